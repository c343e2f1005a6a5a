package dk.klyngeflow.casework.charterlifecycle;

import dk.klyngeflow.casework.engine.Var;
import java.util.Date;

/** All names of {@code charterLifecycle.bpmn}: a body's charter from the draft to its end. */
final class CharterLifecycle {

    static final String PROCESS = "charterLifecycle";
    static final String MESSAGE_REPLACED = "charterReplaced";

    static final Var<Long> CHARTER_ID = new Var<>("charterId", Long.class);
    /** Adopted on trial first. */
    static final Var<Boolean> ON_TRIAL = Var.flag("onTrial");

    static final Var<String> APPROVER_ID = Var.text("approverId");
    static final Var<String> APPROVAL = Var.text("approval");

    static final Var<Boolean> HEARING = Var.flag("hearing");
    static final Var<Date> HEARING_DUE = Var.date("hearingDue");
    static final Var<String> PARTY_ID = Var.text("partyId");
    static final Var<Boolean> OBJECTIONS = Var.flag("objections");
    static final Var<String> WEIGHED = Var.text("weighed");

    static final Var<Date> STEP_DUE = Var.date("stepDue");
    /** The next day on which the charter is looked at, and why: EVALUATE or EXPIRE. */
    static final Var<Date> CHARTER_DUE = Var.date("charterDue");

    static final Var<String> CHARTER_STEP = Var.text("charterStep");
    static final Var<String> EVALUATION = Var.text("evaluation");

    private CharterLifecycle() {}
}
