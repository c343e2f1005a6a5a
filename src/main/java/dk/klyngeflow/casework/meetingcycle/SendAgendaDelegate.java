package dk.klyngeflow.casework.meetingcycle;

import dk.klyngeflow.meetings.MeetingCalendar;
import dk.klyngeflow.papers.MeetingPapers;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** serviceTask_sendAgenda: from now on the agenda is what the members have, and stays as it was sent. */
@Component
class SendAgendaDelegate implements JavaDelegate {

    private final MeetingCalendar calendar;
    private final MeetingPapers papers;

    SendAgendaDelegate(MeetingCalendar calendar, MeetingPapers papers) {
        this.calendar = calendar;
        this.papers = papers;
    }

    @Override
    public void execute(DelegateExecution execution) {
        long meeting = MeetingCycle.MEETING_ID.get(execution);
        papers.freeze(meeting);
        calendar.agendaSent(meeting);
    }
}
