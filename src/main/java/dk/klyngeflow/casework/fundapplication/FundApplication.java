package dk.klyngeflow.casework.fundapplication;

import dk.klyngeflow.casework.engine.Var;
import java.util.Date;

/** All names of {@code fundApplication.bpmn}: an application's way from the form to the decision. */
public final class FundApplication {

    public static final String PROCESS = "fundApplication";
    /** Which pool an application would be granted from, and how it is taken in. */
    public static final String POOL_TABLE = "fundPool";

    public static final String SCREEN = "userTask_screenApplication";
    public static final String GIVE_STATEMENT = "userTask_giveStatement";
    public static final String ANSWER_REQUEST = "userTask_answerRequest";
    static final String PROJECT = "callActivity_project";

    // What the table "fundEligibility" sees, and says.
    public static final Var<Boolean> ENOUGH_SECTORS = Var.flag("enoughSectors");
    public static final Var<Boolean> LISTED_TARGET_GROUP = Var.flag("listedTargetGroup");
    public static final Var<Boolean> DEVELOPMENT_ONLY = Var.flag("developmentOnly");
    public static final Var<String> ELIGIBILITY = Var.text("eligibility");
    public static final Var<String> ELIGIBILITY_REASON = Var.text("eligibilityReason");

    // What the table "projectSize" sees, and says.
    public static final Var<Boolean> ABOVE_AMOUNT_LIMIT = Var.flag("aboveAmountLimit");
    public static final Var<Integer> SECTOR_COUNT = Var.number("sectorCount");
    public static final Var<Integer> DURATION_MONTHS = Var.number("durationMonths");
    public static final Var<String> SIZE_SUGGESTION = Var.text("sizeSuggestion");
    public static final Var<String> SIZE_REASON = Var.text("sizeReason");

    // What the table "fundPool" sees, and says.
    public static final Var<String> ALLOCATION_MODEL = Var.text("allocationModel");
    public static final Var<String> ORIGIN = Var.text("origin");
    public static final Var<Boolean> MOST_OF_YEAR = Var.flag("mostOfYear");
    public static final Var<String> FUND_PART = Var.text("fundPart");
    public static final Var<String> INTAKE = Var.text("intake");

    // What the table "fundDecisionPath" sees, and says.
    public static final Var<String> PROJECT_SIZE = Var.text("projectSize");
    public static final Var<Boolean> CALLED_IN = Var.flag("calledIn");
    public static final Var<Boolean> OPERATIONS_DELEGATED = Var.flag("operationsDelegated");
    public static final Var<Boolean> STRATEGIC_DELEGATED = Var.flag("strategicDelegated");
    public static final Var<Boolean> HAS_POLITICAL_LEVEL = Var.flag("hasPoliticalLevel");
    public static final Var<String> FINAL_LEVEL = Var.text("finalLevel");
    public static final Var<Boolean> STRATEGIC_APPROVES = Var.flag("strategicApproves");

    /** The bodies on the application's way; a level that the cluster does not have is null, and skipped. */
    public static final Var<String> OPERATIONS_BODY = Var.text("operationsBodyId");

    public static final Var<Boolean> HAS_OPERATIONS_LEVEL = Var.flag("hasOperationsLevel");
    public static final Var<String> STRATEGIC_BODY = Var.text("strategicBodyId");
    public static final Var<String> POLITICAL_BODY = Var.text("politicalBodyId");

    public static final Var<String> SECRETARIAT_GROUP = Var.text("secretariatGroup");
    public static final Var<String> NEXT_STEP = Var.text("nextStep");
    public static final Var<Date> SCREEN_DUE = Var.date("screenDue");
    public static final Var<Date> REQUEST_DUE = Var.date("requestDue");

    public static final Var<Boolean> HEARING_NEEDED = Var.flag("hearingNeeded");
    public static final Var<String> STATEMENT_GROUP = Var.text("statementGroup");
    public static final Var<Date> STATEMENT_DUE = Var.date("statementDue");
    /** The end of the last day of the round. */
    public static final Var<Date> ROUND_CLOSES = Var.date("roundCloses");

    /** Whether the money is set aside: what {@code fundReservation} hands back. */
    public static final Var<Boolean> RESERVED = Var.flag("reserved");

    private FundApplication() {}
}
