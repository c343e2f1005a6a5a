package dk.klyngeflow.casework.charterlifecycle;

import static dk.klyngeflow.casework.engine.CaseVars.CASE_NUMBER;

import dk.klyngeflow.cases.CaseRegister;
import dk.klyngeflow.cases.CaseStatus;
import dk.klyngeflow.deadlines.KlyngeClock;
import dk.klyngeflow.groups.CharterStatus;
import dk.klyngeflow.groups.Charters;
import dk.klyngeflow.shared.CaseNumber;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;

/** The end events of {@code charterLifecycle}: the case is closed; a draft that was not adopted says so. */
@Component
class EndCharterCaseListener implements ExecutionListener {

    private static final Map<String, String> NEVER_IN_FORCE = Map.of(
            "event_charterNotAdopted", "Ikke vedtaget",
            "event_charterDropped", "Trukket tilbage efter høringen");

    private final CaseRegister cases;
    private final Charters charters;
    private final KlyngeClock clock;

    EndCharterCaseListener(CaseRegister cases, Charters charters, KlyngeClock clock) {
        this.cases = cases;
        this.charters = charters;
        this.clock = clock;
    }

    @Override
    public void notify(DelegateExecution execution) {
        cases.close(new CaseNumber(CASE_NUMBER.get(execution)), CaseStatus.DECIDED, clock.today());
        var because = NEVER_IN_FORCE.get(execution.getCurrentActivityId());
        if (because != null) {
            charters.end(CharterLifecycle.CHARTER_ID.get(execution), CharterStatus.NOT_ADOPTED, clock.today(), because);
        }
    }
}
