package dk.klyngeflow.casework.meetingcycle;

import dk.klyngeflow.links.LinkPurpose;
import dk.klyngeflow.links.PersonalLinks;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** userTask_approveAgenda ends, by an answer, by the sending date, or with the meeting: its links lead nowhere any more. */
@Component
class CloseChairLinksListener implements TaskListener {

    private final PersonalLinks links;

    CloseChairLinksListener(PersonalLinks links) {
        this.links = links;
    }

    @Override
    public void notify(DelegateTask task) {
        var subject =
                new AgendaApprovalLink.Subject(MeetingCycle.MEETING_ID.get(task), MeetingCycle.CHAIR_SEAT.get(task));
        links.revoke(LinkPurpose.AGENDA_APPROVAL, subject.text());
    }
}
