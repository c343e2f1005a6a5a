package dk.klyngeflow.casework.meetingcycle;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** serviceTask_sendAgenda: from now on the agenda is what the members have, and the public where the body publishes. */
@Component
class SendAgendaDelegate implements JavaDelegate {

    private final AgendaSending sending;

    SendAgendaDelegate(AgendaSending sending) {
        this.sending = sending;
    }

    @Override
    public void execute(DelegateExecution execution) {
        sending.send(MeetingCycle.MEETING_ID.get(execution));
    }
}
