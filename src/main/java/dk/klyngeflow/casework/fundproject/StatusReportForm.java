package dk.klyngeflow.casework.fundproject;

import dk.klyngeflow.applications.Application;
import dk.klyngeflow.applications.Report;
import dk.klyngeflow.applications.Reports;
import dk.klyngeflow.cases.CaseRegister;
import dk.klyngeflow.casework.door.OpenTask;
import dk.klyngeflow.casework.door.TaskForm;
import dk.klyngeflow.forms.FormData;
import dk.klyngeflow.identity.SignedIn;
import dk.klyngeflow.shared.Money;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;

/** userTask_reportStatus and userTask_reportOrderedStatus: how the project goes, by the plan or because a body asked. */
@Component
class StatusReportForm implements TaskForm {

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d. MMMM yyyy", Locale.forLanguageTag("da-DK"));

    private final ProjectTexts texts;
    private final CaseRegister cases;
    private final Reports reports;
    private final ProjectMoney money;

    StatusReportForm(ProjectTexts texts, CaseRegister cases, Reports reports, ProjectMoney money) {
        this.texts = texts;
        this.cases = cases;
        this.reports = reports;
        this.money = money;
    }

    @Override
    public String formId() {
        return "statusReport";
    }

    @Override
    public Map<String, Object> shown(OpenTask task) {
        var application = texts.application(task);
        var shown = texts.of(application);
        shown.put("reportTitle", title(report(task, application)));
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
                report(task, application).number(),
                data.text("progress"),
                spent,
                data.text("onTrack").equals("YES"));
        task.complete(Map.of());
    }

    private Report report(OpenTask task, Application application) {
        var number = application.number();
        return (task.isOf(FundProject.ORDERED_STATUS) ? reports.ordered(number) : reports.next(number)).orElseThrow();
    }

    private static String title(Report report) {
        return "%s, frist %s".formatted(report.kind().danish(), DAY.format(report.dueOn()));
    }
}
