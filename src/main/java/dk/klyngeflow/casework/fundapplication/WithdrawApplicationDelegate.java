package dk.klyngeflow.casework.fundapplication;

import static dk.klyngeflow.casework.engine.CaseVars.CASE_NUMBER;
import static dk.klyngeflow.casework.engine.CaseVars.WITHDRAWN_BY;

import dk.klyngeflow.applications.Applications;
import dk.klyngeflow.casework.escalation.Withdrawals;
import dk.klyngeflow.shared.CaseNumber;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** serviceTask_withdrawApplication: whatever is held or not yet used becomes free, and the trail says who took it back. */
@Component
class WithdrawApplicationDelegate implements JavaDelegate {

    private final Reserving reserving;
    private final Applications applications;
    private final Withdrawals withdrawals;

    WithdrawApplicationDelegate(Reserving reserving, Applications applications, Withdrawals withdrawals) {
        this.reserving = reserving;
        this.applications = applications;
        this.withdrawals = withdrawals;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var number = new CaseNumber(CASE_NUMBER.get(execution));
        withdrawals.record(number, WITHDRAWN_BY.find(execution));
        reserving.takeBack(applications.get(number));
    }
}
