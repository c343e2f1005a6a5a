package dk.klyngeflow.casework.fundyear;

import dk.klyngeflow.casework.door.OpenTask;
import dk.klyngeflow.casework.door.TaskForm;
import dk.klyngeflow.forms.FormData;
import dk.klyngeflow.funds.FundNotes;
import dk.klyngeflow.funds.FundYear;
import dk.klyngeflow.identity.SignedIn;
import dk.klyngeflow.shared.Money;
import dk.klyngeflow.shared.Refusal;
import java.util.Map;
import org.springframework.stereotype.Component;

/** userTask_recommendCarryOver: the operations level's secretariat asks to carry money over, or says why not. */
@Component
class RecommendCarryOverForm implements TaskForm {

    private final FundYearTexts texts;
    private final FundNotes notes;
    private final CarryOverFlow carryOvers;

    RecommendCarryOverForm(FundYearTexts texts, FundNotes notes, CarryOverFlow carryOvers) {
        this.texts = texts;
        this.notes = notes;
        this.carryOvers = carryOvers;
    }

    @Override
    public String formId() {
        return "recommendCarryOver";
    }

    @Override
    public Map<String, Object> shown(OpenTask task) {
        return texts.of(task);
    }

    @Override
    public void submit(OpenTask task, FormData data, SignedIn person) {
        var year = texts.yearOf(task);
        var because = data.text("reason");
        var sentence = "Der overføres ikke midler: " + because;
        if (data.text("carryOver").equals("YES")) {
            var amount = Money.ofKroner(data.number("amount"));
            requireFree(year, amount);
            var number = carryOvers.recommend(year, amount, because, person.actor());
            sentence = "%s indstilles overført i sag %s: %s".formatted(amount, number, because);
        }
        notes.add(year.cluster(), year.year(), FundNotes.Kind.CARRY_OVER, sentence, person.actor());
        task.complete(Map.of());
    }

    private void requireFree(FundYear year, Money amount) {
        if (year.carryOverStatus().isPending()) {
            throw new Refusal(
                    "carryOver",
                    "pending",
                    "Sag %s om overførsel har ikke fået sit svar endnu; der kan kun være én ad gangen."
                            .formatted(year.carryOverCase().orElseThrow()));
        }
        var free = texts.free(year);
        if (amount.exceeds(free)) {
            throw new Refusal(
                    "amount",
                    "free",
                    "Feltet \"Beløb i kroner\" må højst være %s: det er, hvad der er frit.".formatted(free));
        }
    }
}
