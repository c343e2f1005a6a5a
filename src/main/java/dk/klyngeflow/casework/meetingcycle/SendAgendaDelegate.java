package dk.klyngeflow.casework.meetingcycle;

import dk.klyngeflow.meetings.MeetingCalendar;
import dk.klyngeflow.meetings.Publications;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** serviceTask_sendAgenda: from now on the agenda is what the members have, and the public where the body publishes. */
@Component
class SendAgendaDelegate implements JavaDelegate {

    private final MeetingCalendar calendar;

    private final Publications publications;

    SendAgendaDelegate(MeetingCalendar calendar, Publications publications) {
        this.calendar = calendar;
        this.publications = publications;
    }

    @Override
    public void execute(DelegateExecution execution) {
        long meeting = MeetingCycle.MEETING_ID.get(execution);
        calendar.agendaSent(meeting);
        publications.publishAgenda(meeting);
    }
}
