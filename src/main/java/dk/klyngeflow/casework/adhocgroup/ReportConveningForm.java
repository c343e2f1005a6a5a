package dk.klyngeflow.casework.adhocgroup;

import dk.klyngeflow.cases.CaseRegister;
import dk.klyngeflow.casework.door.OpenTask;
import dk.klyngeflow.casework.door.TaskForm;
import dk.klyngeflow.forms.FormData;
import dk.klyngeflow.groups.GroupRegister;
import dk.klyngeflow.groups.GroupRegister.Convening;
import dk.klyngeflow.identity.SignedIn;
import dk.klyngeflow.shared.CaseNumber;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;

/** userTask_reportConvening: what a standby pool's meeting gave. */
@Component
class ReportConveningForm implements TaskForm {

    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("d. MMMM yyyy 'kl.' HH.mm", Locale.forLanguageTag("da-DK"));

    private final CaseRegister cases;
    private final GroupRegister groups;

    ReportConveningForm(CaseRegister cases, GroupRegister groups) {
        this.cases = cases;
        this.groups = groups;
    }

    @Override
    public String formId() {
        return "reportConvening";
    }

    @Override
    public Map<String, Object> shown(OpenTask task) {
        var group = groups.get(new CaseNumber(task.businessKey()));
        var meeting = oldestOpen(group.number());
        return Map.of(
                "caseNumber", group.number().value(),
                "caseTitle", group.name(),
                "conveningText",
                        "%s, %s\n%s".formatted(MOMENT.format(meeting.meetsAt()), meeting.place(), meeting.reason()));
    }

    @Override
    public void submit(OpenTask task, FormData data, SignedIn person) {
        var number = new CaseNumber(task.businessKey());
        cases.keepForm(number, formId(), person.actor(), data.toJson());
        groups.reportConvening(oldestOpen(number).id(), data.text("conveningOutcome"));
        task.complete(Map.of());
    }

    /** There are as many tasks as meetings without an outcome, so the oldest comes first. */
    private Convening oldestOpen(CaseNumber number) {
        return groups.convenings(number).stream()
                .filter(meeting -> meeting.outcome().isEmpty())
                .reduce((newer, older) -> older)
                .orElseThrow();
    }
}
