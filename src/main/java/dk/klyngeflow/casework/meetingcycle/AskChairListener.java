package dk.klyngeflow.casework.meetingcycle;

import dk.klyngeflow.links.LinkPurpose;
import dk.klyngeflow.links.PersonalLinks;
import dk.klyngeflow.links.PublicAddress;
import dk.klyngeflow.meetings.Meeting;
import dk.klyngeflow.meetings.MeetingCalendar;
import dk.klyngeflow.notifications.Mail;
import dk.klyngeflow.notifications.MailTemplates;
import dk.klyngeflow.notifications.Outbox;
import dk.klyngeflow.organisation.Contacts;
import dk.klyngeflow.organisation.Organisation;
import dk.klyngeflow.shared.EmailAddress;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** userTask_approveAgenda begins: a chair whose address is known, and the assistant, get a personal link. */
@Component
class AskChairListener implements TaskListener {

    private final MeetingCalendar calendar;
    private final Organisation organisation;
    private final Contacts contacts;
    private final PersonalLinks links;
    private final PublicAddress address;
    private final Outbox outbox;
    private final MailTemplates texts;
    private final AgendaQuestion question;

    AskChairListener(
            MeetingCalendar calendar,
            Organisation organisation,
            Contacts contacts,
            PersonalLinks links,
            PublicAddress address,
            Outbox outbox,
            MailTemplates texts,
            AgendaQuestion question) {
        this.calendar = calendar;
        this.organisation = organisation;
        this.contacts = contacts;
        this.links = links;
        this.address = address;
        this.outbox = outbox;
        this.texts = texts;
        this.question = question;
    }

    @Override
    public void notify(DelegateTask task) {
        var meeting = calendar.get(MeetingCycle.MEETING_ID.get(task));
        var seat = MeetingCycle.CHAIR_SEAT.get(task);
        contacts.seat(meeting.body(), seat)
                .ifPresent(contact ->
                        contact.recipients().forEach(recipient -> ask(meeting, seat, recipient, task.getId())));
    }

    private void ask(Meeting meeting, String seat, EmailAddress recipient, String task) {
        var body = organisation.body(meeting.body());
        var mailbox = contacts.mailbox(body.id());
        var chair = question.chair(meeting, seat);
        var by = question.answerBy(meeting);
        var subject = new AgendaApprovalLink.Subject(meeting.id(), seat).text();
        var link = address.of(links.issue(LinkPurpose.AGENDA_APPROVAL, subject, chair, by));
        var text = texts.fill(
                "agendaApproval",
                Map.of(
                        "meeting",
                        question.title(meeting),
                        "body",
                        body.name(),
                        "chair",
                        chair,
                        "by",
                        by,
                        "link",
                        link,
                        "replies",
                        mailbox.isPresent()));
        outbox.send(Mail.of("agendaApproval/%s/%s".formatted(task, recipient), recipient, text.subject(), text.body())
                .replyingTo(mailbox.orElse(null))
                .about(MeetingCycle.key(meeting.id())));
    }
}
