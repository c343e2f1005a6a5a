package dk.klyngeflow.casework.charterlifecycle;

import dk.klyngeflow.cases.CaseRegister;
import dk.klyngeflow.casework.door.OpenTask;
import dk.klyngeflow.casework.door.TaskForm;
import dk.klyngeflow.forms.FormData;
import dk.klyngeflow.groups.Hearings;
import dk.klyngeflow.identity.SignedIn;
import dk.klyngeflow.shared.CaseNumber;
import java.util.Map;
import org.springframework.stereotype.Component;

/** userTask_answerHearing: one party's answer in written hearing. */
@Component
class AnswerHearingForm implements TaskForm {

    private final CharterTexts texts;
    private final Hearings hearings;
    private final CaseRegister cases;

    AnswerHearingForm(CharterTexts texts, Hearings hearings, CaseRegister cases) {
        this.texts = texts;
        this.hearings = hearings;
        this.cases = cases;
    }

    @Override
    public String formId() {
        return "answerHearing";
    }

    @Override
    public Map<String, Object> shown(OpenTask task) {
        var shown = texts.of(task);
        shown.put("partyName", texts.party(task));
        return shown;
    }

    @Override
    public void submit(OpenTask task, FormData data, SignedIn person) {
        cases.keepForm(new CaseNumber(task.businessKey()), formId(), person.actor(), data.toJson());
        hearings.answer(
                task.get(CharterLifecycle.CHARTER_ID),
                task.get(CharterLifecycle.PARTY_ID),
                data.text("accepts").equals("YES"),
                data.optionalText("statement").orElse(null),
                person.actor());
        task.complete(Map.of());
    }
}
