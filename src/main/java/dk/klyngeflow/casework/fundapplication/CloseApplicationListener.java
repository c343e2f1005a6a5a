package dk.klyngeflow.casework.fundapplication;

import static dk.klyngeflow.casework.engine.CaseVars.CASE_NUMBER;

import dk.klyngeflow.cases.CaseRegister;
import dk.klyngeflow.cases.CaseStatus;
import dk.klyngeflow.deadlines.KlyngeClock;
import dk.klyngeflow.shared.CaseNumber;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;

/** The end events of {@code fundApplication}: which end the application came to. */
@Component
class CloseApplicationListener implements ExecutionListener {

    private static final Map<String, CaseStatus> ENDS = Map.of(
            "event_projectEnded", CaseStatus.COMPLETED,
            "event_refused", CaseStatus.REFUSED,
            "event_withdrawn", CaseStatus.WITHDRAWN);

    private final CaseRegister cases;
    private final KlyngeClock clock;

    CloseApplicationListener(CaseRegister cases, KlyngeClock clock) {
        this.cases = cases;
        this.clock = clock;
    }

    @Override
    public void notify(DelegateExecution execution) {
        var status = ENDS.get(execution.getCurrentActivityId());
        cases.close(new CaseNumber(CASE_NUMBER.get(execution)), status, clock.today());
    }
}
