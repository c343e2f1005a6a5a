package dk.klyngeflow.casework.annualstatus;

import static dk.klyngeflow.casework.engine.Var.values;

import dk.klyngeflow.casework.links.LinkAnswer;
import dk.klyngeflow.forms.FormData;
import dk.klyngeflow.links.LinkPurpose;
import dk.klyngeflow.links.PersonalLink;
import dk.klyngeflow.shared.Refusal;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.TaskService;
import org.springframework.stereotype.Component;

/** A chair answers about a status by personal link; the first answer of the chairmanship counts, as in Tasklist. */
@Component
class StatusApprovalLink implements LinkAnswer {

    private final StatusApproval approval;
    private final TaskService tasks;

    StatusApprovalLink(StatusApproval approval, TaskService tasks) {
        this.approval = approval;
        this.tasks = tasks;
    }

    /** What a chair's links are about. */
    static String subject(long report, String seat) {
        return report + "/" + seat;
    }

    @Override
    public LinkPurpose purpose() {
        return LinkPurpose.STATUS_APPROVAL;
    }

    @Override
    public String formId() {
        return StatusApproval.FORM;
    }

    @Override
    public String title(PersonalLink link) {
        return "Godkend status";
    }

    @Override
    public Optional<String> closed(PersonalLink link) {
        return approval.task(report(link)).isPresent()
                ? Optional.empty()
                : Optional.of("Formandskabet har svaret, så der er ikke mere at gøre.");
    }

    @Override
    public Map<String, Object> shown(PersonalLink link) {
        return approval.shown(report(link));
    }

    @Override
    public String submit(PersonalLink link, FormData data) {
        var task = approval.task(report(link))
                .orElseThrow(() -> new Refusal("", "closed", "Der er allerede svaret. Dit svar er ikke gemt."));
        boolean approved = approval.answer(report(link), data);
        tasks.complete(task.getId(), values(AnnualStatus.APPROVED.with(approved)));
        return approved ? "Du har godkendt. Statussen sendes nu." : "Sekretariatet har fået dine ønsker til ændringer.";
    }

    private static long report(PersonalLink link) {
        return Long.parseLong(link.subject().split("/", 2)[0]);
    }
}
