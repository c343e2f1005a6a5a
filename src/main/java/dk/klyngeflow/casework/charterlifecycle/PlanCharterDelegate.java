package dk.klyngeflow.casework.charterlifecycle;

import dk.klyngeflow.casework.leveltreatment.LevelDates;
import dk.klyngeflow.groups.Charters;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** serviceTask_planCharter: the next day on which the charter is looked at, for its evaluation or its end. */
@Component
class PlanCharterDelegate implements JavaDelegate {

    private final Charters charters;

    PlanCharterDelegate(Charters charters) {
        this.charters = charters;
    }

    /** A charter always has one of the two: it is refused without. */
    @Override
    public void execute(DelegateExecution execution) {
        var charter = charters.get(CharterLifecycle.CHARTER_ID.get(execution));
        boolean evaluate = charter.evaluateBy()
                .filter(day -> charter.validTo().map(end -> !day.isAfter(end)).orElse(true))
                .isPresent();
        var day = evaluate ? charter.evaluateBy() : charter.validTo();

        CharterLifecycle.CHARTER_STEP.set(execution, evaluate ? "EVALUATE" : "EXPIRE");
        CharterLifecycle.CHARTER_DUE.set(execution, LevelDates.endOf(day.orElseThrow()));
    }
}
