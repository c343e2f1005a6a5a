package dk.klyngeflow.casework.minutesapproval;

import static dk.klyngeflow.casework.engine.MeetingVars.MEETING_ID;

import dk.klyngeflow.casework.door.OpenTask;
import dk.klyngeflow.casework.door.TaskForm;
import dk.klyngeflow.forms.FormData;
import dk.klyngeflow.identity.SignedIn;
import dk.klyngeflow.meetings.MeetingCalendar;
import dk.klyngeflow.meetings.MeetingTitles;
import dk.klyngeflow.organisation.MinutesApproval;
import dk.klyngeflow.organisation.Organisation;
import dk.klyngeflow.shared.Refusal;
import java.util.Map;
import org.springframework.stereotype.Component;

/** userTask_correctMinutes: points to the page where the minutes are corrected, and sends them when they are ready. */
@Component
class SendMinutesForm implements TaskForm {

    private final MeetingCalendar calendar;
    private final Organisation organisation;
    private final MinutesApprovalFlow flow;

    SendMinutesForm(MeetingCalendar calendar, Organisation organisation, MinutesApprovalFlow flow) {
        this.calendar = calendar;
        this.organisation = organisation;
        this.flow = flow;
    }

    @Override
    public String formId() {
        return "sendMinutes";
    }

    @Override
    public Map<String, Object> shown(OpenTask task) {
        var meeting = calendar.get(task.get(MEETING_ID));
        var body = organisation.body(meeting.body());
        return Map.of(
                "meetingTitle",
                MeetingTitles.of(meeting, body),
                "approvalText",
                body.minutesApproval().value().danish() + ".",
                "minutesUrl",
                "/moeder/" + meeting.id() + "/referat/udsendelse");
    }

    @Override
    public void submit(OpenTask task, FormData data, SignedIn person) {
        var meeting = calendar.get(task.get(MEETING_ID));
        var way = organisation.body(meeting.body()).minutesApproval().value();
        if (way == MinutesApproval.WRITTEN_HEARING) {
            throw new Refusal(
                    "minutesReady",
                    "hearing",
                    "Referatet sendes i skriftlig høring: vælg høringens sidste dag på siden, hvor referatet rettes.");
        }
        flow.send(meeting.id(), way, null, false);
    }
}
