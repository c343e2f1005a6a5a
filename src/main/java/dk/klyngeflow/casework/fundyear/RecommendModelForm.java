package dk.klyngeflow.casework.fundyear;

import static dk.klyngeflow.casework.engine.Var.values;

import dk.klyngeflow.casework.door.OpenTask;
import dk.klyngeflow.casework.door.TaskForm;
import dk.klyngeflow.forms.FormData;
import dk.klyngeflow.funds.AllocationModel;
import dk.klyngeflow.funds.FundNotes;
import dk.klyngeflow.funds.FundYears;
import dk.klyngeflow.identity.SignedIn;
import java.util.Map;
import org.springframework.stereotype.Component;

/** userTask_recommendModel: a recommendation, which is not a decision, and whether a meeting is to decide. */
@Component
class RecommendModelForm implements TaskForm {

    private final FundYearTexts texts;
    private final FundYears years;
    private final FundNotes notes;
    private final ModelDecisions decisions;

    RecommendModelForm(FundYearTexts texts, FundYears years, FundNotes notes, ModelDecisions decisions) {
        this.texts = texts;
        this.years = years;
        this.notes = notes;
        this.decisions = decisions;
    }

    @Override
    public String formId() {
        return "recommendModel";
    }

    @Override
    public Map<String, Object> shown(OpenTask task) {
        var shown = texts.of(task);
        shown.put("startPercent", AllocationModel.GUIDANCE_START_PERCENT);
        return shown;
    }

    @Override
    public void submit(OpenTask task, FormData data, SignedIn person) {
        var year = texts.yearOf(task);
        var model = data.choice("recommended", AllocationModel.class);
        var by = data.text("recommendedBy");
        boolean decidedAtMeeting = data.text("decidedAtMeeting").equals("YES");

        years.recommend(year.cluster(), year.year(), model, by);
        var sentence = "%s anbefaler model %s.".formatted(by, model.danish());
        if (model.divides()) {
            int percent = data.number("startPercent").intValueExact();
            var because = data.optionalText("startPercentBecause");
            years.divide(year.cluster(), year.year(), percent, because.orElse(null));
            sentence += because.map(why -> " Fordelingen er %d/%d: %s".formatted(percent, 100 - percent, why))
                    .orElse("");
        }
        notes.add(year.cluster(), year.year(), FundNotes.Kind.RECOMMENDATION, sentence, person.actor());
        if (decidedAtMeeting) {
            decisions.ask(year, sentence, person.actor());
        }
        task.complete(values(FundYearProcess.DECIDED_AT_MEETING.with(decidedAtMeeting)));
    }
}
