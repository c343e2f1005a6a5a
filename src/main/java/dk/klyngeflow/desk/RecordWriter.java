package dk.klyngeflow.desk;

import dk.klyngeflow.casework.MeetingDesk;
import dk.klyngeflow.forms.Typed;
import dk.klyngeflow.identity.SignedIn;
import dk.klyngeflow.meetings.Agenda;
import dk.klyngeflow.meetings.AgendaItem;
import dk.klyngeflow.meetings.ArrangementKind;
import dk.klyngeflow.meetings.Effect;
import dk.klyngeflow.meetings.Meeting;
import dk.klyngeflow.meetings.MeetingCalendar;
import dk.klyngeflow.meetings.MeetingRecord;
import dk.klyngeflow.meetings.Point;
import dk.klyngeflow.shared.Outcome;
import dk.klyngeflow.shared.Refusal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Component;

/**
 * Takes what is typed on the record page to the record. Fields are named by what they belong to: {@code outcome-<point>},
 * {@code words-<point>}, {@code narrative-<item>}; a refusal names the same field. What has not changed is not written.
 */
@Component
class RecordWriter {

    private static final String NARRATIVE = "Referat";
    private static final int TITLE = 200;
    private static final int WHY = 500;
    private static final int QUESTION = 200;
    private static final int CONDITIONS = 2000;

    private final MeetingDesk desk;
    private final MeetingCalendar calendar;
    private final Agenda agenda;
    private final AttendanceWriter attendance;

    RecordWriter(MeetingDesk desk, MeetingCalendar calendar, Agenda agenda, AttendanceWriter attendance) {
        this.desk = desk;
        this.calendar = calendar;
        this.agenda = agenda;
        this.attendance = attendance;
    }

    /** Writes one point down, and gives the warning where the outcome does not fit what was asked. */
    Optional<String> point(Meeting meeting, long pointId, Map<String, String> typed, SignedIn person) {
        var point = agenda.point(pointId)
                .filter(found -> agenda.meetingOf(pointId) == meeting.id())
                .orElseThrow(() -> new Refusal("outcome", "unknown", "Punktet står ikke på mødets dagsorden."));
        return write(
                point,
                typed.getOrDefault("outcome", ""),
                typed.getOrDefault("words", ""),
                new Shown(typed.get("wasOutcome"), typed.get("wasWords")),
                person);
    }

    /** Writes down what was said under an item; {@code shown} is what the page had there, or null. */
    void narrative(Meeting meeting, long itemId, String text, @Nullable String shown, SignedIn person) {
        var item = item(meeting, itemId)
                .orElseThrow(() -> new Refusal("narrative", "unknown", "Punktet står ikke på mødets dagsorden."));
        writeNarrative(meeting, item, "narrative", text, shown, person);
    }

    /** Writes everything down that is typed on the page and differs; what is refused is gathered and the rest stands. */
    void everything(Meeting meeting, Map<String, String> typed, SignedIn person, Refusals refusals) {
        for (var item : agenda.of(meeting.id())) {
            item.points().forEach(point -> pointTyped(point, typed, person, refusals));
            refusals.run(() -> narrativeTyped(meeting, item, typed, person));
        }
        attendance.everything(meeting, typed, person, refusals);
    }

    /**
     * Completes the outcomes that were missing when the record was closed. Each counts at once and cannot be undone.
     *
     * @return how many were completed
     */
    int missing(Meeting meeting, Map<String, String> typed, SignedIn person, Refusals refusals) {
        int completed = 0;
        for (var item : agenda.of(meeting.id())) {
            for (var point : item.points()) {
                var outcome = typed.getOrDefault("outcome-" + point.id(), "");
                var words = typed.getOrDefault("words-" + point.id(), "");
                if (point.isAnswered() || outcome.isEmpty() && words.isBlank()) {
                    continue;
                }
                if (outcome.isEmpty()) {
                    refusals.add(new Refusal(
                            "outcome-" + point.id(),
                            "required",
                            "Vælg også et udfald til %s.".formatted(label(point))));
                } else if (refusals.take(
                                () -> at(point, () -> write(point, outcome, words, Shown.NOTHING_SAID, person)))
                        != null) {
                    completed++;
                }
            }
        }
        return completed;
    }

    /** Lets a follow-up follow from the point's answer: the body's own, or one that a body below is given. */
    void followUp(Meeting meeting, long point, Map<String, String> typed, SignedIn person, Refusals refusals) {
        requireOn(meeting, point);
        var title = refusals.take(() -> Typed.requiredLine(
                "followTitle-" + point, "Hvad skal der ske", typed.get("followTitle-" + point), TITLE));
        var due = refusals.take(() -> dueAfter(meeting, "followDue-" + point, typed.get("followDue-" + point)));
        var receiver = typed.getOrDefault("followBody-" + point, "");
        var followUp = receiver.isEmpty()
                ? refusals.take(() -> own(point, title, due, typed))
                : refusals.take(() -> given(point, receiver, title, due));
        if (refusals.isEmpty()) {
            refusals.run(() -> effectAt(point, followUp, person));
        }
    }

