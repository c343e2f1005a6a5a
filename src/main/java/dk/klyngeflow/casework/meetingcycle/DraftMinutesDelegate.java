package dk.klyngeflow.casework.meetingcycle;

import dk.klyngeflow.deadlines.KlyngeClock;
import dk.klyngeflow.meetings.MeetingCalendar;
import dk.klyngeflow.meetings.Minutes;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** serviceTask_draftMinutes: the first version of the minutes, from the record. */
@Component
class DraftMinutesDelegate implements JavaDelegate {

    private final Minutes minutes;
    private final MeetingCalendar calendar;
    private final KlyngeClock clock;

    DraftMinutesDelegate(Minutes minutes, MeetingCalendar calendar, KlyngeClock clock) {
        this.minutes = minutes;
        this.calendar = calendar;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var meeting = calendar.get(MeetingCycle.MEETING_ID.get(execution));
        minutes.draft(meeting.id(), meeting.imported() ? meeting.date() : clock.today());
    }
}
