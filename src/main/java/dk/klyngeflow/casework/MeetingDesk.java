package dk.klyngeflow.casework;

import dk.klyngeflow.casework.fundapplication.Proposals;
import dk.klyngeflow.casework.meetingcycle.CaseAnswers;
import dk.klyngeflow.casework.meetingcycle.ClosingPreview;
import dk.klyngeflow.casework.meetingcycle.MeetingCycleFlow;
import dk.klyngeflow.casework.meetingcycle.OutcomeWarnings;
import dk.klyngeflow.casework.meetingcycle.RecordClosing;
import dk.klyngeflow.casework.meetingcycle.RecordCorrecting;
import dk.klyngeflow.identity.SignedIn;
import dk.klyngeflow.meetings.Agenda;
import dk.klyngeflow.meetings.Attendance;
import dk.klyngeflow.meetings.Effect;
import dk.klyngeflow.meetings.Effects;
import dk.klyngeflow.meetings.Meeting;
import dk.klyngeflow.meetings.MeetingCalendar;
import dk.klyngeflow.meetings.MeetingRecord;
import dk.klyngeflow.meetings.NewMeeting;
import dk.klyngeflow.meetings.Point;
import dk.klyngeflow.organisation.ChairSeat;
import dk.klyngeflow.organisation.Organisation;
import dk.klyngeflow.organisation.Seat;
import dk.klyngeflow.shared.BodyId;
import dk.klyngeflow.shared.Outcome;
import dk.klyngeflow.shared.Refusal;
import dk.klyngeflow.shared.Sector;
import dk.klyngeflow.shared.Verb;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What a body's secretariat does with its meetings, calendar and processes together. Each call checks that the person
 * belongs to the body's secretariat, is one transaction, and stores nothing where it refuses.
 */
@Component
public class MeetingDesk {

    private final Organisation organisation;
    private final MeetingCalendar calendar;
    private final MeetingCycleFlow meetings;
    private final Agenda agenda;
    private final MeetingRecord record;
    private final Effects effects;
    private final OutcomeWarnings warnings;
    private final ClosingPreview preview;
    private final RecordClosing closing;
    private final Attendance attendance;
    private final ExpectedAttendance expectedAttendance;
    private final MeetingChairs chairs;
    private final RecordCorrecting correcting;
    private final Proposals proposals;

    MeetingDesk(
            Organisation organisation,
            MeetingCalendar calendar,
            MeetingCycleFlow meetings,
            Agenda agenda,
            MeetingRecord record,
            Effects effects,
            OutcomeWarnings warnings,
            ClosingPreview preview,
            RecordClosing closing,
            Attendance attendance,
            ExpectedAttendance expectedAttendance,
            MeetingChairs chairs,
            RecordCorrecting correcting,
            Proposals proposals) {
        this.organisation = organisation;
        this.calendar = calendar;
        this.meetings = meetings;
        this.agenda = agenda;
        this.record = record;
        this.effects = effects;
        this.warnings = warnings;
        this.preview = preview;
        this.closing = closing;
        this.attendance = attendance;
        this.expectedAttendance = expectedAttendance;
        this.chairs = chairs;
        this.correcting = correcting;
        this.proposals = proposals;
    }

    /** Whether the person may record and change this meeting. */
    public boolean isSecretaryOf(Meeting meeting, SignedIn person) {
        return person.isIn(organisation.body(meeting.body()).secretariatGroup());
    }

    @Transactional
    public Meeting plan(BodyId body, LocalDateTime startsAt, LocalDateTime endsAt, String place, SignedIn person) {
        if (!organisation
                .find(body)
                .map(found -> person.isIn(found.secretariatGroup()))
                .orElse(true)) {
            throw notSecretary();
        }
        return meetings.plan(new NewMeeting(body, null, startsAt, endsAt, place, false));
    }

    /** Cancels the meeting; its cases move to the next one that is not cancelled. */
    @Transactional
    public void cancel(long meeting, String why, SignedIn person) {
        requireSecretary(meeting, person);
        meetings.cancel(meeting, why);
    }

    @Transactional
    public Meeting move(long meeting, LocalDateTime startsAt, LocalDateTime endsAt, SignedIn person) {
        requireSecretary(meeting, person);
        return meetings.move(meeting, startsAt, endsAt);
    }

