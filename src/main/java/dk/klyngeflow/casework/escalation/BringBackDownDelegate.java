package dk.klyngeflow.casework.escalation;

import static dk.klyngeflow.casework.engine.CaseVars.CASE_NUMBER;
import static dk.klyngeflow.casework.leveltreatment.LevelTreatment.ANSWERED_BY;

import dk.klyngeflow.cases.CaseRegister;
import dk.klyngeflow.cases.DecisionTrail;
import dk.klyngeflow.cases.TrailEntry;
import dk.klyngeflow.casework.leveltreatment.LevelDates;
import dk.klyngeflow.deadlines.KlyngeClock;
import dk.klyngeflow.organisation.Body;
import dk.klyngeflow.organisation.Organisation;
import dk.klyngeflow.shared.BodyId;
import dk.klyngeflow.shared.CaseNumber;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/**
 * serviceTask_bringBackDown: a higher level's decision is carried out by the level below it: the one that
 * sent the case up, or the one that reports to the deciding body.
 */
@Component
class BringBackDownDelegate implements JavaDelegate {

    private final CaseRegister cases;
    private final DecisionTrail trail;
    private final CaseSenders senders;
    private final Organisation organisation;
    private final LevelDates dates;
    private final KlyngeClock clock;

    BringBackDownDelegate(
            CaseRegister cases,
            DecisionTrail trail,
            CaseSenders senders,
            Organisation organisation,
            LevelDates dates,
            KlyngeClock clock) {
        this.cases = cases;
        this.trail = trail;
        this.senders = senders;
        this.organisation = organisation;
        this.dates = dates;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var decidedBy = new BodyId(ANSWERED_BY.get(execution));
        var number = new CaseNumber(CASE_NUMBER.get(execution));
        var answers = trail.of(number);

        var carriesOut = isApproved(answers, decidedBy)
                ? senders.of(cases.get(number), decidedBy)
                        .or(() -> below(decidedBy))
                        .map(this::standing)
                : Optional.<Body>empty();

        IssueEscalation.CARRY_OUT_NEEDED.set(execution, carriesOut.isPresent());
        carriesOut.ifPresent(body -> {
            IssueEscalation.CARRY_OUT_GROUP.set(execution, body.secretariatGroup());
            IssueEscalation.CARRY_OUT_DUE.set(execution, dates.carryOut());
            cases.moveTo(number, body.id());
        });
    }

    private Body standing(BodyId body) {
        return organisation.standing(body, clock.today());
    }

    private static boolean isApproved(List<TrailEntry> answers, BodyId by) {
        return answers.stream()
                .anyMatch(answer -> answer.body().equals(by) && answer.outcome().approves());
    }

    private Optional<BodyId> below(BodyId decidedBy) {
        return organisation.bodies().stream()
                .filter(body -> body.upward().filter(decidedBy::equals).isPresent())
                .map(Body::id)
                .findFirst();
    }
}
