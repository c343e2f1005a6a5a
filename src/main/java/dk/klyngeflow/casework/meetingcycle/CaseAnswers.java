package dk.klyngeflow.casework.meetingcycle;

import dk.klyngeflow.meetings.Agenda;
import dk.klyngeflow.meetings.MeetingCalendar;
import dk.klyngeflow.meetings.Placement;
import dk.klyngeflow.meetings.Placements;
import dk.klyngeflow.organisation.Organisation;
import dk.klyngeflow.shared.CaseNumber;
import dk.klyngeflow.shared.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Gives the cases of a closed meeting their answers, each in its own transaction and safe to repeat. An outcome stands even
 * where its case cannot move on: then moving becomes a job, so one case's fault never stops a meeting.
 */
@Component
public class CaseAnswers {

    private static final Logger LOG = LoggerFactory.getLogger(CaseAnswers.class);

    /** What became of a case: a Danish sentence for whoever closed the record. */
    public record Answered(CaseNumber caseNumber, boolean moved, String sentence) {}

    private final CaseAnswer answer;
    private final LinkedCases linked;
    private final Placements placements;
    private final Agenda agenda;
    private final MeetingCalendar calendar;
    private final Organisation organisation;
    private final TransactionTemplate ownTransaction;

    CaseAnswers(
            CaseAnswer answer,
            LinkedCases linked,
            Placements placements,
            Agenda agenda,
            MeetingCalendar calendar,
            Organisation organisation,
            PlatformTransactionManager transactions) {
        this.answer = answer;
        this.linked = linked;
        this.placements = placements;
        this.agenda = agenda;
        this.calendar = calendar;
        this.organisation = organisation;
        this.ownTransaction = new TransactionTemplate(transactions);
        ownTransaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** Answers every case of the meeting whose points are all answered, and sets the cases going that points became. */
    public List<Answered> answerAll(long meeting) {
        return answerAll(meeting, placements.at(meeting));
    }

    /** The same, telling of these cases even where somebody else has answered them meanwhile. */
    List<Answered> answerAll(long meeting, List<Placement> waiting) {
        var answered = new ArrayList<Answered>();
        for (var placement : waiting) {
            answerOne(placement, meeting).ifPresent(answered::add);
        }
        var body = organisation.body(calendar.get(meeting).body());
        agenda.of(meeting).stream()
                .flatMap(item -> item.points().stream())
                .filter(point -> LinkedCases.goesOn(point, body))
                .forEach(point -> ownTransaction.executeWithoutResult(status -> linked.sendOn(point.id())));
        return answered;
    }

    private Optional<Answered> answerOne(Placement placement, long meeting) {
        var number = placement.caseNumber();
        try {
            return Optional.ofNullable(ownTransaction.execute(
                    status -> answer.give(number, meeting, false).orElse(null)));
        } catch (Refusal refused) {
            throw refused;
        } catch (RuntimeException fault) {
            // The outcome stands; only moving on is left to a job, which Cockpit shows if it keeps failing.
            LOG.warn("case {} has its answer but could not move on; a job will try", number, fault);
            return Optional.ofNullable(ownTransaction.execute(
                    status -> answer.give(number, meeting, true).orElse(null)));
        }
    }
}
