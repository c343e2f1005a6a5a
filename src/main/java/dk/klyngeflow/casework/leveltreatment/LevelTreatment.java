package dk.klyngeflow.casework.leveltreatment;

import dk.klyngeflow.casework.engine.Var;

/** All names of {@code levelTreatment.bpmn}: one level's treatment of one case. */
public final class LevelTreatment {

    public static final String PROCESS = "levelTreatment";

    public static final String QUALIFY = "userTask_qualifyCase";
    public static final String REVIEW = "userTask_reviewCase";
    public static final String REWORK = "userTask_reworkCase";
    public static final String DECIDE = "userTask_decideCase";

    public static final Var<String> BODY_ID = Var.text("bodyId");
    public static final Var<String> SUBMITTER_ID = Var.text("submitterId");
    public static final Var<String> SECRETARIAT_GROUP = Var.text("secretariatGroup");
    /** Whether a lower level, or this one's secretariat, has made the case ready for a meeting. */
    public static final Var<Boolean> QUALIFIED = Var.flag("qualified");

    public static final Var<java.util.Date> QUALIFY_DUE = Var.date("qualifyDue");
    public static final Var<java.util.Date> REVIEW_DUE = Var.date("reviewDue");
    public static final Var<java.util.Date> REWORK_DUE = Var.date("reworkDue");
    public static final Var<java.util.Date> DECISION_DUE = Var.date("decisionDue");

    public static final Var<String> NEXT_STEP = Var.text("nextStep");
    public static final Var<String> REVIEW_GROUP = Var.text("reviewGroup");

    // What the table "kompetence" sees, and says.
    public static final Var<String> CASE_TYPE = Var.text("caseType");
    public static final Var<String> BODY_LEVEL = Var.text("bodyLevel");
    public static final Var<Boolean> MEMBER_MANDATE_ONLY = Var.flag("memberMandateOnly");
    public static final Var<String> WITHIN_COMPETENCE = Var.text("withinCompetence");
    public static final Var<String> MAY_DECIDE = Var.text("mayDecide");

    // What the level hands back.
    public static final Var<String> ANSWER = Var.text("answer");
    /** Whether the answer approves what was asked. */
    public static final Var<Boolean> APPROVED = Var.flag("approved");

    public static final Var<String> ANSWERED_BY = Var.text("answeredByBodyId");
    /** A regional body's next one is another administrative one, not yet the political committee. */
    public static final Var<Boolean> STAYS_REGIONAL = Var.flag("staysRegional");

    public static final Var<String> UPWARD_BODY = Var.text("upwardBodyId");

    /** Whoever called the level deals with a case that is sent back; otherwise the level asks its submitter itself. */
    public static final Var<Boolean> RETURNS_TO_CALLER = Var.flag("returnsToCaller");

    /** The outcome stands, but moving on failed: it becomes a job, and an incident if it keeps failing. */
    public static final Var<Boolean> MOVE_BY_JOB = Var.flag("moveByJob");

    private LevelTreatment() {}
}
