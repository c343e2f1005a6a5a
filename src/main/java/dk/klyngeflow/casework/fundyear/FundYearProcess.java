package dk.klyngeflow.casework.fundyear;

import dk.klyngeflow.casework.engine.Var;
import dk.klyngeflow.shared.ClusterId;
import java.util.Date;

/** All names of {@code fundYear.bpmn}: a cluster's money of one year. */
final class FundYearProcess {

    static final String PROCESS = "fundYear";
    static final String MESSAGE_MODEL_DECIDED = "modelDecided";

    static final Var<Integer> YEAR = Var.number("fundYear");
    /** The secretariat that keeps the year: the strategic level's. */
    static final Var<String> SECRETARIAT_GROUP = Var.text("secretariatGroup");
    /** The secretariat that recommends a carry-over: the operations level's. */
    static final Var<String> OPERATIONS_GROUP = Var.text("operationsGroup");

    static final Var<Boolean> DECIDED_AT_MEETING = Var.flag("decidedAtMeeting");
    static final Var<Boolean> MONEY_LEFT = Var.flag("moneyLeft");

    static final Var<Date> RECOMMEND_DUE = Var.date("recommendDue");
    static final Var<Date> EVALUATION_FROM = Var.date("evaluationFrom");
    static final Var<Date> EVALUATION_DUE = Var.date("evaluationDue");
    static final Var<Date> CARRY_OVER_FROM = Var.date("carryOverFrom");
    static final Var<Date> CARRY_OVER_DUE = Var.date("carryOverDue");
    static final Var<Date> YEAR_ENDS = Var.date("yearEnds");
    static final Var<Date> CLOSE_DUE = Var.date("closeDue");

    private FundYearProcess() {}

    /** The business key of a year's process. */
    static String key(ClusterId cluster, int year) {
        return "midler-" + cluster + "-" + year;
    }
}
