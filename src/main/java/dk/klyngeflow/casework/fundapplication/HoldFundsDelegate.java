package dk.klyngeflow.casework.fundapplication;

import static dk.klyngeflow.casework.engine.CaseVars.CASE_NUMBER;
import static dk.klyngeflow.casework.fundapplication.FundApplication.RESERVED;
import static dk.klyngeflow.casework.fundapplication.FundReservation.WAIT_DUE;

import dk.klyngeflow.shared.CaseNumber;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** serviceTask_holdFunds: sets the money aside; a short pool is an answer, not a fault. */
@Component
class HoldFundsDelegate implements JavaDelegate {

    private final Reserving reserving;
    private final ApplicationDates dates;

    HoldFundsDelegate(Reserving reserving, ApplicationDates dates) {
        this.reserving = reserving;
        this.dates = dates;
    }

    @Override
    public void execute(DelegateExecution execution) {
        RESERVED.set(execution, reserving.hold(new CaseNumber(CASE_NUMBER.get(execution))));
        WAIT_DUE.set(execution, dates.waiting());
    }
}
