package dk.klyngeflow.casework.pilotscaling;

import dk.klyngeflow.casework.engine.Var;
import java.util.Date;

/** All names of {@code pilotScaling.bpmn}: a tested pilot's way from its cluster to whoever decides whether it is scaled. */
final class PilotScaling {

    static final String PROCESS = "pilotScaling";
    static final String EARLY_DIRECTION_CALL = "callActivity_earlyDirection";
    static final String EARLY_OPTIONS_CALL = "callActivity_earlyOptions";
    static final String STEERING_CALL = "callActivity_steeringDecision";
    static final String COMMITTEE_CALL = "callActivity_committeeDecision";

    static final Var<String> THEME_GROUP = Var.text("themeGroupId");
    static final Var<String> STEERING_BODY = Var.text("steeringBodyId");
    static final Var<String> COMMITTEE_BODY = Var.text("committeeBodyId");
    static final Var<String> THEME_CHAIR_GROUP = Var.text("themeChairGroup");
    static final Var<String> THEME_SECRETARIAT_GROUP = Var.text("themeSecretariatGroup");

    static final Var<Date> JUDGE_DUE = Var.date("judgeDue");
    static final Var<Date> PLAN_DUE = Var.date("planDue");

    // What the table "scalingAuthority" sees, beside the level's answer, and says.
    static final Var<Boolean> PRINCIPLED = Var.flag("principled");
    static final Var<Boolean> HEALTH_PROFESSIONAL = Var.flag("healthProfessional");
    static final Var<String> DECIDED_BY = Var.text("decidedBy");

    static final Var<Boolean> EARLY_DIRECTION = Var.flag("earlyDirection");
    static final Var<String> VERDICT = Var.text("verdict");

    /** What a body's answer means for the proposal. */
    enum Verdict {
        GO_ON,
        /** The pilot goes on in its cluster, to be adjusted or because nobody needs to decide. */
        RETURNED,
        NOTED,
        STOP
    }

    /** Who decides, as the table says it. */
    static final String BY_THEME_GROUP = "THEME_GROUP";

    private PilotScaling() {}
}
