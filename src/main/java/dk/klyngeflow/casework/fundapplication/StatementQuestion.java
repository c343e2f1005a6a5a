package dk.klyngeflow.casework.fundapplication;

import dk.klyngeflow.applications.Application;
import dk.klyngeflow.applications.Applications;
import dk.klyngeflow.applications.StatementKind;
import dk.klyngeflow.applications.Statements;
import dk.klyngeflow.cases.CaseRegister;
import dk.klyngeflow.casework.engine.OpenTasks;
import dk.klyngeflow.forms.FormData;
import dk.klyngeflow.links.LinkPurpose;
import dk.klyngeflow.links.PersonalLinks;
import dk.klyngeflow.organisation.FundRules;
import dk.klyngeflow.organisation.Organisation;
import dk.klyngeflow.shared.Actor;
import dk.klyngeflow.shared.CaseNumber;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;

/** An organisation is asked about an application: what it is shown and what its answer does, by task or by link. */
@Component
class StatementQuestion {

    static final String FORM = "giveStatement";

    private final CaseRegister cases;
    private final Applications applications;
    private final Statements statements;
    private final ApplicationTexts texts;
    private final Organisation organisation;
    private final PersonalLinks links;
    private final OpenTasks openTasks;

    StatementQuestion(
            CaseRegister cases,
            Applications applications,
            Statements statements,
            ApplicationTexts texts,
            Organisation organisation,
            PersonalLinks links,
            OpenTasks openTasks) {
        this.cases = cases;
        this.applications = applications;
        this.statements = statements;
        this.texts = texts;
        this.organisation = organisation;
        this.links = links;
        this.openTasks = openTasks;
    }

    /** What an organisation's links are about. */
    static String subject(CaseNumber number, String group) {
        return number + "/" + group;
    }

    Map<String, Object> shown(CaseNumber number) {
        var application = applications.get(number);
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

    /** The organisation's open task. */
    Optional<Task> task(CaseNumber number, String group) {
        return openTasks.at(number.value(), FundApplication.GIVE_STATEMENT, FundApplication.STATEMENT_GROUP, group);
    }

    /** Writes the answer down, and closes the organisation's links. */
    void answer(CaseNumber number, String group, FormData data, Actor by) {
        var application = applications.get(number);
        cases.keepForm(number, FORM, by, data.toJson());
        statements.answer(
                number,
                application.version(),
                group,
                data.choice("recommendation", StatementKind.class),
                data.optionalText("statement"),
                data.optionalNumber("score").map(BigDecimal::intValueExact),
                by);
        links.revoke(LinkPurpose.PARTY_STATEMENT, subject(number, group));
    }

    private FundRules rules(Application application) {
        return organisation.regionOf(application.cluster()).fundRules();
    }
}
