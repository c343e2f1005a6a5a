package dk.klyngeflow.casework.fundapplication;

import dk.klyngeflow.casework.engine.Var;
import java.util.Date;

/** All names of {@code fundReservation.bpmn}: money is set aside, or the application waits for it. */
final class FundReservation {

    static final String WAIT = "userTask_waitForFunds";
    static final String MESSAGE_FREED = "fundsFreed";

    static final Var<Date> WAIT_DUE = Var.date("waitDue");

    private FundReservation() {}
}
