package dk.klyngeflow.casework.chairdecision;

import static dk.klyngeflow.casework.engine.Var.values;

import dk.klyngeflow.casework.door.OpenTask;
import dk.klyngeflow.casework.door.TaskForm;
import dk.klyngeflow.casework.leveltreatment.LevelTreatment;
import dk.klyngeflow.forms.FormData;
import dk.klyngeflow.identity.SignedIn;
import dk.klyngeflow.shared.BodyId;
import dk.klyngeflow.shared.CaseNumber;
import java.util.Map;
import org.springframework.stereotype.Component;

/** userTask_answerAsChair: one chair seat's yes or no between two meetings. */
@Component
class AnswerAsChairForm implements TaskForm {

    private final ChairQuestion question;

    AnswerAsChairForm(ChairQuestion question) {
        this.question = question;
    }

    @Override
    public String formId() {
        return ChairQuestion.FORM;
    }

    @Override
    public Map<String, Object> shown(OpenTask task) {
        return question.shown(
                new CaseNumber(task.businessKey()),
                new BodyId(task.get(LevelTreatment.BODY_ID)),
                task.get(ChairDecision.CHAIR_SEAT),
                task.get(ChairDecision.BASIS_ID));
    }

    @Override
    public void submit(OpenTask task, FormData data, SignedIn person) {
        boolean approves = question.answer(
                new CaseNumber(task.businessKey()), task.get(ChairDecision.CHAIR_SEAT), data, person.actor());
        task.complete(approves ? Map.of() : values(ChairDecision.CHAIR_REFUSED.with(true)));
    }
}
