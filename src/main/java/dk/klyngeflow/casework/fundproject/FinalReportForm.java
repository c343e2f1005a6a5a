package dk.klyngeflow.casework.fundproject;

import dk.klyngeflow.applications.Reports;
import dk.klyngeflow.cases.CaseRegister;
import dk.klyngeflow.casework.door.OpenTask;
import dk.klyngeflow.casework.door.TaskForm;
import dk.klyngeflow.forms.FormData;
import dk.klyngeflow.forms.KeptForm;
import dk.klyngeflow.identity.SignedIn;
import dk.klyngeflow.shared.CaseNumber;
import dk.klyngeflow.shared.Money;
import java.util.Map;
import org.springframework.stereotype.Component;

/** userTask_reportFinal: what came of the project, and what is left of its grant. */
@Component
class FinalReportForm implements TaskForm {

    private final ProjectTexts texts;
    private final CaseRegister cases;
    private final Reports reports;
    private final ProjectMoney money;

    FinalReportForm(ProjectTexts texts, CaseRegister cases, Reports reports, ProjectMoney money) {
        this.texts = texts;
        this.cases = cases;
        this.reports = reports;
        this.money = money;
    }

    @Override
    public String formId() {
        return "finalReport";
    }

    @Override
    public Map<String, Object> shown(OpenTask task) {
        var application = texts.application(task);
        var shown = texts.of(application);
        shown.put("grantText", "Bevilget: " + ProjectMoney.granted(application));
        shown.put("returnText", remark(application.number()));
        return shown;
    }

    @Override
    public void submit(OpenTask task, FormData data, SignedIn person) {
        var application = texts.application(task);
        var spent = Money.ofKroner(data.number("spentKroner"));
        money.requireWithinGrant(application, spent);
        cases.keepForm(application.number(), formId(), person.actor(), data.toJson());
        reports.send(
                application.number(),
                reports.ofTheEnd(application.number()).number(),
                data.text("results"),
                spent,
                null);
        task.complete(Map.of());
    }

    /** Why it was sent back, if it was. */
    private String remark(CaseNumber number) {
        return cases.lastForm(number, "approveFinalReport")
                .map(form -> KeptForm.read(form).text("remark"))
                .orElse("");
    }
}
