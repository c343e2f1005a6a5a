package dk.klyngeflow.casework.annualstatus;

import dk.klyngeflow.casework.engine.CaseVars;
import dk.klyngeflow.deadlines.KlyngeClock;
import dk.klyngeflow.links.LinkPurpose;
import dk.klyngeflow.links.PersonalLinks;
import dk.klyngeflow.links.PublicAddress;
import dk.klyngeflow.notifications.Mail;
import dk.klyngeflow.notifications.MailTemplates;
import dk.klyngeflow.notifications.Outbox;
import dk.klyngeflow.organisation.ChairSeat;
import dk.klyngeflow.organisation.Contacts;
import dk.klyngeflow.shared.EmailAddress;
import dk.klyngeflow.statuses.StatusRegister;
import dk.klyngeflow.statuses.StatusReport;
import java.time.LocalDate;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** userTask_approveStatus begins: each chair whose address is known, and the assistant, get a personal link. */
@Component
class AskForStatusApprovalListener implements TaskListener {

    private final StatusRegister register;
    private final StatusApproval approval;
    private final Contacts contacts;
    private final PersonalLinks links;
    private final PublicAddress address;
    private final Outbox outbox;
    private final MailTemplates texts;

    AskForStatusApprovalListener(
            StatusRegister register,
            StatusApproval approval,
            Contacts contacts,
            PersonalLinks links,
            PublicAddress address,
            Outbox outbox,
            MailTemplates texts) {
        this.register = register;
        this.approval = approval;
        this.contacts = contacts;
        this.links = links;
        this.address = address;
        this.outbox = outbox;
        this.texts = texts;
    }

    @Override
    public void notify(DelegateTask task) {
        var report = register.get(AnnualStatus.REPORT_ID.get(task));
        for (var chair : approval.chairs(report)) {
            contacts.seat(report.body(), chair.code())
                    .ifPresent(contact -> contact.recipients().forEach(to -> ask(task, report, chair, to)));
        }
    }

    private void ask(DelegateTask task, StatusReport report, ChairSeat chair, EmailAddress recipient) {
        var by = LocalDate.ofInstant(AnnualStatus.APPROVAL_DUE.get(task).toInstant(), KlyngeClock.ZONE);
        var subject = StatusApprovalLink.subject(report.id(), chair.code());
        var text = texts.fill(
                "statusApproval",
                Map.of(
                        "title", CaseVars.CASE_TITLE.get(task),
                        "body", approval.bodyName(report),
                        "chair", chair.label(),
                        "by", by,
                        "link", address.of(links.issue(LinkPurpose.STATUS_APPROVAL, subject, chair.label(), by))));
        outbox.send(Mail.of(
                        "statusApproval/%s/%s".formatted(task.getId(), recipient.value()),
                        recipient,
                        text.subject(),
                        text.body())
                .replyingTo(contacts.mailbox(report.body()).orElse(null))
                .about(AnnualStatus.key(report.id())));
    }
}
