package dk.klyngeflow.casework.charterlifecycle;

import static dk.klyngeflow.casework.engine.Var.values;

import dk.klyngeflow.cases.CaseRegister;
import dk.klyngeflow.casework.door.OpenTask;
import dk.klyngeflow.casework.door.TaskForm;
import dk.klyngeflow.forms.FormData;
import dk.klyngeflow.identity.SignedIn;
import dk.klyngeflow.shared.CaseNumber;
import java.util.Map;
import org.springframework.stereotype.Component;

/** userTask_weighHearing: upheld or taken back, with a reason. */
@Component
class WeighHearingForm implements TaskForm {

    private final CharterTexts texts;
    private final CaseRegister cases;

    WeighHearingForm(CharterTexts texts, CaseRegister cases) {
        this.texts = texts;
        this.cases = cases;
    }

    @Override
    public String formId() {
        return "weighHearing";
    }

    @Override
    public Map<String, Object> shown(OpenTask task) {
        return texts.of(task);
    }

    @Override
    public void submit(OpenTask task, FormData data, SignedIn person) {
        cases.keepForm(new CaseNumber(task.businessKey()), formId(), person.actor(), data.toJson());
        task.complete(values(CharterLifecycle.WEIGHED.with(data.text("weighed"))));
    }
}
