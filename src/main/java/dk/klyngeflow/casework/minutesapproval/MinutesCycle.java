package dk.klyngeflow.casework.minutesapproval;

import dk.klyngeflow.casework.engine.Var;
import java.util.Date;

/** All names of {@code minutesApproval.bpmn}: a meeting's minutes from the draft until they stand. */
final class MinutesCycle {

    static final String PROCESS = "minutesApproval";
    static final String CORRECT = "userTask_correctMinutes";
    static final String APPROVE = "userTask_approveMinutes";
    static final String MESSAGE_OBJECTION = "objectionToMinutes";
    static final String MESSAGE_TREATED = "minutesTreated";

    /** False for an imported meeting, whose minutes were sent before the cluster used the program. */
    static final Var<Boolean> TO_BE_SENT = Var.flag("toBeSent");

    static final Var<Date> MINUTES_DUE = Var.date("minutesDue");

    static final Var<Boolean> BY_SILENCE = Var.flag("bySilence");
    static final Var<Boolean> BY_CHAIRS = Var.flag("byChairs");
    static final Var<Date> SILENCE_ENDS = Var.date("silenceEnds");
    static final Var<Date> APPROVE_BY = Var.date("approveBy");
    static final Var<Boolean> ADOPTED = Var.flag("adopted");

    static final Var<Boolean> PUBLISHES = Var.flag("publishes");
    static final Var<Date> PUBLISH_ON = Var.date("publishOn");

    private MinutesCycle() {}

    /** The business key of the process, as the meeting's own process passes it, too. */
    static String key(long meeting) {
        return "referat-" + meeting;
    }
}
