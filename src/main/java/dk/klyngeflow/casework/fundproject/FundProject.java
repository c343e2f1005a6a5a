package dk.klyngeflow.casework.fundproject;

import dk.klyngeflow.casework.engine.Var;
import java.util.Date;

/** All names of {@code fundProject.bpmn}: a granted project from its charter to its final report. */
public final class FundProject {

    public static final String PROCESS = "fundProject";
    public static final String MESSAGE_STATUS_ORDERED = "statusOrdered";
    public static final String ORDERED_STATUS = "userTask_reportOrderedStatus";

    static final Var<Date> CHARTER_DUE = Var.date("charterDue");
    /** When the project goes on without a charter. */
    static final Var<Date> CHARTER_OVERDUE = Var.date("charterOverdue");

    static final Var<String> NEXT_REPORT = Var.text("nextReport");
    static final Var<Date> REPORT_OPENS = Var.date("reportOpens");
    static final Var<Date> REPORT_DUE = Var.date("reportDue");
    static final Var<Date> ORDERED_DUE = Var.date("orderedDue");
    static final Var<Date> APPROVAL_DUE = Var.date("approvalDue");
    static final Var<String> REPORT_ANSWER = Var.text("reportAnswer");

    private FundProject() {}
}
