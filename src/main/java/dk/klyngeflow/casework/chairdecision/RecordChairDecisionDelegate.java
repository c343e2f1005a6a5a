package dk.klyngeflow.casework.chairdecision;

import static dk.klyngeflow.casework.engine.CaseVars.CASE_NUMBER;

import dk.klyngeflow.cases.CaseRegister;
import dk.klyngeflow.cases.DecisionTrail;
import dk.klyngeflow.cases.TrailEntry;
import dk.klyngeflow.casework.leveltreatment.LevelTreatment;
import dk.klyngeflow.deadlines.KlyngeClock;
import dk.klyngeflow.meetings.ArrangementKind;
import dk.klyngeflow.meetings.Arrangements;
import dk.klyngeflow.meetings.Effect;
import dk.klyngeflow.shared.Actor;
import dk.klyngeflow.shared.BodyId;
import dk.klyngeflow.shared.CaseNumber;
import dk.klyngeflow.shared.Outcome;
import dk.klyngeflow.shared.Verb;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** serviceTask_recordChairDecision: written on the trail with what it rests on, and told at the body's next meeting. */
@Component
class RecordChairDecisionDelegate implements JavaDelegate {

    private final CaseRegister cases;
    private final DecisionTrail trail;
    private final Arrangements arrangements;
    private final KlyngeClock clock;

    RecordChairDecisionDelegate(CaseRegister cases, DecisionTrail trail, Arrangements arrangements, KlyngeClock clock) {
        this.cases = cases;
        this.trail = trail;
        this.arrangements = arrangements;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var file = cases.lock(new CaseNumber(CASE_NUMBER.get(execution)));
        var body = new BodyId(LevelTreatment.BODY_ID.get(execution));
        var basis = ChairPowers.text(arrangements.get(ChairDecision.BASIS_ID.get(execution)));

        trail.append(
                file.number(),
                new TrailEntry(
                        0,
                        body,
                        null,
                        null,
                        Verb.APPROVES,
                        Outcome.APPROVED,
                        null,
                        "Godkendt af hele formandskabet mellem to møder. " + basis,
                        clock.today(),
                        Actor.SYSTEM,
                        null));
        arrangements.make(
                body,
                null,
                file.number(),
                new Effect.Arrange(
                        ArrangementKind.INFORMATION_ITEM,
                        "Godkendt af formandskabet siden sidst: %s (%s)".formatted(file.title(), file.number()),
                        null,
                        null,
                        null,
                        null,
                        null),
                clock.today());
    }
}
