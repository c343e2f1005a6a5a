package dk.klyngeflow.casework.fundapplication;

import static dk.klyngeflow.casework.engine.CaseVars.CASE_NUMBER;
import static dk.klyngeflow.casework.engine.CaseVars.CASE_TITLE;

import dk.klyngeflow.cases.CaseRegister;
import dk.klyngeflow.deadlines.KlyngeClock;
import dk.klyngeflow.links.LinkPurpose;
import dk.klyngeflow.links.PersonalLinks;
import dk.klyngeflow.links.PublicAddress;
import dk.klyngeflow.notifications.Mail;
import dk.klyngeflow.notifications.MailTemplates;
import dk.klyngeflow.notifications.Outbox;
import dk.klyngeflow.organisation.Contacts;
import dk.klyngeflow.organisation.PartyGroups;
import dk.klyngeflow.shared.CaseNumber;
import dk.klyngeflow.shared.EmailAddress;
import java.time.LocalDate;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** userTask_giveStatement begins: an organisation whose address is known gets a personal link; others have the task alone. */
@Component
class AskPartyListener implements TaskListener {

    private final Contacts contacts;
    private final PartyGroups parties;
    private final CaseRegister cases;
    private final PersonalLinks links;
    private final PublicAddress address;
    private final Outbox outbox;
    private final MailTemplates texts;

    AskPartyListener(
            Contacts contacts,
            PartyGroups parties,
            CaseRegister cases,
            PersonalLinks links,
            PublicAddress address,
            Outbox outbox,
            MailTemplates texts) {
        this.contacts = contacts;
        this.parties = parties;
        this.cases = cases;
        this.links = links;
        this.address = address;
        this.outbox = outbox;
        this.texts = texts;
    }

    @Override
    public void notify(DelegateTask task) {
        contacts.party(FundApplication.STATEMENT_GROUP.get(task))
                .ifPresent(contact -> contact.recipients().forEach(recipient -> ask(task, recipient)));
    }

    private void ask(DelegateTask task, EmailAddress recipient) {
        var number = new CaseNumber(CASE_NUMBER.get(task));
        var group = FundApplication.STATEMENT_GROUP.get(task);
        var by = LocalDate.ofInstant(FundApplication.STATEMENT_DUE.get(task).toInstant(), KlyngeClock.ZONE);
        var party = parties.nameOf(group);
        var link = links.issue(LinkPurpose.PARTY_STATEMENT, StatementQuestion.subject(number, group), party, by);
        var text = texts.fill(
                "statement",
                Map.of(
                        "title", CASE_TITLE.get(task),
                        "number", number,
                        "party", party,
                        "by", by,
                        "link", address.of(link)));
        outbox.send(Mail.of(
                        "statement/%s/%s".formatted(task.getId(), recipient.value()),
                        recipient,
                        text.subject(),
                        text.body())
                .replyingTo(cases.get(number).body().flatMap(contacts::mailbox).orElse(null)));
    }
}
