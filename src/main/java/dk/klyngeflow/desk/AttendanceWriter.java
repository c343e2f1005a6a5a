package dk.klyngeflow.desk;

import dk.klyngeflow.casework.MeetingDesk;
import dk.klyngeflow.forms.Typed;
import dk.klyngeflow.identity.SignedIn;
import dk.klyngeflow.meetings.Attendance;
import dk.klyngeflow.meetings.Attendance.Attendee;
import dk.klyngeflow.meetings.Attendance.Presence;
import dk.klyngeflow.meetings.Attendance.Role;
import dk.klyngeflow.meetings.Meeting;
import dk.klyngeflow.shared.Refusal;
import dk.klyngeflow.shared.Sector;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Takes what is typed about who took part to the record. Fields are named by the attendee they belong to:
 * {@code presence-<id>}, {@code role-<id>}, {@code substitute-<id>}; a new one's begin with {@code new}.
 */
@Component
class AttendanceWriter {

    private static final int LABEL = 200;

    private final MeetingDesk desk;
    private final Attendance attendance;

    AttendanceWriter(MeetingDesk desk, Attendance attendance) {
        this.desk = desk;
        this.attendance = attendance;
    }

    /** Writes everything down that is typed and differs. */
    void everything(Meeting meeting, Map<String, String> typed, SignedIn person, Refusals refusals) {
        for (var who : attendance.of(meeting.id())) {
            if (typed.containsKey("presence-" + who.id())) {
                refusals.run(() -> change(meeting, who, typed, person));
            }
        }
        if (typed.containsKey("chair")) {
            refusals.run(() -> lead(meeting, typed, person));
        }
    }

    /** Adds somebody, where a new one is typed. */
    void add(Meeting meeting, Map<String, String> typed, SignedIn person, Refusals refusals) {
        var label = refusals.take(() -> Typed.line("newLabel", "Titel og organisation", typed.get("newLabel"), LABEL));
        if (label == null || label.isEmpty()) {
            return;
        }
        var presence = refusals.take(() -> presence("newPresence", typed.get("newPresence")));
        var role = refusals.take(() -> role("newRole", typed.get("newRole")));
        var seat = Optional.ofNullable(typed.get("newSeat")).filter(code -> !code.isEmpty());
        var substituteFor = refusals.take(() -> substituteFor("newSubstitute", typed.get("newSubstitute"), presence));
        if (refusals.isEmpty()) {
            refusals.run(() -> desk.addAttendee(
                    meeting.id(), new Attendee(0, seat, label.get(), role, presence, substituteFor), person));
        }
    }

    /** Declares that somebody takes no part in an item. */
    void declareConflict(Meeting meeting, long item, Map<String, String> typed, SignedIn person, Refusals refusals) {
        var who = refusals.take(() -> attendance.of(meeting.id()).stream()
                .filter(one -> String.valueOf(one.id()).equals(typed.get("absentWho-" + item)))
                .findFirst()
                .orElseThrow(
                        () -> new Refusal("absentWho-" + item, "option", "Vælg, hvem der ikke deltager i punktet.")));
        var reason = refusals.take(
                () -> Typed.requiredLine("absentWhy-" + item, "Begrundelse", typed.get("absentWhy-" + item), LABEL));
        if (refusals.isEmpty()) {
            refusals.run(() -> desk.leftItem(meeting.id(), item, who.id(), reason, person));
        }
    }

    private void change(Meeting meeting, Attendee who, Map<String, String> typed, SignedIn person) {
        if (typed(who, typed).equals(who)) {
            return;
        }
        desk.exclusively(meeting.id(), person, () -> {
            var now = attendance.of(meeting.id()).stream()
                    .filter(one -> one.id() == who.id())
                    .findFirst()
                    .orElseThrow(() -> new Refusal(
                            "presence-" + who.id(),
                            "gone",
                            "\"%s\" er netop fjernet fra listen af en anden.".formatted(who.label())));
            var to = typed(now, typed);
            desk.changeAttendee(
                    meeting.id(),
                    to.id(),
                    to.role(),
                    to.presence(),
                    to.substituteFor().orElse(null),
                    person);
            return null;
        });
    }

