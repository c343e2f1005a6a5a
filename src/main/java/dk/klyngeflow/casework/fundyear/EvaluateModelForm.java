package dk.klyngeflow.casework.fundyear;

import dk.klyngeflow.casework.door.OpenTask;
import dk.klyngeflow.casework.door.TaskForm;
import dk.klyngeflow.forms.FormData;
import dk.klyngeflow.funds.FundNotes;
import dk.klyngeflow.identity.SignedIn;
import java.util.Map;
import org.springframework.stereotype.Component;

/** userTask_evaluateModel: how the allocation model has worked, in the third quarter. */
@Component
class EvaluateModelForm implements TaskForm {

    private final FundYearTexts texts;
    private final FundNotes notes;

    EvaluateModelForm(FundYearTexts texts, FundNotes notes) {
        this.texts = texts;
        this.notes = notes;
    }

    @Override
    public String formId() {
        return "evaluateModel";
    }

    @Override
    public Map<String, Object> shown(OpenTask task) {
        return texts.of(task);
    }

    @Override
    public void submit(OpenTask task, FormData data, SignedIn person) {
        var year = texts.yearOf(task);
        boolean stays = data.text("conclusion").equals("KEEP");
        notes.add(year.cluster(), year.year(), FundNotes.Kind.EVALUATION, data.text("evaluation"), person.actor());
        notes.add(
                year.cluster(),
                year.year(),
                FundNotes.Kind.EVALUATION,
                stays ? "Konklusion: modellen fortsætter." : "Konklusion: modellen bør ændres.",
                person.actor());
        task.complete(Map.of());
    }
}
