package dk.klyngeflow.casework.escalation;

import static dk.klyngeflow.casework.engine.CaseVars.CASE_NUMBER;

import dk.klyngeflow.cases.CaseRegister;
import dk.klyngeflow.cases.CaseStatus;
import dk.klyngeflow.deadlines.KlyngeClock;
import dk.klyngeflow.shared.CaseNumber;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;

/** The end events of {@code issueEscalation}: which end the case came to. */
@Component
class CloseCaseListener implements ExecutionListener {

    private static final Map<String, CaseStatus> ENDS = Map.of(
            "event_solvedLocally", CaseStatus.SOLVED_LOCALLY,
            "event_noted", CaseStatus.NOTED,
            "event_decided", CaseStatus.DECIDED,
            "event_decidedOnly", CaseStatus.DECIDED,
            "event_withdrawn", CaseStatus.WITHDRAWN);

    private final CaseRegister cases;
    private final KlyngeClock clock;
    private final List<CaseEnded> told;

    CloseCaseListener(CaseRegister cases, KlyngeClock clock, List<CaseEnded> told) {
        this.cases = cases;
        this.clock = clock;
        this.told = told;
    }

    @Override
    public void notify(DelegateExecution execution) {
        var status = ENDS.get(execution.getCurrentActivityId());
        var number = new CaseNumber(CASE_NUMBER.get(execution));
        cases.close(number, status, clock.today());
        told.forEach(listener -> listener.ended(number));
    }
}
