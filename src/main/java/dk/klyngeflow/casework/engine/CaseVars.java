package dk.klyngeflow.casework.engine;

import java.util.Set;

/** Variables that several processes share. */
public final class CaseVars {

    public static final Var<String> CASE_NUMBER = Var.text("caseNumber");
    public static final Var<String> CASE_TITLE = Var.text("caseTitle");
    /** Whose case it is: the tenant of every process that works on it. */
    public static final Var<String> CLUSTER_ID = Var.text("clusterId");
    /** The level's Danish name, a column of the task list. */
    public static final Var<String> LEVEL_NAME = Var.text("levelName");

    /** The cluster's Danish name, or the region's: a column of the task list, for those who sit in several. */
    public static final Var<String> CLUSTER_NAME = Var.text("clusterName");

    /** The operator who withdraws a case in its submitter's stead; none where the submitter does. */
    public static final Var<String> WITHDRAWN_BY = Var.text("withdrawnBy");

    /** What task lists show. */
    public static final Set<String> SHOWN = Set.of(CASE_NUMBER.name(), CASE_TITLE.name(), LEVEL_NAME.name());

    private CaseVars() {}
}
