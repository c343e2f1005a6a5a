package dk.klyngeflow.casework.charterlifecycle;

import dk.klyngeflow.casework.charterlifecycle.HearingQuestion.Subject;
import dk.klyngeflow.deadlines.KlyngeClock;
import dk.klyngeflow.groups.Charters;
import dk.klyngeflow.links.LinkPurpose;
import dk.klyngeflow.links.PersonalLinks;
import dk.klyngeflow.links.PublicAddress;
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

/** userTask_answerHearing, created: a party with an address gets the question and a personal link. */
@Component
class AskHearingPartyListener implements TaskListener {

    private final Charters charters;
    private final CharterTexts charterTexts;
    private final Organisation organisation;
    private final Contacts contacts;
    private final PersonalLinks links;
    private final PublicAddress address;
    private final Outbox outbox;
    private final MailTemplates texts;

    AskHearingPartyListener(
            Charters charters,
            CharterTexts charterTexts,
            Organisation organisation,
            Contacts contacts,
            PersonalLinks links,
            PublicAddress address,
            Outbox outbox,
            MailTemplates texts) {
        this.charters = charters;
        this.charterTexts = charterTexts;
        this.organisation = organisation;
        this.contacts = contacts;
        this.links = links;
        this.address = address;
        this.outbox = outbox;
        this.texts = texts;
    }

    @Override
    public void notify(DelegateTask task) {
        var asked = new Subject(CharterLifecycle.CHARTER_ID.get(task), CharterLifecycle.PARTY_ID.get(task));
        contacts.party(asked.party())
                .ifPresent(contact -> contact.recipients().forEach(recipient -> ask(asked, task, recipient)));
    }

    private void ask(Subject asked, DelegateTask task, EmailAddress recipient) {
        var charter = charters.get(asked.charter());
        var body = organisation.body(charter.body().orElseThrow());
        var party = charterTexts.party(asked.charter(), asked.party());
        var by = task.getDueDate().toInstant().atZone(KlyngeClock.ZONE).toLocalDate();
        var text = texts.fill(
                "hearing",
                Map.of(
                        "title", charter.content().title(),
                        "body", body.name(),
                        "party", party,
                        "by", by,
                        "link", address.of(links.issue(LinkPurpose.HEARING, asked.text(), party, by))));
        outbox.send(Mail.of(
                        "hearing/%s/%s".formatted(asked.text(), recipient.value()),
                        recipient,
                        text.subject(),
                        text.body())
                .replyingTo(contacts.mailbox(body.id()).orElse(null))
                .about(charter.caseNumber().value()));
    }
}