    /**
     * Writes down a point's outcome and words as they are typed; a null outcome is "missing".
     *
     * @return a Danish warning where the outcome does not fit what was asked; it is stored all the same (C-18)
     */
    @Transactional
    public Optional<String> answer(long point, Outcome outcome, String words, SignedIn person) {
        requireSecretary(agenda.meetingOf(point), person);
        record.answer(point, outcome, words, person.actor());
        return outcome == null
                ? Optional.empty()
                : warnings.warning(agenda.point(point).orElseThrow().verb(), outcome);
    }

    /** Does what reads the record and then writes to it, while nobody else writes to it. */
    @Transactional
    public <T> T exclusively(long meeting, SignedIn person, Supplier<T> step) {
        requireSecretary(meeting, person);
        calendar.lock(meeting);
        return step.get();
    }

    /** Writes down what was said under an item. */
    @Transactional
    public void narrate(long meeting, long item, String text, SignedIn person) {
        requireSecretary(meeting, person);
        if (agenda.meetingOfItem(item).filter(own -> own == meeting).isEmpty()) {
            throw new Refusal("narrative", "unknown", "Punktet står ikke på mødets dagsorden.");
        }
        record.narrate(item, text, person.actor());
    }

    /** Takes the latest change back; says in Danish what it was, or nothing where nothing is left to undo. */
    @Transactional
    public Optional<String> undo(long meeting, SignedIn person) {
        requireSecretary(meeting, person);
        return record.undo(meeting, person.actor());
    }

    /** Lets an effect follow from the point's answer when the record is closed. */
    @Transactional
    public void addEffect(long point, Effect effect, SignedIn person) {
        long meeting = agenda.meetingOf(point);
        requireSecretary(meeting, person);
        if (calendar.get(meeting).isClosed()) {
            throw new Refusal("effect", "closed", "Referatet er lukket: der kan ikke tilføjes flere virkninger.");
        }
        if (effect instanceof Effect.Grant grant) {
            proposals.require(agenda.point(point).flatMap(Point::caseNumber).orElse(null), grant);
        }
        requireReachable(calendar.get(meeting).body(), effect);
        effects.add(point, effect);
    }

    /** A body hands on downward and passes on to its region, nowhere else. */
    private void requireReachable(BodyId from, Effect effect) {
        if (effect instanceof Effect.FollowUp given
                && organisation.below(from).stream()
                        .noneMatch(below -> below.id().value().equals(given.bodyId()))) {
            throw new Refusal("followBody", "R-006", "Vælg et af de forummer, der hører under jeres, på listen.");
        }
        if (effect instanceof Effect.PassOn
                && organisation.body(from).regional().isEmpty()) {
            throw new Refusal(
                    "passOn", "R-038", "Forummet har intet regionalt forum at bringe problemstillingen videre til.");
        }
    }

    @Transactional
    public void removeEffect(long meeting, long effect, SignedIn person) {
        requireSecretary(meeting, person);
        if (effects.pending(meeting).stream().anyMatch(pending -> pending.id() == effect)) {
            effects.remove(effect);
        }
    }

    // who took part

    /** Writes down those who are appointed to the body's seats, as they have announced; only while nobody is written down. */
    @Transactional
    public void fillAttendance(long meeting, SignedIn person) {
        requireOpenRecord(meeting, person);
        if (!attendance.of(meeting).isEmpty()) {
            throw new Refusal("newLabel", "filled", "Der er allerede skrevet deltagere: ret dem på listen.");
        }
        var expected = expectedAttendance.at(calendar.get(meeting));
        if (expected.isEmpty()) {
            throw new Refusal("newLabel", "nobody", "Ingen er udpeget til forummets pladser: skriv deltagerne ind.");
        }
        expected.forEach(attendee -> attendance.add(meeting, attendee));
    }

    @Transactional
    public void addAttendee(long meeting, Attendance.Attendee attendee, SignedIn person) {
        requireOpenRecord(meeting, person);
        attendee.seatCode().ifPresent(code -> requireSeat(meeting, code));
        attendance.add(meeting, attendee);
    }

    @Transactional
    public void changeAttendee(
            long meeting,
            long attendee,
            Attendance.Role role,
            Attendance.Presence presence,
            @Nullable String substituteFor,
            SignedIn person) {
        requireOpenRecord(meeting, person);
        requireAttendee(meeting, attendee);
        attendance.change(attendee, role, presence, substituteFor);
    }

