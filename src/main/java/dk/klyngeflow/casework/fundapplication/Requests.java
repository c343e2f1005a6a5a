package dk.klyngeflow.casework.fundapplication;

import dk.klyngeflow.cases.CaseRegister;
import dk.klyngeflow.cases.DecisionTrail;
import dk.klyngeflow.cases.TrailEffect;
import dk.klyngeflow.forms.KeptForm;
import dk.klyngeflow.shared.CaseNumber;
import org.springframework.stereotype.Component;

/** What an applicant was asked last: by a meeting that sent the application back, or by the secretariat. */
@Component
class Requests {

    private final CaseRegister cases;
    private final DecisionTrail trail;

    Requests(CaseRegister cases, DecisionTrail trail) {
        this.cases = cases;
        this.trail = trail;
    }

    String latest(CaseNumber number) {
        var answers = trail.of(number);
        var last = answers.isEmpty() ? null : answers.get(answers.size() - 1);
        if (last != null && last.effect() == TrailEffect.RETURNED) {
            return last.words();
        }
        return cases.lastForm(number, "screenApplication")
                .map(form -> KeptForm.read(form).text("question"))
                .orElse("");
    }
}
