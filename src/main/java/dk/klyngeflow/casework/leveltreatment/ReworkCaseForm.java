package dk.klyngeflow.casework.leveltreatment;

import static dk.klyngeflow.casework.engine.Var.values;

import dk.klyngeflow.cases.CaseRegister;
import dk.klyngeflow.cases.DecisionTrail;
import dk.klyngeflow.cases.TrailEffect;
import dk.klyngeflow.casework.door.OpenTask;
import dk.klyngeflow.casework.door.TaskForm;
import dk.klyngeflow.casework.engine.CaseVars;
import dk.klyngeflow.forms.FormData;
import dk.klyngeflow.forms.KeptForm;
import dk.klyngeflow.identity.SignedIn;
import dk.klyngeflow.shared.CaseNumber;
import java.util.Map;
import org.springframework.stereotype.Component;

/** userTask_reworkCase: the submitter corrects and answers. */
@Component
class ReworkCaseForm implements TaskForm {

    private final CaseTexts texts;
    private final CaseRegister cases;
    private final DecisionTrail trail;
    private final LevelDates dates;

    ReworkCaseForm(CaseTexts texts, CaseRegister cases, DecisionTrail trail, LevelDates dates) {
        this.texts = texts;
        this.cases = cases;
        this.trail = trail;
        this.dates = dates;
    }

    @Override
    public String formId() {
        return "reworkCase";
    }

    @Override
    public Map<String, Object> shown(OpenTask task) {
        var number = new CaseNumber(task.businessKey());
        var shown = texts.of(task.businessKey());
        shown.put("title", cases.get(number).title());
        shown.put("returnReason", reason(number));
        return shown;
    }

    @Override
    public void submit(OpenTask task, FormData data, SignedIn person) {
        var number = new CaseNumber(task.businessKey());
        cases.keepForm(number, formId(), person.actor(), data.toJson());
        cases.revise(number, data.text("title"), data.text("description"));
        task.complete(
                values(CaseVars.CASE_TITLE.with(data.text("title")), LevelTreatment.QUALIFY_DUE.with(dates.qualify())));
    }

    /** Why it came back: from a meeting, or from the secretariat. */
    private String reason(CaseNumber number) {
        var answers = trail.of(number);
        var fromMeeting = answers.isEmpty() ? null : answers.get(answers.size() - 1);
        if (fromMeeting != null && fromMeeting.effect() == TrailEffect.RETURNED) {
            return fromMeeting.words();
        }
        return cases.lastForm(number, "qualifyCase")
                .map(form -> KeptForm.read(form).text("reason"))
                .orElse("");
    }
}
