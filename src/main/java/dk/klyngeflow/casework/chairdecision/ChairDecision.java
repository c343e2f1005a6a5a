package dk.klyngeflow.casework.chairdecision;

import dk.klyngeflow.casework.engine.Var;
import java.util.Date;

/** All names of {@code chairDecision.bpmn}: what the chairs decide between two meetings. */
final class ChairDecision {

    static final String PROCESS = "chairDecision";

    static final Var<String> CHAIR_GROUP = Var.text("chairGroup");
    static final Var<String> CHAIR_SEAT = Var.text("chairSeat");
    static final Var<Date> CHAIRS_DUE = Var.date("chairsDue");
    static final Var<Boolean> CHAIR_REFUSED = Var.flag("chairRefused");
    static final Var<String> APPROVAL = Var.text("approval");
    /** The political decision or the mandate that it rests on. */
    static final Var<Long> BASIS_ID = new Var<>("basisId", Long.class);

    private ChairDecision() {}
}
