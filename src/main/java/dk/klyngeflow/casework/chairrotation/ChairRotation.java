package dk.klyngeflow.casework.chairrotation;

import dk.klyngeflow.casework.engine.Var;
import java.util.Date;

/** All names of {@code chairRotation.bpmn}: the municipalities' turns as chairs, one change of them. */
final class ChairRotation {

    static final String PROCESS = "chairRotation";

    static final Var<Long> ROTATION_ID = new Var<>("rotationId", Long.class);
    static final Var<String> SECRETARIAT_GROUP = Var.text("secretariatGroup");
    /** Whether the time of notice has not begun yet. */
    static final Var<Boolean> NOTICE_LATER = Var.flag("noticeLater");

    static final Var<Date> NOTICE_ON = Var.date("noticeOn");
    static final Var<Date> CONFIRM_DUE = Var.date("confirmDue");
    static final Var<Boolean> CHAIRS_CONFIRMED = Var.flag("chairsConfirmed");
    static final Var<Date> CHANGE_ON = Var.date("changeOn");

    /** What the table {@code chairRotationCheck} judges: UNEVEN or SAME_YEAR, how hard the rule binds, and whose wish it is. */
    static final Var<String> FINDING = Var.text("finding");

    static final Var<String> STRICTNESS = Var.text("strictness");
    static final Var<Boolean> OWN_CHOICE = Var.flag("ownChoice");

    private static final String KEY = "formandskab-";

    private ChairRotation() {}

    /** The business key of a change. */
    static String key(long rotation) {
        return KEY + rotation;
    }
}
