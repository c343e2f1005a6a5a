package dk.klyngeflow.casework.escalation;

import dk.klyngeflow.cases.CaseRegister;
import dk.klyngeflow.cases.DecisionTrail;
import dk.klyngeflow.cases.TrailEntry;
import dk.klyngeflow.casework.door.OpenTask;
import dk.klyngeflow.casework.door.TaskForm;
import dk.klyngeflow.casework.leveltreatment.CaseTexts;
import dk.klyngeflow.casework.leveltreatment.LevelTreatment;
import dk.klyngeflow.deadlines.KlyngeClock;
import dk.klyngeflow.forms.FormData;
import dk.klyngeflow.identity.SignedIn;
import dk.klyngeflow.meetings.Arrangements;
import dk.klyngeflow.organisation.Organisation;
import dk.klyngeflow.shared.BodyId;
import dk.klyngeflow.shared.CaseNumber;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** userTask_carryOut: the level below says what it has done about the decision. */
@Component
class CarryOutForm implements TaskForm {

    private final CaseTexts texts;
    private final CaseRegister cases;
    private final DecisionTrail trail;
    private final Arrangements arrangements;
    private final Organisation organisation;
    private final KlyngeClock clock;

    CarryOutForm(
            CaseTexts texts,
            CaseRegister cases,
            DecisionTrail trail,
            Arrangements arrangements,
            Organisation organisation,
            KlyngeClock clock) {
        this.texts = texts;
        this.cases = cases;
        this.trail = trail;
        this.arrangements = arrangements;
        this.organisation = organisation;
        this.clock = clock;
    }

    @Override
    public String formId() {
        return "carryOutDecision";
    }

    @Override
    public Map<String, Object> shown(OpenTask task) {
        var decidedBy = new BodyId(task.get(LevelTreatment.ANSWERED_BY));
        var shown = texts.of(task.businessKey());
        shown.put("decidedBy", organisation.body(decidedBy).name());
        shown.put(
                "decisionWords",
                trail.of(new CaseNumber(task.businessKey())).stream()
                        .filter(entry -> entry.body().equals(decidedBy))
                        .map(TrailEntry::words)
                        .collect(Collectors.joining("\n")));
        return shown;
    }

    @Override
    public void submit(OpenTask task, FormData data, SignedIn person) {
        var number = new CaseNumber(task.businessKey());
        cases.keepForm(number, formId(), person.actor(), data.toJson());
        arrangements.done(number, clock.today(), data.text("report"));
        task.complete(Map.of());
    }
}
