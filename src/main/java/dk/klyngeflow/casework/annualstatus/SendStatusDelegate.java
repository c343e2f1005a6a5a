package dk.klyngeflow.casework.annualstatus;

import dk.klyngeflow.casework.engine.CaseVars;
import dk.klyngeflow.documents.Danish;
import dk.klyngeflow.notifications.Mail;
import dk.klyngeflow.notifications.MailTemplates;
import dk.klyngeflow.notifications.Outbox;
import dk.klyngeflow.organisation.Contacts;
import dk.klyngeflow.statuses.StatusRegister;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** serviceTask_sendStatus: to the receiver's mailbox, as PDF; from now on it is frozen, and the next one is prepared. */
@Component
class SendStatusDelegate implements JavaDelegate {

    private final StatusRegister register;
    private final StatusDuties duties;
    private final StatusPaper paper;
    private final StatusFlow flow;
    private final Contacts contacts;
    private final MailTemplates texts;
    private final Outbox outbox;

    SendStatusDelegate(
            StatusRegister register,
            StatusDuties duties,
            StatusPaper paper,
            StatusFlow flow,
            Contacts contacts,
            MailTemplates texts,
            Outbox outbox) {
        this.register = register;
        this.duties = duties;
        this.paper = paper;
        this.flow = flow;
        this.contacts = contacts;
        this.texts = texts;
        this.outbox = outbox;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var id = AnnualStatus.REPORT_ID.get(execution);
        var duty = duties.of(register.get(id));
        var mailbox = contacts.mailbox(duties.receiver(register.get(id)).id());

        register.sent(id, mailbox.isPresent());

        var report = register.get(id);
        var body = duties.bodyOf(report);
        mailbox.ifPresent(address -> {
            var text = texts.fill(
                    "annualStatus",
                    Map.of(
                            "title", CaseVars.CASE_TITLE.get(execution),
                            "body", body.name(),
                            "receiver", duties.receiver(report).name(),
                            "period",
                                    Danish.date(report.period().from()) + " til "
                                            + Danish.date(report.period().to())));
            outbox.send(Mail.of("annualStatus/" + id, address, text.subject(), text.body())
                    .replyingTo(contacts.mailbox(body.id()).orElse(null))
                    .with(new Mail.Attachment("status.pdf", "application/pdf", paper.pdf(report)))
                    .about(AnnualStatus.key(id)));
        });
        flow.prepareAfter(body, duty, report.dueOn().plusDays(1));
    }
}
