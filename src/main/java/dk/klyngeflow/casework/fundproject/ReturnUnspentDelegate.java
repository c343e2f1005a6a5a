package dk.klyngeflow.casework.fundproject;

import static dk.klyngeflow.casework.engine.CaseVars.CASE_NUMBER;

import dk.klyngeflow.applications.Applications;
import dk.klyngeflow.casework.fundapplication.ApplicationLetters;
import dk.klyngeflow.casework.fundapplication.Reserving;
import dk.klyngeflow.shared.CaseNumber;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** serviceTask_returnUnspent: what was granted and not used is the cluster's again. */
@Component
class ReturnUnspentDelegate implements JavaDelegate {

    private final Applications applications;
    private final ProjectMoney money;
    private final Reserving reserving;
    private final ApplicationLetters letters;

    ReturnUnspentDelegate(
            Applications applications, ProjectMoney money, Reserving reserving, ApplicationLetters letters) {
        this.applications = applications;
        this.money = money;
        this.reserving = reserving;
        this.letters = letters;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var application = applications.get(new CaseNumber(CASE_NUMBER.get(execution)));
        var unspent = money.unspent(application);
        if (unspent.isPositive()) {
            reserving.giveBack(application, unspent);
        }
        letters.closed(application, unspent);
    }
}
