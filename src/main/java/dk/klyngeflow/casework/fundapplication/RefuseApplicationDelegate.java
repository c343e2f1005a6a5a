package dk.klyngeflow.casework.fundapplication;

import static dk.klyngeflow.casework.engine.CaseVars.CASE_NUMBER;

import dk.klyngeflow.applications.Applications;
import dk.klyngeflow.shared.CaseNumber;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** serviceTask_refuseApplication: the money is free again, and the applicant is told why. */
@Component
class RefuseApplicationDelegate implements JavaDelegate {

    private final Applications applications;
    private final Reserving reserving;
    private final ApplicationLetters letters;

    RefuseApplicationDelegate(Applications applications, Reserving reserving, ApplicationLetters letters) {
        this.applications = applications;
        this.reserving = reserving;
        this.letters = letters;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var application = applications.get(new CaseNumber(CASE_NUMBER.get(execution)));
        letters.refuse(application);
        reserving.release(application);
    }
}
