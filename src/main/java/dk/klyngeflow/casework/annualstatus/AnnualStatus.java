package dk.klyngeflow.casework.annualstatus;

import dk.klyngeflow.casework.engine.Var;
import java.util.Date;

/** All names of {@code annualStatus.bpmn}: a status or an evaluation that a body owes, from its day to its presentation. */
final class AnnualStatus {

    static final String PROCESS = "annualStatus";

    static final String MESSAGE_LAPSED = "statusLapsed";

    static final Var<Long> REPORT_ID = new Var<>("statusReportId", Long.class);
    static final Var<String> SECRETARIAT_GROUP = Var.text("secretariatGroup");
    static final Var<String> CHAIR_GROUP = Var.text("chairGroup");

    static final Var<Date> WRITE_FROM = Var.date("writeFrom");
    static final Var<Date> STATUS_DUE = Var.date("statusDue");
    static final Var<Date> APPROVAL_DUE = Var.date("approvalDue");
    static final Var<Date> PRESENT_DUE = Var.date("presentDue");

    /** What the secretariat wants: SEND, REDRAW or DROP. */
    static final Var<String> WRITTEN = Var.text("statusWritten");

    static final Var<Boolean> APPROVED = Var.flag("statusApproved");
    /** Where it is presented: MEETING, NOWHERE because it need not be, or MISSING. */
    static final Var<String> PRESENTED = Var.text("statusPresented");
    /** What is to be done without a meeting: AGAIN, LATER or WITHOUT. */
    static final Var<String> MEETING_WISH = Var.text("meetingWish");

    private static final String KEY = "status-";

    private AnnualStatus() {}

    /** The business key of a report's process. */
    static String key(long report) {
        return KEY + report;
    }
}
