package dk.klyngeflow.casework.fundproject;

import dk.klyngeflow.applications.Reports;
import dk.klyngeflow.cases.CaseRegister;
import dk.klyngeflow.casework.door.OpenTask;
import dk.klyngeflow.casework.door.TaskForm;
import dk.klyngeflow.casework.engine.Var;
import dk.klyngeflow.forms.FormData;
import dk.klyngeflow.identity.SignedIn;
import dk.klyngeflow.shared.CaseNumber;
import java.util.Map;
import org.springframework.stereotype.Component;

/** userTask_approveFinalReport: the secretariat takes the final report, or sends it back with what is missing. */
@Component
class ApproveFinalReportForm implements TaskForm {

    private final ProjectTexts texts;
    private final CaseRegister cases;
    private final Reports reports;
    private final ProjectMoney money;

    ApproveFinalReportForm(ProjectTexts texts, CaseRegister cases, Reports reports, ProjectMoney money) {
        this.texts = texts;
        this.cases = cases;
        this.reports = reports;
        this.money = money;
    }

    @Override
    public String formId() {
        return "approveFinalReport";
    }

    @Override
    public Map<String, Object> shown(OpenTask task) {
        var application = texts.application(task);
        var shown = texts.of(application);
        shown.put("reportText", reports.ofTheEnd(application.number()).text().orElse(""));
        shown.put("unspentText", "Føres tilbage til puljen: " + money.unspent(application));
        return shown;
    }

    @Override
    public void submit(OpenTask task, FormData data, SignedIn person) {
        cases.keepForm(new CaseNumber(task.businessKey()), formId(), person.actor(), data.toJson());
        task.complete(Var.values(FundProject.REPORT_ANSWER.passing(data.text("reportAnswer"))));
    }
}
