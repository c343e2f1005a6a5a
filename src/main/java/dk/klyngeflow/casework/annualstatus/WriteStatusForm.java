package dk.klyngeflow.casework.annualstatus;

import static dk.klyngeflow.casework.engine.Var.values;

import dk.klyngeflow.casework.door.OpenTask;
import dk.klyngeflow.casework.door.TaskForm;
import dk.klyngeflow.deadlines.KlyngeClock;
import dk.klyngeflow.forms.FormData;
import dk.klyngeflow.identity.SignedIn;
import dk.klyngeflow.shared.Refusal;
import dk.klyngeflow.statuses.StatusRegister;
import dk.klyngeflow.statuses.StatusReport;
import dk.klyngeflow.statuses.StatusReport.Section;
import dk.klyngeflow.statuses.StatusReport.Texts;
import java.util.Map;
import org.springframework.stereotype.Component;

/** userTask_writeStatus: the secretariat's words beside the figures; to the chairs, once more from the registers, or not at all. */
@Component
class WriteStatusForm implements TaskForm {

    private final StatusRegister register;
    private final StatusDuties duties;
    private final StatusTexts texts;
    private final StatusDates dates;
    private final StatusFlow flow;
    private final KlyngeClock clock;

    WriteStatusForm(
            StatusRegister register,
            StatusDuties duties,
            StatusTexts texts,
            StatusDates dates,
            StatusFlow flow,
            KlyngeClock clock) {
        this.register = register;
        this.duties = duties;
        this.texts = texts;
        this.dates = dates;
        this.flow = flow;
        this.clock = clock;
    }

    @Override
    public String formId() {
        return "writeStatus";
    }

    @Override
    public Map<String, Object> shown(OpenTask task) {
        return texts.of(register.get(task.get(AnnualStatus.REPORT_ID)));
    }

    @Override
    public void submit(OpenTask task, FormData data, SignedIn person) {
        var report = register.lock(task.get(AnnualStatus.REPORT_ID));
        var next = data.text("nextStep");
        register.write(
                report.id(),
                new Texts(
                        data.optionalText("summary").orElse(""),
                        data.rows("sections").stream()
                                .map(row -> new Section(
                                        row.text("heading"),
                                        row.optionalText("sectionText").orElse("")))
                                .toList()));
        switch (next) {
            case "SEND" -> askForApproval(report, data);
            case "DROP" -> drop(report, data);
            default -> {}
        }
        task.complete(values(AnnualStatus.WRITTEN.with(next), AnnualStatus.APPROVAL_DUE.with(dates.approvalDue())));
    }

    private void askForApproval(StatusReport report, FormData data) {
        if (data.optionalText("summary").isEmpty()) {
            throw new Refusal("summary", "required", "Skriv statussens hovedlinjer, før den sendes til godkendelse.");
        }
        var receiver = duties.receiver(report);
        if (!receiver.isValidOn(clock.today())) {
            throw new Refusal(
                    "nextStep",
                    "receiver",
                    "%s findes ikke længere og kan ikke modtage statussen. Lad den bortfalde, eller vent på en ny modtager i opsætningen."
                            .formatted(receiver.name()));
        }
        register.askForApproval(report.id());
    }

    private void drop(StatusReport report, FormData data) {
        register.dropped(
                report.id(),
                data.optionalText("dropReason")
                        .orElseThrow(
                                () -> new Refusal("dropReason", "required", "Skriv, hvorfor statussen ikke gives.")));
        flow.prepareAfter(
                duties.bodyOf(report), duties.of(report), report.dueOn().plusDays(1));
    }
}