    private static Effect own(long point, String title, Optional<LocalDate> due, Map<String, String> typed) {
        var holder = Typed.requiredLine(
                "followHolder-" + point, "Hvem følger op", typed.get("followHolder-" + point), TITLE);
        return new Effect.Arrange(
                ArrangementKind.FOLLOW_UP, title, holder, null, due == null ? null : due.orElse(null), null, null);
    }

    private static Effect given(long point, String receiver, String title, @Nullable Optional<LocalDate> due) {
        if (due != null && due.isEmpty()) {
            throw new Refusal(
                    "followDue-" + point, "required", "Feltet \"Senest\" skal udfyldes, når et andet forum følger op.");
        }
        return due == null ? null : new Effect.FollowUp(receiver, title, due.get());
    }

    /** Brings a general problem on to the region's forum. */
    void passOn(Meeting meeting, long point, Map<String, String> typed, SignedIn person, Refusals refusals) {
        requireOn(meeting, point);
        var question = refusals.take(() -> Typed.requiredLine(
                "passOn-" + point, "Hvad skal forummet drøfte", typed.get("passOn-" + point), QUESTION));
        if (refusals.isEmpty()) {
            refusals.run(() -> effectAt(point, new Effect.PassOn(question), person));
        }
    }

    /** Lets an approval give this much, on these conditions. */
    void grant(Meeting meeting, long point, Map<String, String> typed, SignedIn person, Refusals refusals) {
        requireOn(meeting, point);
        var amount = refusals.take(
                () -> Typed.requiredKroner("grantKroner-" + point, "Beløb (kr.)", typed.get("grantKroner-" + point)));
        var conditions = refusals.take(() ->
                Typed.lines("grantConditions-" + point, "Vilkår", typed.get("grantConditions-" + point), CONDITIONS));
        if (refusals.isEmpty()) {
            var grant = new Effect.Grant(amount.oere(), conditions.isEmpty() ? null : conditions);
            refusals.run(() -> effectAt(point, grant, person));
        }
    }

    private void effectAt(long point, Effect effect, SignedIn person) {
        try {
            desk.addEffect(point, effect, person);
        } catch (Refusal refusal) {
            throw Refusals.at(String.valueOf(point), refusal);
        }
    }

    /** Lets another meeting of the body be cancelled by the point's answer. */
    void cancelMeeting(Meeting meeting, long point, Map<String, String> typed, SignedIn person, Refusals refusals) {
        requireOn(meeting, point);
        var chosen = typed.getOrDefault("cancelMeeting-" + point, "");
        var other = refusals.take(() -> calendar.of(meeting.body()).stream()
                .filter(candidate -> String.valueOf(candidate.id()).equals(chosen))
                .filter(candidate -> mayBeCancelled(candidate, meeting))
                .findFirst()
                .orElseThrow(() -> new Refusal(
                        "cancelMeeting-" + point, "option", "Vælg et af forummets planlagte møder på listen.")));
        var why = refusals.take(
                () -> Typed.requiredLine("cancelWhy-" + point, "Begrundelse", typed.get("cancelWhy-" + point), WHY));
        if (refusals.isEmpty()) {
            refusals.run(() -> desk.addEffect(point, new Effect.CancelMeeting(other.date(), why), person));
        }
    }

    /** Whether a decision of {@code meeting} can cancel the other meeting. */
    static boolean mayBeCancelled(Meeting other, Meeting meeting) {
        return other.status().takesCases() && other.startsAt().isAfter(meeting.startsAt());
    }

    private static Optional<LocalDate> dueAfter(Meeting meeting, String field, String typed) {
        var due = Typed.date(field, "Senest", typed);
        if (due.filter(day -> day.isBefore(meeting.date())).isPresent()) {
            throw new Refusal(field, "past", "Feltet \"Senest\" skal være mødedagen eller en senere dag.");
        }
        return due;
    }

    /** Both fields are judged before anything is written, so that a page that comes back has told of both. */
    private void pointTyped(Point point, Map<String, String> typed, SignedIn person, Refusals refusals) {
        var outcome = typed.get("outcome-" + point.id());
        if (outcome == null) {
            return;
        }
        var words = typed.getOrDefault("words-" + point.id(), "");
        var shown = new Shown(typed.get("was-outcome-" + point.id()), typed.get("was-words-" + point.id()));
        int before = refusals.all().size();
        refusals.take(() -> at(point, () -> isOutcomeChanged(point, outcome, shown)));
        refusals.take(() -> at(point, () -> areWordsChanged(point, words, shown)));
        if (refusals.all().size() == before) {
            refusals.take(() -> at(point, () -> write(point, outcome, words, shown, person)));
        }
    }