    @Transactional
    public void removeAttendee(long meeting, long attendee, SignedIn person) {
        requireOpenRecord(meeting, person);
        requireAttendee(meeting, attendee);
        attendance.remove(attendee);
    }

    /** Writes down that somebody took no part in an item: declared, never derived. */
    @Transactional
    public void leftItem(long meeting, long item, long attendee, String reason, SignedIn person) {
        requireOpenRecord(meeting, person);
        requireItem(meeting, item);
        requireAttendee(meeting, attendee);
        attendance.leftItem(item, attendee, reason);
    }

    @Transactional
    public void backInItem(long meeting, long item, long attendee, SignedIn person) {
        requireOpenRecord(meeting, person);
        requireItem(meeting, item);
        attendance.backInItem(item, attendee);
    }

    /** Writes down who led the meeting, who wrote the minutes, and in whose house it was held. */
    @Transactional
    public void lead(
            long meeting,
            @Nullable String chair,
            @Nullable String minuteTaker,
            @Nullable Sector host,
            SignedIn person) {
        requireOpenRecord(meeting, person);
        var proposed = chairs.of(
                calendar.get(meeting), Optional.ofNullable(host).or(() -> chairs.hostOf(calendar.get(meeting))));
        attendance.lead(meeting, chair == null ? proposed.orElse(null) : chair, minuteTaker);
        attendance.hostedBy(meeting, host);
    }

    private void requireOpenRecord(long meeting, SignedIn person) {
        requireSecretary(meeting, person);
        var found = calendar.lock(meeting);
        if (found.isClosed() || found.isCancelled()) {
            throw new Refusal(
                    "",
                    "closed",
                    found.isClosed()
                            ? "Referatet er lukket: fremmødet kan ikke ændres."
                            : "Mødet er aflyst: der kan ikke føres referat.");
        }
    }

    private void requireSeat(long meeting, String code) {
        var body = organisation.body(calendar.get(meeting).body());
        if (Stream.concat(
                        body.seats().stream().map(Seat::code),
                        body.chairs().stream().map(ChairSeat::code))
                .noneMatch(code::equals)) {
            throw new Refusal("newSeat", "option", "Vælg en af forummets pladser på listen.");
        }
    }

    private void requireAttendee(long meeting, long attendee) {
        if (attendance.of(meeting).stream().noneMatch(who -> who.id() == attendee)) {
            throw new Refusal("", "unknown", "Deltageren står ikke på mødets liste.");
        }
    }

    private void requireItem(long meeting, long item) {
        if (agenda.meetingOfItem(item).filter(own -> own == meeting).isEmpty()) {
            throw new Refusal("", "unknown", "Punktet står ikke på mødets dagsorden.");
        }
    }

    // corrections of a closed record

    /**
     * Corrects an answer of a closed record: a new entry with a reason, in the case's trail too. Nothing is moved back.
     *
     * @return what had moved already, a Danish sentence each
     */
    @Transactional
    public List<String> correct(long point, Outcome outcome, String words, String reason, SignedIn person) {
        requireSecretary(agenda.meetingOf(point), person);
        return correcting.correct(point, outcome, words, reason, person.actor());
    }

    /** The Danish warning about an outcome that does not fit what was asked; nothing where it does. */
    public Optional<String> warning(Verb verb, Outcome outcome) {
        return warnings.warning(verb, outcome);
    }

    /** What closing the record would do to the meeting's cases as it stands now, a Danish sentence each. */
    @Transactional(readOnly = true)
    public List<String> foresee(long meeting, SignedIn person) {
        requireSecretary(meeting, person);
        return preview.of(meeting);
    }

    /** Closes the record and says, a Danish sentence each, what became of the meeting's cases. */
    public List<String> close(long meeting, SignedIn person) {
        requireSecretary(meeting, person);
        return closing.close(meeting, person.actor()).stream()
                .map(CaseAnswers.Answered::sentence)
                .toList();
    }

    private void requireSecretary(long meeting, SignedIn person) {
        if (!isSecretaryOf(calendar.get(meeting), person)) {
            throw notSecretary();
        }
    }

    private static Refusal notSecretary() {
        return new Refusal("", "notSecretary", "Det kan kun forummets sekretariat gøre.");
    }
}