    /** The attendee with what the person has changed on the page; what was left alone is as it stands. */
    private static Attendee typed(Attendee who, Map<String, String> typed) {
        var presence = presence("presence-" + who.id(), typed.get("presence-" + who.id()));
        var role = role("role-" + who.id(), typed.get("role-" + who.id()));
        var substitute = "substitute-" + who.id();
        var substituteFor = substituteFor(substitute, typed.get(substitute), presence);
        return new Attendee(
                who.id(),
                who.seatCode(),
                who.label(),
                isChanged(
                                typed,
                                "role-" + who.id(),
                                "Rolle",
                                role.name(),
                                who.role().name(),
                                who.role().danish())
                        ? role
                        : who.role(),
                isChanged(
                                typed,
                                "presence-" + who.id(),
                                "Fremmøde",
                                presence.name(),
                                who.presence().name(),
                                who.presence().danish())
                        ? presence
                        : who.presence(),
                isChanged(typed, substitute, "Stedfortræder for", substituteFor, who.substituteFor())
                        ? substituteFor
                        : who.substituteFor());
    }

    private void lead(Meeting meeting, Map<String, String> typed, SignedIn person) {
        var chair = Typed.line("chair", "Ordstyrer", typed.get("chair"), LABEL);
        var minuteTaker = Typed.line("minuteTaker", "Referent", typed.getOrDefault("minuteTaker", ""), LABEL);
        var host = Arrays.stream(Sector.values())
                .filter(sector -> sector.name().equals(typed.get("hostSector")))
                .findFirst();
        desk.exclusively(meeting.id(), person, () -> {
            var leaders = attendance.leaders(meeting.id());
            var hosted = attendance.host(meeting.id());
            boolean newChair = isChanged(typed, "chair", "Ordstyrer", chair, leaders.chair());
            boolean newMinuteTaker = isChanged(typed, "minuteTaker", "Referent", minuteTaker, leaders.minuteTaker());
            boolean newHost = isChanged(
                    typed,
                    "hostSector",
                    "Mødet holdes hos",
                    host.map(Enum::name).orElse(""),
                    hosted.map(Enum::name).orElse(""),
                    hosted.map(Sector::danish).orElse(""));
            if (newChair || newMinuteTaker || newHost) {
                desk.lead(
                        meeting.id(),
                        (newChair ? chair : leaders.chair()).orElse(null),
                        (newMinuteTaker ? minuteTaker : leaders.minuteTaker()).orElse(null),
                        (newHost ? host : hosted).orElse(null),
                        person);
            }
            return null;
        });
    }

    private static boolean isChanged(
            Map<String, String> typed, String field, String label, Optional<String> value, Optional<String> current) {
        return isChanged(typed, field, label, value.orElse(""), current.orElse(""), current.orElse(""));
    }

    private static boolean isChanged(
            Map<String, String> typed, String field, String label, String value, String current, String inDanish) {
        return Unseen.isChanged(field, label, typed.get("was-" + field), value, current, inDanish);
    }

    private static Optional<String> substituteFor(String field, String typed, Presence presence) {
        var member = Typed.line(field, "Stedfortræder for", typed, LABEL);
        if (member.isPresent() && presence != Presence.SUBSTITUTE) {
            throw new Refusal(field, "option", "Kun en stedfortræder møder for en anden: vælg \"Stedfortræder\".");
        }
        return member;
    }

    private static Presence presence(String field, String typed) {
        return Arrays.stream(Presence.values())
                .filter(known -> known.name().equals(typed))
                .findFirst()
                .orElseThrow(() -> new Refusal(field, "option", "Vælg, om vedkommende deltog."));
    }

    private static Role role(String field, String typed) {
        return Arrays.stream(Role.values())
                .filter(known -> known.name().equals(typed))
                .findFirst()
                .orElseThrow(() -> new Refusal(field, "option", "Vælg en rolle på listen."));
    }
}
