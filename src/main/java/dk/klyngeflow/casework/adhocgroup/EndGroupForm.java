package dk.klyngeflow.casework.adhocgroup;

import dk.klyngeflow.cases.CaseRegister;
import dk.klyngeflow.casework.door.OpenTask;
import dk.klyngeflow.casework.door.TaskForm;
import dk.klyngeflow.forms.FormData;
import dk.klyngeflow.groups.Charters;
import dk.klyngeflow.groups.GroupDuties;
import dk.klyngeflow.groups.GroupRegister;
import dk.klyngeflow.identity.SignedIn;
import dk.klyngeflow.shared.CaseNumber;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** userTask_endGroup: the final report; what the group still owes needs a word, too. */
@Component
class EndGroupForm implements TaskForm {

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d. MMMM yyyy", Locale.forLanguageTag("da-DK"));

    private final CaseRegister cases;
    private final GroupRegister groups;
    private final Charters charters;
    private final GroupDuties duties;

    EndGroupForm(CaseRegister cases, GroupRegister groups, Charters charters, GroupDuties duties) {
        this.cases = cases;
        this.groups = groups;
        this.charters = charters;
        this.duties = duties;
    }

    @Override
    public String formId() {
        return "endGroup";
    }

    @Override
    public Map<String, Object> shown(OpenTask task) {
        var group = groups.get(new CaseNumber(task.businessKey()));
        return Map.of(
                "caseNumber", group.number().value(),
                "caseTitle", group.name(),
                "groupTime", group.ends().map(EndGroupForm::lastDay).orElse("Gruppen har ingen fast slutdato."),
                "closing", charters.latest(group.number()).ofGroup().closing(),
                "groupUrl", "/grupper/" + group.number(),
                "openDuties",
                        duties.open(group.number()).stream()
                                .map(duty -> "%s til %s, %s"
                                        .formatted(duty.kind().danish(), duty.receiver(), DAY.format(duty.dueOn())))
                                .collect(Collectors.joining("\n")));
    }

    @Override
    public void submit(OpenTask task, FormData data, SignedIn person) {
        var number = new CaseNumber(task.businessKey());
        cases.keepForm(number, formId(), person.actor(), data.toJson());
        groups.close(number, data.text("finalReport"));
        task.complete(Map.of());
    }

    private static String lastDay(LocalDate day) {
        return "Sidste dag er " + DAY.format(day) + ".";
    }
}
