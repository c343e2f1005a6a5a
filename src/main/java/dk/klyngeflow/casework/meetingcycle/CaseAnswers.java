package dk.klyngeflow.casework.meetingcycle;

import dk.klyngeflow.casework.fundapplication.Proposals;
import dk.klyngeflow.meetings.Agenda;
import dk.klyngeflow.meetings.MeetingCalendar;
import dk.klyngeflow.meetings.Placement;
import dk.klyngeflow.meetings.Placements;
import dk.klyngeflow.organisation.Organisation;
import dk.klyngeflow.shared.CaseNumber;
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

    /**
     * What became of a case: a Danish sentence for whoever closed the record.
     *
     * @param given false where the answer could not be written down, and has to be given again
     */
    public record Answered(CaseNumber caseNumber, boolean given, String sentence) {

        static Answered notYet(CaseNumber number) {
            return new Answered(
                    number,
                    false,
                    "Sag %s kunne ikke få sit svar på grund af en fejl. Systemet prøver igen.".formatted(number));
        }
    }

    private final CaseAnswer answer;
    private final LinkedCases linked;
    private final Placements placements;
    private final Agenda agenda;
    private final MeetingCalendar calendar;
    private final Organisation organisation;
    private final Proposals proposals;
    private final TransactionTemplate ownTransaction;

    CaseAnswers(
            CaseAnswer answer,
            LinkedCases linked,
            Placements placements,
            Agenda agenda,
            MeetingCalendar calendar,
            Organisation organisation,
            Proposals proposals,
            PlatformTransactionManager transactions) {
        this.answer = answer;
        this.linked = linked;
        this.placements = placements;
        this.agenda = agenda;
        this.calendar = calendar;
        this.organisation = organisation;
        this.proposals = proposals;
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
        for (var placement : proposals.inOrder(waiting)) {
            answerOne(placement.caseNumber(), meeting).ifPresent(answered::add);
        }
        var body = organisation.body(calendar.get(meeting).body());
        agenda.of(meeting).stream()
                .flatMap(item -> item.points().stream())
                .filter(point -> LinkedCases.goesOn(point, body))
                .forEach(point -> ownTransaction.executeWithoutResult(status -> linked.sendOn(point.id())));
        return answered;
    }

    private Optional<Answered> answerOne(CaseNumber number, long meeting) {
        try {
            return give(number, meeting, false);
        } catch (RuntimeException fault) {
            // The outcome stands; only moving on is left to a job, which Cockpit shows if it keeps failing.
            LOG.warn("case {} has its answer but could not move on; a job will try", number, fault);
        }
        try {
            return give(number, meeting, true);
        } catch (RuntimeException fault) {
            LOG.error("case {} could not be given its answer; the meeting's job will try", number, fault);
            return Optional.of(Answered.notYet(number));
        }
    }

    private Optional<Answered> give(CaseNumber number, long meeting, boolean moveByJob) {
        return Optional.ofNullable(ownTransaction.execute(
                status -> answer.give(number, meeting, moveByJob).orElse(null)));
    }
}
