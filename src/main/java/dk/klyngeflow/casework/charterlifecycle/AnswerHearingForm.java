package dk.klyngeflow.casework.charterlifecycle;

import dk.klyngeflow.casework.charterlifecycle.HearingQuestion.Subject;
import dk.klyngeflow.casework.door.OpenTask;
import dk.klyngeflow.casework.door.TaskForm;
import dk.klyngeflow.forms.FormData;
import dk.klyngeflow.identity.SignedIn;
import java.util.Map;
import org.springframework.stereotype.Component;

/** userTask_answerHearing: one party's answer in written hearing, written down by the secretariat. */
@Component
class AnswerHearingForm implements TaskForm {

    private final HearingQuestion question;

    AnswerHearingForm(HearingQuestion question) {
        this.question = question;
    }

    @Override
    public String formId() {
        return HearingQuestion.FORM;
    }

    @Override
    public Map<String, Object> shown(OpenTask task) {
        return question.shown(asked(task));
    }

    @Override
    public void submit(OpenTask task, FormData data, SignedIn person) {
        question.answer(asked(task), data, person.actor());
        task.complete(Map.of());
    }

    private static Subject asked(OpenTask task) {
        return new Subject(task.get(CharterLifecycle.CHARTER_ID), task.get(CharterLifecycle.PARTY_ID));
    }
}
