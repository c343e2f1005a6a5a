package dk.klyngeflow.casework.escalation;

import dk.klyngeflow.casework.engine.Var;

/** All names of {@code issueEscalation.bpmn}: one case's way through the levels. */
public final class IssueEscalation {

    public static final String PROCESS = "issueEscalation";
    public static final String CARRY_OUT = "userTask_carryOut";
    public static final String ROUTE_TABLE = "escalationRoute";

    // What the table "escalationRoute" sees, and says.
    public static final Var<String> FORUM_LEVEL = Var.text("forumLevel");
    public static final Var<String> RAISED_BY = Var.text("raisedBy");
    public static final Var<Boolean> SUBJECT_EXCLUDED = Var.flag("subjectExcluded");
    public static final Var<Boolean> KEEP_IN_FORUM = Var.flag("keepInForum");
    public static final Var<String> SIGNIFICANCE = Var.text("significance");
    public static final Var<Boolean> HAS_REGIONAL_BRANCH = Var.flag("hasRegionalBranch");
    public static final Var<String> FIRST_LEVEL = Var.text("firstLevel");
    public static final Var<String> BRANCH = Var.text("branch");

    /** The bodies on the case's way; a level that the cluster does not have is null, and no route leads there. */
    public static final Var<String> OPERATIONS_BODY = Var.text("operationsBodyId");

    public static final Var<String> STRATEGIC_BODY = Var.text("strategicBodyId");
    public static final Var<String> POLITICAL_BODY = Var.text("politicalBodyId");
    public static final Var<String> REGIONAL_BODY = Var.text("regionalBodyId");
    public static final Var<String> REGIONAL_POLITICAL_BODY = Var.text("regionalPoliticalBodyId");

    public static final Var<Boolean> CARRY_OUT_NEEDED = Var.flag("carryOut");
    public static final Var<String> CARRY_OUT_GROUP = Var.text("carryOutGroup");
    public static final Var<java.util.Date> CARRY_OUT_DUE = Var.date("carryOutDue");

    private IssueEscalation() {}
}
