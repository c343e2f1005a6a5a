package dk.klyngeflow.casework.minutesapproval;

import static dk.klyngeflow.casework.engine.MeetingVars.CHAIR_SEAT;
import static dk.klyngeflow.casework.engine.MeetingVars.MEETING_ID;
import static dk.klyngeflow.casework.engine.Var.values;

import dk.klyngeflow.casework.door.OpenTask;
import dk.klyngeflow.casework.door.TaskForm;
import dk.klyngeflow.forms.FormData;
import dk.klyngeflow.identity.SignedIn;
import dk.klyngeflow.meetings.MeetingCalendar;
import dk.klyngeflow.meetings.MeetingTitles;
import dk.klyngeflow.meetings.Minutes;
import dk.klyngeflow.organisation.Organisation;
import java.util.Map;
import org.springframework.stereotype.Component;

/** userTask_approveMinutes: one chair's yes, or what has to be corrected. */
@Component
class ApproveMinutesForm implements TaskForm {

    private final MeetingCalendar calendar;
    private final Organisation organisation;
    private final Minutes minutes;
    private final MinutesApprovalFlow flow;

    ApproveMinutesForm(MeetingCalendar calendar, Organisation organisation, Minutes minutes, MinutesApprovalFlow flow) {
        this.calendar = calendar;
        this.organisation = organisation;
        this.minutes = minutes;
        this.flow = flow;
    }

    @Override
    public String formId() {
        return "approveMinutes";
    }

    @Override
    public Map<String, Object> shown(OpenTask task) {
        var meeting = calendar.get(task.get(MEETING_ID));
        return Map.of(
                "meetingTitle",
                MeetingTitles.of(meeting, organisation.body(meeting.body())),
                "minutesText",
                minutes.latest(meeting.id()).orElse(""));
    }

    @Override
    public void submit(OpenTask task, FormData data, SignedIn person) {
        boolean approved = data.text("approved").equals("YES");
        flow.answer(
                task.get(MEETING_ID),
                task.get(CHAIR_SEAT),
                approved,
                data.optionalText("comment").orElse(null),
                person.actor());
        task.complete(approved ? Map.of() : values(MinutesCycle.ADOPTED.with(false)));
    }
}
