package dk.klyngeflow.casework.escalation;

import static dk.klyngeflow.casework.engine.CaseVars.CASE_NUMBER;

import dk.klyngeflow.cases.CaseRegister;
import dk.klyngeflow.cases.DecisionTrail;
import dk.klyngeflow.cases.TrailEntry;
import dk.klyngeflow.deadlines.KlyngeClock;
import dk.klyngeflow.shared.Actor;
import dk.klyngeflow.shared.CaseNumber;
import dk.klyngeflow.shared.Outcome;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** serviceTask_recordWithdrawal: the last entry of the trail of a case that its submitter took back. */
@Component
class RecordWithdrawalDelegate implements JavaDelegate {

    private final CaseRegister cases;
    private final DecisionTrail trail;
    private final KlyngeClock clock;

    RecordWithdrawalDelegate(CaseRegister cases, DecisionTrail trail, KlyngeClock clock) {
        this.cases = cases;
        this.trail = trail;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var file = cases.lock(new CaseNumber(CASE_NUMBER.get(execution)));
        trail.append(
                file.number(),
                new TrailEntry(
                        0,
                        file.body().orElseThrow(),
                        null,
                        null,
                        null,
                        Outcome.WITHDRAWN,
                        null,
                        "Trukket tilbage af indsenderen",
                        clock.today(),
                        new Actor(file.submitter()),
                        null));
    }
}
