package dk.klyngeflow.casework.minutesapproval;

import static dk.klyngeflow.casework.engine.MeetingVars.MEETING_ID;

import dk.klyngeflow.meetings.Minutes;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** serviceTask_warnOverdue: minutes that are late are late, and are sent all the same. */
@Component
class WarnOverdueDelegate implements JavaDelegate {

    private final Minutes minutes;

    private final MinutesPost post;

    WarnOverdueDelegate(Minutes minutes, MinutesPost post) {
        this.minutes = minutes;
        this.post = post;
    }

    @Override
    public void execute(DelegateExecution execution) {
        long meeting = MEETING_ID.get(execution);
        minutes.overdue(meeting);
        minutes.version(meeting).ifPresent(post::overdue);
    }
}
