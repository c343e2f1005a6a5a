package dk.klyngeflow.casework.followup;

import dk.klyngeflow.casework.engine.Var;
import java.util.Date;

/** All names of {@code followUp.bpmn}: what one body hands to another, until it is done and told. */
final class FollowUp {

    static final String PROCESS = "followUp";

    static final Var<Long> ARRANGEMENT_ID = new Var<>("arrangementId", Long.class);
    static final Var<String> FOLLOW_UP_GROUP = Var.text("followUpGroup");
    static final Var<Date> FOLLOW_UP_DUE = Var.date("followUpDue");

    private FollowUp() {}

    /** The business key: an arrangement's number is no case's. */
    static String key(long arrangement) {
        return "opfoelgning-" + arrangement;
    }
}
