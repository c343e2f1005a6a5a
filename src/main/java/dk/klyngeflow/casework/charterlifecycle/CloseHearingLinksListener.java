package dk.klyngeflow.casework.charterlifecycle;

import dk.klyngeflow.casework.charterlifecycle.HearingQuestion.Subject;
import dk.klyngeflow.links.LinkPurpose;
import dk.klyngeflow.links.PersonalLinks;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** userTask_answerHearing, ended by the deadline: its links answer nothing any more. */
@Component
class CloseHearingLinksListener implements TaskListener {

    private final PersonalLinks links;

    CloseHearingLinksListener(PersonalLinks links) {
        this.links = links;
    }

    @Override
    public void notify(DelegateTask task) {
        var asked = new Subject(CharterLifecycle.CHARTER_ID.get(task), CharterLifecycle.PARTY_ID.get(task));
        links.revoke(LinkPurpose.HEARING, asked.text());
    }
}
