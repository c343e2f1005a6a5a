package dk.klyngeflow.casework.chairdecision;

import static dk.klyngeflow.casework.engine.CaseVars.CASE_NUMBER;
import static dk.klyngeflow.casework.engine.CaseVars.CASE_TITLE;

import dk.klyngeflow.casework.leveltreatment.LevelTreatment;
import dk.klyngeflow.deadlines.KlyngeClock;
import dk.klyngeflow.links.LinkPurpose;
import dk.klyngeflow.links.PersonalLinks;
import dk.klyngeflow.links.PublicAddress;
import dk.klyngeflow.notifications.Mail;
import dk.klyngeflow.notifications.MailTemplates;
import dk.klyngeflow.notifications.Outbox;
import dk.klyngeflow.organisation.Contacts;
import dk.klyngeflow.organisation.Organisation;
import dk.klyngeflow.shared.BodyId;
import dk.klyngeflow.shared.CaseNumber;
import dk.klyngeflow.shared.EmailAddress;
import java.time.LocalDate;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** userTask_answerAsChair begins: a chair whose address is known, and the assistant, get a personal link. */
@Component
class AskChairByMailListener implements TaskListener {

    private final Organisation organisation;
    private final Contacts contacts;
    private final PersonalLinks links;
    private final PublicAddress address;
    private final Outbox outbox;
    private final MailTemplates texts;
    private final ChairQuestion question;

    AskChairByMailListener(
            Organisation organisation,
            Contacts contacts,
            PersonalLinks links,
            PublicAddress address,
            Outbox outbox,
            MailTemplates texts,
            ChairQuestion question) {
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
        var body = new BodyId(LevelTreatment.BODY_ID.get(task));
        contacts.seat(body, ChairDecision.CHAIR_SEAT.get(task))
                .ifPresent(contact -> contact.recipients().forEach(recipient -> ask(task, body, recipient)));
    }

    private void ask(DelegateTask task, BodyId body, EmailAddress recipient) {
        var number = new CaseNumber(CASE_NUMBER.get(task));
        var seat = ChairDecision.CHAIR_SEAT.get(task);
        var by = LocalDate.ofInstant(ChairDecision.CHAIRS_DUE.get(task).toInstant(), KlyngeClock.ZONE);
        var holder = question.holder(body, seat);
        var link = links.issue(LinkPurpose.CHAIR_DECISION, ChairDecisionLink.subject(number, seat), holder, by);
        var text = texts.fill(
                "chairDecision",
                Map.of(
                        "title", CASE_TITLE.get(task),
                        "body", organisation.body(body).name(),
                        "chair", holder,
                        "by", by,
                        "link", address.of(link)));
        outbox.send(Mail.of(
                        "chairDecision/%s/%s/%s".formatted(number, seat, recipient.value()),
                        recipient,
                        text.subject(),
                        text.body())
                .replyingTo(contacts.mailbox(body).orElse(null))
                .about(number.value()));
    }
}
