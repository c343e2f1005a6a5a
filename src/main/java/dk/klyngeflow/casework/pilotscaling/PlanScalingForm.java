package dk.klyngeflow.casework.pilotscaling;

import dk.klyngeflow.cases.CaseRegister;
import dk.klyngeflow.casework.door.OpenTask;
import dk.klyngeflow.casework.door.TaskForm;
import dk.klyngeflow.forms.FormData;
import dk.klyngeflow.identity.SignedIn;
import dk.klyngeflow.organisation.Organisation;
import dk.klyngeflow.pilots.Milestone;
import dk.klyngeflow.pilots.Pilot;
import dk.klyngeflow.pilots.Pilots;
import dk.klyngeflow.shared.CaseNumber;
import dk.klyngeflow.shared.Strictness;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * userTask_planScaling: the theme group prepares the steering group's case: it recommends, and plans what it delivers
 * and when the clusters start.
 */
@Component
class PlanScalingForm implements TaskForm {

    private final PilotTexts texts;
    private final Pilots pilots;
    private final CaseRegister cases;
    private final Organisation organisation;

    PlanScalingForm(PilotTexts texts, Pilots pilots, CaseRegister cases, Organisation organisation) {
        this.texts = texts;
        this.pilots = pilots;
        this.cases = cases;
        this.organisation = organisation;
    }

    @Override
    public String formId() {
        return "planScaling";
    }

    @Override
    public Map<String, Object> shown(OpenTask task) {
        var shown = texts.of(task.businessKey());
        shown.put("warning", warning(pilots.get(new CaseNumber(task.businessKey()))));
        return shown;
    }

    @Override
    public void submit(OpenTask task, FormData data, SignedIn person) {
        var number = new CaseNumber(task.businessKey());
        pilots.plan(
                number,
                data.text("recommendation"),
                data.rows("milestones").stream()
                        .map(row -> new Milestone(
                                row.choice("kind", Milestone.Kind.class), row.text("milestone"), row.date("dueOn")))
                        .toList());
        cases.keepForm(number, formId(), person.actor(), data.toJson());
        task.complete(Map.of());
    }

    private String warning(Pilot pilot) {
        var rule = organisation.regionOf(pilot.cluster()).scalingRules().earlyDirection();
        boolean strivenFor = rule.value() && rule.strictness() != Strictness.MAY;
        return pilot.judgement()
                .filter(judged -> strivenFor && !judged.earlyDirection())
                .map(judged -> "Retningen er ikke lagt tidligt, sådan som det tilstræbes. "
                        + judged.noEarlyReason().orElse(""))
                .map(String::strip)
                .orElse("");
    }
}
