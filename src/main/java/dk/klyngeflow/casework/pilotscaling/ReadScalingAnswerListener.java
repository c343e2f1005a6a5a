package dk.klyngeflow.casework.pilotscaling;

import static dk.klyngeflow.casework.engine.CaseVars.CASE_NUMBER;

import dk.klyngeflow.cases.DecisionTrail;
import dk.klyngeflow.casework.leveltreatment.Answer;
import dk.klyngeflow.casework.leveltreatment.LevelDates;
import dk.klyngeflow.casework.leveltreatment.LevelTreatment;
import dk.klyngeflow.casework.pilotscaling.PilotScaling.Verdict;
import dk.klyngeflow.shared.CaseNumber;
import dk.klyngeflow.shared.Outcome;
import java.util.Set;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;

/**
 * The bodies' call activities, end: what the answer means for the proposal. Early a discussion is all that is asked, so only
 * a plain no stops it; later nothing but a yes lets it go on.
 */
@Component
class ReadScalingAnswerListener implements ExecutionListener {

    private static final Set<String> EARLY = Set.of(PilotScaling.EARLY_DIRECTION_CALL, PilotScaling.EARLY_OPTIONS_CALL);

    private final DecisionTrail trail;
    private final LevelDates dates;

    ReadScalingAnswerListener(DecisionTrail trail, LevelDates dates) {
        this.trail = trail;
        this.dates = dates;
    }

    @Override
    public void notify(DelegateExecution execution) {
        if (execution.isCanceled()) {
            return; // withdrawn
        }
        PilotScaling.VERDICT.set(execution, verdict(execution).name());
        PilotScaling.JUDGE_DUE.set(execution, dates.qualify());
        PilotScaling.PLAN_DUE.set(execution, dates.carryOut());
    }

    private Verdict verdict(DelegateExecution execution) {
        var answer = Answer.valueOf(LevelTreatment.ANSWER.get(execution));
        boolean early = EARLY.contains(execution.getCurrentActivityId());
        return switch (answer) {
            case RETURNED, SOLVED -> Verdict.RETURNED;
            case UP -> Verdict.GO_ON;
            case NOTED -> early ? Verdict.GO_ON : Verdict.NOTED;
            case DECIDED, DECIDED_LOCALLY -> goesOn(execution, early) ? Verdict.GO_ON : Verdict.STOP;
            case POSTPONED -> throw new IllegalStateException("a level keeps what it has postponed");
        };
    }

    private boolean goesOn(DelegateExecution execution, boolean early) {
        return LevelTreatment.APPROVED.get(execution) || early && !isRejected(execution);
    }

    private boolean isRejected(DelegateExecution execution) {
        return trail.of(new CaseNumber(CASE_NUMBER.get(execution))).stream()
                .reduce((earlier, later) -> later)
                .filter(entry -> entry.outcome() == Outcome.REJECTED)
                .isPresent();
    }
}
