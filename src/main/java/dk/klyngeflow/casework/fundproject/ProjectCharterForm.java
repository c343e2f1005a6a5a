package dk.klyngeflow.casework.fundproject;

import dk.klyngeflow.cases.CaseRegister;
import dk.klyngeflow.casework.door.OpenTask;
import dk.klyngeflow.casework.door.TaskForm;
import dk.klyngeflow.forms.FormData;
import dk.klyngeflow.identity.SignedIn;
import dk.klyngeflow.shared.CaseNumber;
import java.util.Map;
import org.springframework.stereotype.Component;

/** userTask_submitCharter: the project charter, whose template is on trial. */
@Component
class ProjectCharterForm implements TaskForm {

    private final ProjectTexts texts;
    private final CaseRegister cases;

    ProjectCharterForm(ProjectTexts texts, CaseRegister cases) {
        this.texts = texts;
        this.cases = cases;
    }

    @Override
    public String formId() {
        return "projectCharter";
    }

    @Override
    public Map<String, Object> shown(OpenTask task) {
        return texts.of(texts.application(task));
    }

    @Override
    public void submit(OpenTask task, FormData data, SignedIn person) {
        cases.keepForm(new CaseNumber(task.businessKey()), formId(), person.actor(), data.toJson());
        task.complete(Map.of());
    }
}
