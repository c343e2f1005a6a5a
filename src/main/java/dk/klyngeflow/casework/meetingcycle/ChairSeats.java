package dk.klyngeflow.casework.meetingcycle;

import dk.klyngeflow.meetings.MeetingCalendar;
import dk.klyngeflow.organisation.ChairSeat;
import dk.klyngeflow.organisation.Organisation;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** userTask_approveAgenda: one task per chair of the body, two-part or three-part (C-07). */
@Component
public class ChairSeats {

    private final MeetingCalendar calendar;
    private final Organisation organisation;

    ChairSeats(MeetingCalendar calendar, Organisation organisation) {
        this.calendar = calendar;
        this.organisation = organisation;
    }

    public List<String> of(DelegateExecution execution) {
        var meeting = calendar.get(MeetingCycle.MEETING_ID.get(execution));
        return organisation.body(meeting.body()).chairs().stream()
                .map(ChairSeat::code)
                .toList();
    }
}
