package dk.klyngeflow.casework.succession;

import dk.klyngeflow.casework.engine.Var;
import java.util.Date;

/** All names of {@code bodySuccession.bpmn}: a body ends, and what stood open at it goes where it is to go. */
final class BodySuccession {

    static final String PROCESS = "bodySuccession";
    static final String SORT = "userTask_sortOpenThings";
    static final String MESSAGE_END_MOVED = "bodyEndMoved";

    static final Var<Long> SUCCESSION_ID = new Var<>("successionId", Long.class);
    static final Var<String> SECRETARIAT_GROUP = Var.text("secretariatGroup");
    static final Var<Date> SORT_DUE = Var.date("sortDue");
    /** Midnight after the last day. */
    static final Var<Date> BODY_ENDS = Var.date("bodyEnds");

    static final Var<Boolean> ANYTHING_OPEN = Var.flag("anythingOpen");
    /** One of the things that are open; local to its own step. */
    static final Var<Long> THING_ID = new Var<>("thingId", Long.class);

    static final Var<Boolean> SOMETHING_LEFT = Var.flag("somethingLeft");

    private static final String KEY = "ophoer-";

    private BodySuccession() {}

    /** The business key of a succession's process. */
    static String key(long succession) {
        return KEY + succession;
    }
}
