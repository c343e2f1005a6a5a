package dk.klyngeflow.casework.adhocgroup;

import dk.klyngeflow.casework.engine.Var;
import java.util.Date;

/** All names of {@code adHocGroup.bpmn} and {@code groupExtension.bpmn}: a group from the proposal to its final report. */
final class AdHocGroupProcess {

    static final String PROCESS = "adHocGroup";
    static final String EXTENSION = "groupExtension";
    static final String AUTHORITY_TABLE = "adHocAuthority";

    static final String MESSAGE_END_REQUESTED = "groupEndRequested";
    static final String MESSAGE_EXTENDED = "groupExtended";
    static final String MESSAGE_CONVENED = "poolConvened";

    static final Var<String> CHAIR_GROUP = Var.text("chairGroup");
    static final Var<Date> STEP_DUE = Var.date("stepDue");

    // What the table "adHocAuthority" sees, and says.
    static final Var<String> PURPOSE = Var.text("purpose");
    static final Var<String> OWN_RULE = Var.text("ownRule");
    static final Var<Boolean> HAS_BODY_ABOVE = Var.flag("hasBodyAbove");
    static final Var<String> AUTHORITY = Var.text("authority");

    static final Var<Boolean> CHARTER_COMPLETE = Var.flag("charterComplete");
    /** The proposer goes on without what is missing, with a reason; where a charter is no MUST. */
    static final Var<Boolean> ACCEPT_INCOMPLETE = Var.flag("acceptIncomplete");

    static final Var<String> COMMISSION = Var.text("commission");

    static final Var<String> PARTY_ID = Var.text("partyId");
    static final Var<Date> APPOINTMENT_DUE = Var.date("appointmentDue");
    static final Var<Date> APPOINTMENT_REMINDER = Var.date("appointmentReminder");
    static final Var<Boolean> ALL_APPOINTED = Var.flag("allAppointed");

    /** The body that is asked for its approval. */
    static final Var<String> APPROVER_ID = Var.text("approverId");

    static final Var<String> APPROVAL = Var.text("approval");

    static final Var<Long> DUTY_ID = new Var<>("dutyId", Long.class);
    static final Var<Boolean> HAS_END = Var.flag("hasEnd");
    /** When closing or extending becomes a task, before the last day. */
    static final Var<Date> END_OPENS = Var.date("endOpens");

    static final Var<Date> GROUP_ENDS = Var.date("groupEnds");
    static final Var<Date> NEW_END = Var.date("newEnd");
    static final Var<Date> CONVENING_DUE = Var.date("conveningDue");

    private AdHocGroupProcess() {}
}
