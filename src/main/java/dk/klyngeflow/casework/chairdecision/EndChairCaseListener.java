package dk.klyngeflow.casework.chairdecision;

import static dk.klyngeflow.casework.engine.CaseVars.CASE_NUMBER;

import dk.klyngeflow.cases.CaseRegister;
import dk.klyngeflow.cases.CaseStatus;
import dk.klyngeflow.deadlines.KlyngeClock;
import dk.klyngeflow.shared.CaseNumber;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;

/** The end events of {@code chairDecision}: the case is decided, by the chairs or at a meeting. */
@Component
class EndChairCaseListener implements ExecutionListener {

    private final CaseRegister cases;
    private final KlyngeClock clock;

    EndChairCaseListener(CaseRegister cases, KlyngeClock clock) {
        this.cases = cases;
        this.clock = clock;
    }

    @Override
    public void notify(DelegateExecution execution) {
        cases.close(new CaseNumber(CASE_NUMBER.get(execution)), CaseStatus.DECIDED, clock.today());
    }
}