    private void narrativeTyped(Meeting meeting, AgendaItem item, Map<String, String> typed, SignedIn person) {
        var field = "narrative-" + item.id();
        if (typed.containsKey(field)) {
            writeNarrative(meeting, item, field, typed.get(field), typed.get("was-" + field), person);
        }
    }

    private void writeNarrative(
            Meeting meeting, AgendaItem item, String field, String typed, @Nullable String shown, SignedIn person) {
        var text = Typed.lines(field, NARRATIVE, typed, MeetingRecord.NARRATIVE);
        var before = shown == null ? null : Typed.lines(field, NARRATIVE, shown, MeetingRecord.NARRATIVE);
        if (!Unseen.isChanged(field, NARRATIVE, before, text, narrative(item, field))) {
            return;
        }
        desk.exclusively(meeting.id(), person, () -> {
            var now = item(meeting, item.id()).orElseThrow();
            if (Unseen.isChanged(field, NARRATIVE, before, text, narrative(now, field))) {
                desk.narrate(meeting.id(), item.id(), text, person);
            }
            return null;
        });
    }

    private static String narrative(AgendaItem item, String field) {
        return Typed.lines(field, NARRATIVE, item.narrative().orElse(""), MeetingRecord.NARRATIVE);
    }

    private Optional<AgendaItem> item(Meeting meeting, long id) {
        return agenda.of(meeting.id()).stream().filter(own -> own.id() == id).findFirst();
    }

    /** What the page showed of a point when it was made; null where it does not say. */
    private record Shown(@Nullable String outcome, @Nullable String words) {

        static final Shown NOTHING_SAID = new Shown(null, null);
    }

    /** A refusal names the field of this very point. */
    private static <T> T at(Point point, Supplier<T> step) {
        try {
            return step.get();
        } catch (Refusal refusal) {
            throw Refusals.at(String.valueOf(point.id()), refusal);
        }
    }

    private static boolean isOutcomeChanged(Point point, String outcome, Shown shown) {
        parse(outcome);
        return Unseen.isChanged(
                "outcome",
                "Udfald",
                shown.outcome(),
                outcome,
                point.outcome().map(Enum::name).orElse(""),
                point.outcome().map(Outcome::danish).orElse(""));
    }

    private static boolean areWordsChanged(Point point, String words, Shown shown) {
        return Unseen.isChanged(
                "words",
                "Ordlyd",
                shown.words() == null ? null : words(shown.words()),
                words(words),
                words(point.words().orElse("")));
    }

    private Optional<String> write(Point point, String outcome, String words, Shown shown, SignedIn person) {
        boolean newOutcome = isOutcomeChanged(point, outcome, shown);
        boolean newWords = areWordsChanged(point, words, shown);
        if (!newOutcome && !newWords) {
            return point.outcome().flatMap(given -> desk.warning(point.verb(), given));
        }
        return desk.exclusively(
                agenda.meetingOf(point.id()),
                person,
                () -> writeNow(agenda.point(point.id()).orElseThrow(), outcome, words, shown, person));
    }

    /** What the person left alone is written back as it stands at this very moment. */
    private Optional<String> writeNow(Point point, String outcome, String words, Shown shown, SignedIn person) {
        var given = isOutcomeChanged(point, outcome, shown)
                ? parse(outcome)
                : point.outcome().orElse(null);
        var text = areWordsChanged(point, words, shown) ? words : point.words().orElse("");
        return desk.answer(point.id(), given, words(text), person);
    }

    private static String words(String typed) {
        return Typed.lines("words", "Ordlyd", typed, MeetingRecord.WORDS);
    }

    @Nullable private static Outcome parse(String outcome) {
        if (outcome.isEmpty()) {
            return null;
        }
        return Arrays.stream(Outcome.values())
                .filter(known -> known.name().equals(outcome))
                .findFirst()
                .orElseThrow(() -> new Refusal("outcome", "option", "Vælg et af udfaldene på listen."));
    }

    private void requireOn(Meeting meeting, long point) {
        if (agenda.point(point).isEmpty() || agenda.meetingOf(point) != meeting.id()) {
            throw new Refusal("", "unknown", "Punktet står ikke på mødets dagsorden.");
        }
    }

    private static String label(Point point) {
        return point.displayNumber().map(number -> "punkt " + number).orElse("punktet uden nummer");
    }
}
