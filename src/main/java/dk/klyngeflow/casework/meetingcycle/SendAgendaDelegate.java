package dk.klyngeflow.casework.meetingcycle;

import dk.klyngeflow.meetings.MeetingCalendar;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** serviceTask_sendAgenda: from now on the agenda is what the members have. */
@Component
class SendAgendaDelegate implements JavaDelegate {

    private final MeetingCalendar calendar;

    SendAgendaDelegate(MeetingCalendar calendar) {
        this.calendar = calendar;
    }

    @Override
    public void execute(DelegateExecution execution) {
        calendar.agendaSent(MeetingCycle.MEETING_ID.get(execution));
    }
}
