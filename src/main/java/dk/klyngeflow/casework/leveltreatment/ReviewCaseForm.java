package dk.klyngeflow.casework.leveltreatment;

import dk.klyngeflow.cases.CaseRegister;
import dk.klyngeflow.cases.Reviews;
import dk.klyngeflow.casework.door.OpenTask;
import dk.klyngeflow.casework.door.TaskForm;
import dk.klyngeflow.forms.FormData;
import dk.klyngeflow.identity.SignedIn;
import dk.klyngeflow.shared.BodyId;
import dk.klyngeflow.shared.CaseNumber;
import java.util.Map;
import org.springframework.stereotype.Component;

/** userTask_reviewCase: one group's professional assessment. */
@Component
class ReviewCaseForm implements TaskForm {

    private final CaseTexts texts;
    private final CaseRegister cases;
    private final Reviews reviews;

    ReviewCaseForm(CaseTexts texts, CaseRegister cases, Reviews reviews) {
        this.texts = texts;
        this.cases = cases;
        this.reviews = reviews;
    }

    @Override
    public String formId() {
        return "reviewCase";
    }

    @Override
    public Map<String, Object> shown(OpenTask task) {
        var shown = texts.of(task.businessKey());
        shown.put(
                "reviewQuestion",
                reviews.latest(new CaseNumber(task.businessKey()), bodyOf(task)).stream()
                        .map(Reviews.Review::question)
                        .findFirst()
                        .orElse(""));
        return shown;
    }

    @Override
    public void submit(OpenTask task, FormData data, SignedIn person) {
        var number = new CaseNumber(task.businessKey());
        cases.keepForm(number, formId(), person.actor(), data.toJson());
        reviews.answer(
                number, bodyOf(task), task.get(LevelTreatment.REVIEW_GROUP), data.text("statement"), person.actor());
        task.complete(Map.of());
    }

    private static BodyId bodyOf(OpenTask task) {
        return new BodyId(task.get(LevelTreatment.BODY_ID));
    }
}
