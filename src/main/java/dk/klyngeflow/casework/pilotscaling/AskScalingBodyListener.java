package dk.klyngeflow.casework.pilotscaling;

import static dk.klyngeflow.casework.engine.CaseVars.CASE_NUMBER;

import dk.klyngeflow.cases.Ask;
import dk.klyngeflow.cases.CaseRegister;
import dk.klyngeflow.casework.leveltreatment.LevelTreatment;
import dk.klyngeflow.pilots.Pilot;
import dk.klyngeflow.pilots.Pilots;
import dk.klyngeflow.shared.BodyId;
import dk.klyngeflow.shared.CaseNumber;
import dk.klyngeflow.shared.Recommendation;
import dk.klyngeflow.shared.Verb;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;

/**
 * The central bodies' call activities, start: what this body is asked. Early the political direction, and options and
 * dilemmas; later the decision, which the steering group prepares for the committee.
 */
@Component
class AskScalingBodyListener implements ExecutionListener {

    private final CaseRegister cases;
    private final Pilots pilots;
    private final PilotStatement statement;

    AskScalingBodyListener(CaseRegister cases, Pilots pilots, PilotStatement statement) {
        this.cases = cases;
        this.pilots = pilots;
        this.statement = statement;
    }

    @Override
    public void notify(DelegateExecution execution) {
        var file = cases.get(new CaseNumber(CASE_NUMBER.get(execution)));
        var asked = switch (execution.getCurrentActivityId()) {
            case PilotScaling.EARLY_DIRECTION_CALL ->
                new Recommendation(
                        Verb.DISCUSSES_AND_DECIDES,
                        "om den politiske retning for en mulig skalering af »%s«".formatted(file.title()));
            case PilotScaling.EARLY_OPTIONS_CALL ->
                new Recommendation(
                        Verb.DISCUSSES,
                        "muligheder og dilemmaer ved en mulig skalering af »%s«".formatted(file.title()));
            case PilotScaling.STEERING_CALL ->
                new Recommendation(Verb.APPROVES_AND_RECOMMENDS, decision(file.title(), pilots.get(file.number())));
            case PilotScaling.COMMITTEE_CALL ->
                new Recommendation(Verb.APPROVES, decision(file.title(), pilots.get(file.number())));
            default -> throw new IllegalStateException(execution.getCurrentActivityId() + " asks nobody");
        };
        cases.ask(file.number(), new Ask(List.of(asked), null, null));
        statement.writeFor(bodyOf(execution), file.number());
        // Asked in these words; nobody has to make it ready once more.
        LevelTreatment.QUALIFIED.set(execution.getProcessInstance(), true);
    }

    private static BodyId bodyOf(DelegateExecution execution) {
        return new BodyId(
                switch (execution.getCurrentActivityId()) {
                    case PilotScaling.EARLY_DIRECTION_CALL, PilotScaling.COMMITTEE_CALL ->
                        PilotScaling.COMMITTEE_BODY.get(execution);
                    default -> PilotScaling.STEERING_BODY.get(execution);
                });
    }

    private static String decision(String title, Pilot pilot) {
        return "at »%s« opskaleres. %s".formatted(title, pilot.recommendation().orElseThrow());
    }
}
