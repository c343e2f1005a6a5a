package dk.klyngeflow.casework.minutesapproval;

import static dk.klyngeflow.casework.engine.MeetingVars.MEETING_ID;

import dk.klyngeflow.papers.PublicationKind;
import dk.klyngeflow.papers.Publications;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** serviceTask_publishMinutes: the public reads the approved minutes, without the closed items. */
@Component
class PublishMinutesDelegate implements JavaDelegate {

    private final Publications publications;

    private final MinutesPost post;

    PublishMinutesDelegate(Publications publications, MinutesPost post) {
        this.publications = publications;
        this.post = post;
    }

    @Override
    public void execute(DelegateExecution execution) {
        long meeting = MEETING_ID.get(execution);
        publications.publishMinutes(meeting);
        publications
                .of(meeting, PublicationKind.MINUTES)
                .ifPresent(published -> post.published(meeting, published.version()));
    }
}
