package dk.klyngeflow.casework.pilotscaling;

import static dk.klyngeflow.casework.engine.Var.values;

import dk.klyngeflow.cases.CaseRegister;
import dk.klyngeflow.casework.door.OpenTask;
import dk.klyngeflow.casework.door.TaskForm;
import dk.klyngeflow.casework.leveltreatment.LevelDates;
import dk.klyngeflow.forms.FormData;
import dk.klyngeflow.identity.SignedIn;
import dk.klyngeflow.organisation.Organisation;
import dk.klyngeflow.pilots.Pilot;
import dk.klyngeflow.pilots.Pilots;
import dk.klyngeflow.shared.CaseNumber;
import dk.klyngeflow.shared.ClusterId;
import dk.klyngeflow.shared.Refusal;
import dk.klyngeflow.shared.Strictness;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * userTask_judgeScaling: the chairs judge, from case to case, whether it is so principled and significant that it goes up
 * and whether the direction is set early.
 */
@Component
class JudgeScalingForm implements TaskForm {

    private enum Matter {
        HEALTH_PROFESSIONAL,
        WIDER
    }

    private final PilotTexts texts;
    private final Pilots pilots;
    private final CaseRegister cases;
    private final Organisation organisation;
    private final LevelDates dates;

    JudgeScalingForm(PilotTexts texts, Pilots pilots, CaseRegister cases, Organisation organisation, LevelDates dates) {
        this.texts = texts;
        this.pilots = pilots;
        this.cases = cases;
        this.organisation = organisation;
        this.dates = dates;
    }

    @Override
    public String formId() {
        return "judgeScaling";
    }

    @Override
    public Map<String, Object> shown(OpenTask task) {
        return texts.of(task.businessKey());
    }

    @Override
    public void submit(OpenTask task, FormData data, SignedIn person) {
        var pilot = pilots.get(new CaseNumber(task.businessKey()));
        boolean principled = data.text("principled").equals("YES");
        boolean health = data.choice("matter", Matter.class) == Matter.HEALTH_PROFESSIONAL;
        boolean early = data.optionalText("early").filter("YES"::equals).isPresent();
        var noEarlyReason = data.optionalText("noEarlyReason");
        if (data.optionalText("early").filter("NO"::equals).isPresent()) {
            requireMayBeLate(pilot.cluster(), noEarlyReason.isPresent());
        }
        pilots.judge(pilot.number(), new Pilot.Judgement(principled, data.text("judgement"), early, noEarlyReason));
        cases.keepForm(pilot.number(), formId(), person.actor(), data.toJson());
        task.complete(values(
                PilotScaling.PRINCIPLED.with(principled),
                PilotScaling.HEALTH_PROFESSIONAL.with(health),
                PilotScaling.EARLY_DIRECTION.with(early),
                PilotScaling.PLAN_DUE.with(dates.carryOut())));
    }

    /** How hard the region's rule about two passes binds; a TARGET only warns whoever makes the plan. */
    private void requireMayBeLate(ClusterId cluster, boolean hasReason) {
        var rule = organisation.regionOf(cluster).scalingRules().earlyDirection();
        if (!rule.value()) {
            return;
        }
        if (rule.strictness() == Strictness.MUST) {
            throw new Refusal(
                    "early", "earlyDirection", "I regionen skal det politiske udvalg lægge retningen tidligt.");
        }
        if (rule.strictness() == Strictness.DEFAULT && !hasReason) {
            throw new Refusal(
                    "noEarlyReason",
                    "required",
                    "Skriv, hvorfor retningen ikke lægges tidligt; det gør den som udgangspunkt.");
        }
    }
}
