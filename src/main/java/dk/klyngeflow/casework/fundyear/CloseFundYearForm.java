package dk.klyngeflow.casework.fundyear;

import dk.klyngeflow.casework.door.OpenTask;
import dk.klyngeflow.casework.door.TaskForm;
import dk.klyngeflow.forms.FormData;
import dk.klyngeflow.funds.Control;
import dk.klyngeflow.funds.FundNotes;
import dk.klyngeflow.funds.FundYear;
import dk.klyngeflow.funds.Pool;
import dk.klyngeflow.funds.YearClosing;
import dk.klyngeflow.identity.SignedIn;
import dk.klyngeflow.shared.Money;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** userTask_closeYear: the sums, whether they balance, and the closing. */
@Component
class CloseFundYearForm implements TaskForm {

    private final FundYearTexts texts;
    private final YearClosing closing;
    private final FundNotes notes;

    CloseFundYearForm(FundYearTexts texts, YearClosing closing, FundNotes notes) {
        this.texts = texts;
        this.closing = closing;
        this.notes = notes;
    }

    @Override
    public String formId() {
        return "closeFundYear";
    }

    @Override
    public Map<String, Object> shown(OpenTask task) {
        var year = texts.yearOf(task);
        var control = closing.control(year.cluster(), year.year());
        var shown = texts.of(task);
        shown.put("controlText", control.balances() ? "stemmer" : String.join(" ", control.faults()));
        shown.put("sums", sums(control));
        shown.put("warnings", String.join("\n", warnings(year, control)));
        shown.put("yearUrl", "/klynger/%s/midler/%d".formatted(year.cluster(), year.year()));
        return shown;
    }

    @Override
    public void submit(OpenTask task, FormData data, SignedIn person) {
        var year = texts.yearOf(task);
        var words = data.optionalText("closingWords");
        closing.close(year.cluster(), year.year(), words.orElse(null), person.actor());
        notes.add(
                year.cluster(),
                year.year(),
                FundNotes.Kind.CLOSING,
                "Året er lukket." + words.map(text -> " " + text).orElse(""),
                person.actor());
        task.complete(Map.of());
    }

    private static String sums(Control control) {
        return String.join(
                "\n",
                line("Kommet ind", control, Pool::in),
                line("Bevilget", control, pool -> pool.granted().plus(pool.spentBefore())),
                line("Reserveret", control, Pool::held),
                line("Overført til næste år", control, Pool::carriedOut),
                line("Markeret til overførsel", control, Pool::marked),
                line("Frit", control, Pool::free),
                line("Gjort rede for i alt", control, Pool::accountedFor));
    }

    private static String line(String label, Control control, Function<Pool, Money> of) {
        return label + ": " + control.sum(of);
    }

    private static List<String> warnings(FundYear year, Control control) {
        var warnings = new ArrayList<String>();
        if (year.carryOverStatus().isPending()) {
            warnings.add("Overførslen i sag %s har ikke fået sit endelige svar: året kan ikke lukkes endnu."
                    .formatted(year.carryOverCase().orElseThrow()));
        }
        if (control.sum(Pool::held).isPositive()) {
            warnings.add(
                    "Det, der er reserveret til sager uden svar, bliver stående i årets pulje og kan stadig bevilges.");
        }
        return warnings;
    }
}
