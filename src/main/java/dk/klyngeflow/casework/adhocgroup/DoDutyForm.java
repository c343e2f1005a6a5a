package dk.klyngeflow.casework.adhocgroup;

import dk.klyngeflow.cases.CaseRegister;
import dk.klyngeflow.casework.door.OpenTask;
import dk.klyngeflow.casework.door.TaskForm;
import dk.klyngeflow.forms.FormData;
import dk.klyngeflow.groups.GroupDuties;
import dk.klyngeflow.groups.GroupRegister;
import dk.klyngeflow.identity.SignedIn;
import dk.klyngeflow.shared.CaseNumber;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;

/** userTask_doDuty: a report, or telling somebody, as the charter promised. */
@Component
class DoDutyForm implements TaskForm {

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d. MMMM yyyy", Locale.forLanguageTag("da-DK"));

    private final CaseRegister cases;
    private final GroupRegister groups;
    private final GroupDuties duties;

    DoDutyForm(CaseRegister cases, GroupRegister groups, GroupDuties duties) {
        this.cases = cases;
        this.groups = groups;
        this.duties = duties;
    }

    @Override
    public String formId() {
        return "doDuty";
    }

    @Override
    public Map<String, Object> shown(OpenTask task) {
        var group = groups.get(new CaseNumber(task.businessKey()));
        var duty = duties.get(task.get(AdHocGroupProcess.DUTY_ID));
        return Map.of(
                "caseNumber", group.number().value(),
                "caseTitle", group.name(),
                "dutyKind", duty.kind().danish(),
                "dutyReceiver", duty.receiver(),
                "dutyDue", DAY.format(duty.dueOn()),
                "dutyWhat", duty.what(),
                "dutyBy", duty.byWhom());
    }

    @Override
    public void submit(OpenTask task, FormData data, SignedIn person) {
        cases.keepForm(new CaseNumber(task.businessKey()), formId(), person.actor(), data.toJson());
        duties.done(task.get(AdHocGroupProcess.DUTY_ID), data.text("report"), person.actor());
        task.complete(Map.of());
    }
}
