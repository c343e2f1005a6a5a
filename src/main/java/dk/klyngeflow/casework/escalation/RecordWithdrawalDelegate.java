package dk.klyngeflow.casework.escalation;

import static dk.klyngeflow.casework.engine.CaseVars.CASE_NUMBER;
import static dk.klyngeflow.casework.engine.CaseVars.WITHDRAWN_BY;

import dk.klyngeflow.shared.CaseNumber;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** serviceTask_recordWithdrawal: the submitter, or an operator in his stead, took the case back. */
@Component
class RecordWithdrawalDelegate implements JavaDelegate {

    private final Withdrawals withdrawals;

    RecordWithdrawalDelegate(Withdrawals withdrawals) {
        this.withdrawals = withdrawals;
    }

    @Override
    public void execute(DelegateExecution execution) {
        withdrawals.record(new CaseNumber(CASE_NUMBER.get(execution)), WITHDRAWN_BY.find(execution));
    }
}
