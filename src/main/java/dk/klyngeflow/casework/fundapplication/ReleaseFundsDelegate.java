package dk.klyngeflow.casework.fundapplication;

import static dk.klyngeflow.casework.engine.CaseVars.CASE_NUMBER;

import dk.klyngeflow.applications.Applications;
import dk.klyngeflow.shared.CaseNumber;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** serviceTask_releaseFunds: an application that goes back to its applicant holds no money. */
@Component
class ReleaseFundsDelegate implements JavaDelegate {

    private final Applications applications;
    private final Reserving reserving;

    ReleaseFundsDelegate(Applications applications, Reserving reserving) {
        this.applications = applications;
        this.reserving = reserving;
    }

    @Override
    public void execute(DelegateExecution execution) {
        reserving.release(applications.get(new CaseNumber(CASE_NUMBER.get(execution))));
    }
}
