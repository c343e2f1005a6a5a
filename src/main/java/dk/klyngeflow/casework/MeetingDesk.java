package dk.klyngeflow.casework;

import dk.klyngeflow.casework.fundapplication.Proposals;
import dk.klyngeflow.casework.meetingcycle.CaseAnswers;
import dk.klyngeflow.casework.meetingcycle.ClosingPreview;
import dk.klyngeflow.casework.meetingcycle.MeetingCycleFlow;
import dk.klyngeflow.casework.meetingcycle.OutcomeWarnings;
import dk.klyngeflow.casework.meetingcycle.RecordClosing;
import dk.klyngeflow.identity.SignedIn;
import dk.klyngeflow.meetings.Agenda;
import dk.klyngeflow.meetings.Effect;
import dk.klyngeflow.meetings.Effects;
import dk.klyngeflow.meetings.Meeting;
import dk.klyngeflow.meetings.MeetingCalendar;
import dk.klyngeflow.meetings.MeetingRecord;
import dk.klyngeflow.meetings.NewMeeting;
import dk.klyngeflow.meetings.Point;
import dk.klyngeflow.organisation.Organisation;
import dk.klyngeflow.shared.BodyId;
import dk.klyngeflow.shared.Outcome;
import dk.klyngeflow.shared.Refusal;
import dk.klyngeflow.shared.Verb;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
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
        effects.add(point, effect);
    }

    @Transactional
    public void removeEffect(long meeting, long effect, SignedIn person) {
        requireSecretary(meeting, person);
        if (effects.pending(meeting).stream().anyMatch(pending -> pending.id() == effect)) {
            effects.remove(effect);
        }
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
