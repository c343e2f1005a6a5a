package dk.klyngeflow.casework.fundapplication;

import static dk.klyngeflow.casework.engine.Var.values;

import dk.klyngeflow.applications.Applications;
import dk.klyngeflow.cases.CaseRegister;
import dk.klyngeflow.casework.door.OpenTask;
import dk.klyngeflow.casework.door.TaskForm;
import dk.klyngeflow.casework.engine.CaseVars;
import dk.klyngeflow.casework.engine.Var;
import dk.klyngeflow.forms.FormData;
import dk.klyngeflow.identity.SignedIn;
import dk.klyngeflow.shared.CaseNumber;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** userTask_answerRequest: the applicant answers, corrects and sends again. */
@Component
class ReviseApplicationForm implements TaskForm {

    private final CaseRegister cases;
    private final Applications applications;
    private final ApplicationFacts facts;
    private final ApplicationDates dates;
    private final Requests requests;
    private final SentForm sentForm;

    ReviseApplicationForm(
            CaseRegister cases,
            Applications applications,
            ApplicationFacts facts,
            ApplicationDates dates,
            Requests requests,
            SentForm sentForm) {
        this.cases = cases;
        this.applications = applications;
        this.facts = facts;
        this.dates = dates;
        this.requests = requests;
        this.sentForm = sentForm;
    }

    @Override
    public String formId() {
        return "reviseApplication";
    }

    @Override
    public Map<String, Object> shown(OpenTask task) {
        var number = new CaseNumber(task.businessKey());
        var sent = applications.get(number).sent();
        var shown = new HashMap<>(SentForm.prefilled(sent));
        shown.put("caseNumber", number.value());
        shown.put("caseTitle", sent.title());
        shown.put("requestText", requests.latest(number));
        return shown;
    }

    @Override
    public void submit(OpenTask task, FormData data, SignedIn person) {
        var number = new CaseNumber(task.businessKey());
        var sent = sentForm.read(data);
        cases.keepForm(number, formId(), person.actor(), data.toJson());
        cases.revise(number, sent.title(), ApplicationFlow.description(sent));
        var application = applications.resubmit(number, sent);
        var variables =
                values(CaseVars.CASE_TITLE.with(sent.title()), FundApplication.SCREEN_DUE.with(dates.screening()));
        variables.putAll(Var.passing(facts.ofSent(application)));
        task.complete(variables);
    }
}
