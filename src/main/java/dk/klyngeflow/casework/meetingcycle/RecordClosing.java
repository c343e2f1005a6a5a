package dk.klyngeflow.casework.meetingcycle;

import dk.klyngeflow.meetings.Effect;
import dk.klyngeflow.meetings.Effects;
import dk.klyngeflow.meetings.MeetingCalendar;
import dk.klyngeflow.meetings.MeetingRecord;
import dk.klyngeflow.meetings.Placements;
import dk.klyngeflow.shared.Actor;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Closing a meeting's record: first what was decided takes effect, in one transaction; then each case gets its answer. */
@Component
public class RecordClosing {

    private final MeetingRecord record;
    private final MeetingCycleFlow meetings;
    private final CaseAnswers answers;
    private final Effects effects;
    private final LinkedCases linked;
    private final Placements placements;
    private final MeetingCalendar calendar;
    private final DecisionsInForce decisions;
    private final TransactionTemplate transaction;

    RecordClosing(
            MeetingRecord record,
            MeetingCycleFlow meetings,
            CaseAnswers answers,
            Effects effects,
            LinkedCases linked,
            Placements placements,
            MeetingCalendar calendar,
            DecisionsInForce decisions,
            PlatformTransactionManager transactions) {
        this.record = record;
        this.meetings = meetings;
        this.answers = answers;
        this.effects = effects;
        this.linked = linked;
        this.placements = placements;
        this.calendar = calendar;
        this.decisions = decisions;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Closes the record and says what became of its cases. Safe to repeat: what is done is not done again. */
    public List<CaseAnswers.Answered> close(long meeting, Actor by) {
        // Listed before the job under it can begin: whoever is first to answer a case, it is told of here.
        var waiting = placements.at(meeting);
        var passedOn = effects.pending(meeting).stream()
                .filter(pending -> pending.effect() instanceof Effect.PassOn)
                .map(Effects.Pending::point)
                .toList();
        transaction.executeWithoutResult(status -> {
            if (record.close(meeting, by)) {
                meetings.complete(meeting);
            } else {
                // A missing outcome that was completed after the closing takes effect now.
                decisions.apply(calendar.get(meeting));
            }
        });
        return Stream.concat(
                        answers.answerAll(meeting, waiting).stream(),
                        passedOn.stream().flatMap(point -> linked.passedOn(point).stream()))
                .toList();
    }
}
