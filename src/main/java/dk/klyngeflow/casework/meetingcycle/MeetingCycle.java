package dk.klyngeflow.casework.meetingcycle;

import dk.klyngeflow.casework.engine.MeetingVars;
import dk.klyngeflow.casework.engine.Var;
import java.util.Date;

/** All names of {@code meetingCycle.bpmn}: one meeting's way from the calendar to its minutes. */
final class MeetingCycle {

    static final String PROCESS = "meetingCycle";
    static final String APPROVE_AGENDA = "userTask_approveAgenda";
    static final String RECORD = "userTask_recordMeeting";
    static final String MESSAGE_MOVED = "meetingMoved";
    static final String MESSAGE_CANCELLED = "meetingCancelled";

    static final Var<Long> MEETING_ID = MeetingVars.MEETING_ID;
    static final Var<String> SECRETARIAT_GROUP = MeetingVars.SECRETARIAT_GROUP;
    static final Var<String> CHAIR_GROUP = MeetingVars.CHAIR_GROUP;
    static final Var<String> CHAIR_SEAT = MeetingVars.CHAIR_SEAT;
    /** An imported meeting: nothing before its record is left to wait for. */
    static final Var<Boolean> ALREADY_HELD = MeetingVars.ALREADY_HELD;

    static final Var<Boolean> QUALIFIES_AGENDA = Var.flag("qualifiesAgenda");
    static final Var<String> QUALIFIER_SECRETARIAT_GROUP = Var.text("qualifierSecretariatGroup");
    static final Var<String> QUALIFIER_CHAIR_GROUP = Var.text("qualifierChairGroup");
    static final Var<Date> QUALIFY_AGENDA_BY = Var.date("qualifyAgendaBy");

    static final Var<Date> ITEMS_DUE = Var.date("itemsDue");
    static final Var<Date> SEND_BY = Var.date("sendBy");
    static final Var<Date> RECORD_DUE = Var.date("recordDue");

    private MeetingCycle() {}

    /** The business key of a meeting's process. */
    static String key(long meeting) {
        return MeetingVars.processKey(meeting);
    }
}
