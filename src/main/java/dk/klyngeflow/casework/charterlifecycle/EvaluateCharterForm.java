package dk.klyngeflow.casework.charterlifecycle;

import static dk.klyngeflow.casework.engine.Var.values;

import dk.klyngeflow.cases.CaseRegister;
import dk.klyngeflow.casework.door.OpenTask;
import dk.klyngeflow.casework.door.TaskForm;
import dk.klyngeflow.deadlines.KlyngeClock;
import dk.klyngeflow.forms.FormData;
import dk.klyngeflow.groups.Charter;
import dk.klyngeflow.groups.Charters;
import dk.klyngeflow.identity.SignedIn;
import dk.klyngeflow.shared.CaseNumber;
import dk.klyngeflow.shared.Refusal;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** userTask_evaluateCharter: it goes on, is to be revised, or ends; what was on trial and goes on is adopted. */
@Component
class EvaluateCharterForm implements TaskForm {

    private static final String END = "END";

    private final CharterTexts texts;
    private final Charters charters;
    private final CaseRegister cases;
    private final KlyngeClock clock;

    EvaluateCharterForm(CharterTexts texts, Charters charters, CaseRegister cases, KlyngeClock clock) {
        this.texts = texts;
        this.charters = charters;
        this.cases = cases;
        this.clock = clock;
    }

    @Override
    public String formId() {
        return "evaluateCharter";
    }

    @Override
    public Map<String, Object> shown(OpenTask task) {
        return texts.of(task);
    }

    @Override
    public void submit(OpenTask task, FormData data, SignedIn person) {
        var charter = charters.get(task.get(CharterLifecycle.CHARTER_ID));
        var evaluation = data.text("evaluation");
        cases.keepForm(new CaseNumber(task.businessKey()), formId(), person.actor(), data.toJson());
        if (!evaluation.equals(END)) {
            var next = data.optionalDate("nextEvaluation");
            requireADate(charter, next);
            charters.confirm(charter.id());
            charters.evaluateBy(charter.id(), next.orElse(null));
        }
        task.complete(values(CharterLifecycle.EVALUATION.with(evaluation)));
    }

    /** A charter that goes on is looked at again, at its next evaluation or at its end. */
    private void requireADate(Charter charter, Optional<LocalDate> next) {
        if (next.isEmpty() && charter.validTo().isEmpty()) {
            throw new Refusal(
                    "nextEvaluation",
                    "required",
                    "Kommissoriet har ingen udløbsdato: skriv, hvornår det evalueres næste gang.");
        }
        if (next.filter(day -> !day.isAfter(clock.today())).isPresent()) {
            throw new Refusal("nextEvaluation", "order", "Næste evaluering skal ligge i fremtiden.");
        }
    }
}
