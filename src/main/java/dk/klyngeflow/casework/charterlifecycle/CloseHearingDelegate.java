package dk.klyngeflow.casework.charterlifecycle;

import dk.klyngeflow.groups.Hearings;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** serviceTask_closeHearing: objections are weighed; silence accepts. */
@Component
class CloseHearingDelegate implements JavaDelegate {

    private final Hearings hearings;
    private final CharterDates dates;

    CloseHearingDelegate(Hearings hearings, CharterDates dates) {
        this.hearings = hearings;
        this.dates = dates;
    }

    @Override
    public void execute(DelegateExecution execution) {
        boolean objections =
                hearings.of(CharterLifecycle.CHARTER_ID.get(execution)).stream().anyMatch(answer -> !answer.accepts());

        CharterLifecycle.OBJECTIONS.set(execution, objections);
        CharterLifecycle.STEP_DUE.set(execution, dates.step());
    }
}
