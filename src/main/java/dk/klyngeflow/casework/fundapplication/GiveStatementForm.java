package dk.klyngeflow.casework.fundapplication;

import dk.klyngeflow.applications.Application;
import dk.klyngeflow.applications.Applications;
import dk.klyngeflow.applications.StatementKind;
import dk.klyngeflow.applications.Statements;
import dk.klyngeflow.cases.CaseRegister;
import dk.klyngeflow.casework.door.OpenTask;
import dk.klyngeflow.casework.door.TaskForm;
import dk.klyngeflow.forms.FormData;
import dk.klyngeflow.identity.SignedIn;
import dk.klyngeflow.organisation.FundRules;
import dk.klyngeflow.organisation.Organisation;
import dk.klyngeflow.shared.CaseNumber;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** userTask_giveStatement: one organisation's statement on an application. */
@Component
class GiveStatementForm implements TaskForm {

    private final CaseRegister cases;
    private final Applications applications;
    private final Statements statements;
    private final ApplicationTexts texts;
    private final Organisation organisation;

    GiveStatementForm(
            CaseRegister cases,
            Applications applications,
            Statements statements,
            ApplicationTexts texts,
            Organisation organisation) {
        this.cases = cases;
        this.applications = applications;
        this.statements = statements;
        this.texts = texts;
        this.organisation = organisation;
    }

    @Override
    public String formId() {
        return "giveStatement";
    }

    @Override
    public Map<String, Object> shown(OpenTask task) {
        var application = applications.get(new CaseNumber(task.businessKey()));
        var rules = rules(application);
        var shown = new HashMap<String, Object>();
        shown.put("caseNumber", application.number().value());
        shown.put("caseTitle", application.sent().title());
        shown.put("applicationText", texts.application(application));
        shown.put(
                "otherStatements",
                rules.blindStatements()
                        ? "De andres svar vises, når I har afgivet jeres eget."
                        : texts.statements(application));
        shown.put("scoreSheet", rules.scoreSheets());
        return shown;
    }

    @Override
    public void submit(OpenTask task, FormData data, SignedIn person) {
        var application = applications.get(new CaseNumber(task.businessKey()));
        cases.keepForm(application.number(), formId(), person.actor(), data.toJson());
        statements.answer(
                application.number(),
                application.version(),
                task.get(FundApplication.STATEMENT_GROUP),
                data.choice("recommendation", StatementKind.class),
                data.optionalText("statement"),
                data.optionalNumber("score").map(BigDecimal::intValueExact),
                person.actor());
        task.complete(Map.of());
    }

    private FundRules rules(Application application) {
        return organisation.regionOf(application.cluster()).fundRules();
    }
}
