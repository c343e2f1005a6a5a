package dk.klyngeflow.casework.pilotscaling;

import static dk.klyngeflow.casework.engine.CaseVars.CASE_NUMBER;

import dk.klyngeflow.cases.CaseRegister;
import dk.klyngeflow.cases.CaseStatus;
import dk.klyngeflow.deadlines.KlyngeClock;
import dk.klyngeflow.meetings.ArrangementKind;
import dk.klyngeflow.meetings.Arrangements;
import dk.klyngeflow.meetings.Effect;
import dk.klyngeflow.pilots.Pilot;
import dk.klyngeflow.pilots.Pilots;
import dk.klyngeflow.shared.CaseNumber;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;

/**
 * The end events of {@code pilotScaling}: the case is closed. Where nothing was spread, the pilot's own cluster hears what
 * became of its proposal; the way between clusters and central level is a plain one.
 */
@Component
class CloseScalingListener implements ExecutionListener {

    private static final Map<String, CaseStatus> ENDS = Map.of(
            "event_scaled", CaseStatus.DECIDED,
            "event_decidedByThemeGroup", CaseStatus.DECIDED,
            "event_notScaled", CaseStatus.DECIDED,
            "event_returnedToCluster", CaseStatus.COMPLETED,
            "event_noted", CaseStatus.NOTED,
            "event_withdrawn", CaseStatus.WITHDRAWN);

    private static final Map<String, String> TOLD = Map.of(
            "event_notScaled", "Opskaleres ikke",
            "event_returnedToCluster", "Sendt tilbage til klyngen",
            "event_noted", "Taget til efterretning i temagruppen");

    private final CaseRegister cases;
    private final Pilots pilots;
    private final ScalingPath path;
    private final Arrangements arrangements;
    private final ScalingMail mail;
    private final KlyngeClock clock;

    CloseScalingListener(
            CaseRegister cases,
            Pilots pilots,
            ScalingPath path,
            Arrangements arrangements,
            ScalingMail mail,
            KlyngeClock clock) {
        this.cases = cases;
        this.pilots = pilots;
        this.path = path;
        this.arrangements = arrangements;
        this.mail = mail;
        this.clock = clock;
    }

    @Override
    public void notify(DelegateExecution execution) {
        var end = execution.getCurrentActivityId();
        var number = new CaseNumber(CASE_NUMBER.get(execution));
        cases.close(number, ENDS.get(end), clock.today());
        Optional.ofNullable(TOLD.get(end)).ifPresent(what -> tell(pilots.get(number), what));
    }

    private void tell(Pilot pilot, String what) {
        path.strategic(pilot.cluster()).ifPresent(body -> {
            var title = "%s: %s (%s)".formatted(what, cases.get(pilot.number()).title(), pilot.number());
            arrangements.make(
                    body.id(),
                    null,
                    pilot.number(),
                    new Effect.Arrange(ArrangementKind.INFORMATION_ITEM, title, null, null, null, null, null),
                    clock.today());
            mail.ended(pilot, what, body);
        });
    }
}
