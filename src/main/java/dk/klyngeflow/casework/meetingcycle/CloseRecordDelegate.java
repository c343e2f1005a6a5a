package dk.klyngeflow.casework.meetingcycle;

import dk.klyngeflow.meetings.MeetingCalendar;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** serviceTask_closeRecord: what was decided takes effect. */
@Component
class CloseRecordDelegate implements JavaDelegate {

    private final MeetingCalendar calendar;
    private final DecisionsInForce decisions;

    CloseRecordDelegate(MeetingCalendar calendar, DecisionsInForce decisions) {
        this.calendar = calendar;
        this.decisions = decisions;
    }

    @Override
    public void execute(DelegateExecution execution) {
        decisions.apply(calendar.get(MeetingCycle.MEETING_ID.get(execution)));
    }
}
