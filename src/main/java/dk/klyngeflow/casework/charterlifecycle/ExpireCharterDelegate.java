package dk.klyngeflow.casework.charterlifecycle;

import dk.klyngeflow.deadlines.KlyngeClock;
import dk.klyngeflow.groups.Charter;
import dk.klyngeflow.groups.CharterStatus;
import dk.klyngeflow.groups.Charters;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** serviceTask_expireCharter: with its own date, with the agreement that it is tied to, or after its evaluation. */
@Component
class ExpireCharterDelegate implements JavaDelegate {

    private final Charters charters;
    private final CharterDates dates;
    private final KlyngeClock clock;

    ExpireCharterDelegate(Charters charters, CharterDates dates, KlyngeClock clock) {
        this.charters = charters;
        this.dates = dates;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var charter = charters.get(CharterLifecycle.CHARTER_ID.get(execution));

        charters.end(charter.id(), CharterStatus.EXPIRED, clock.today(), because(charter, execution));

        CharterLifecycle.STEP_DUE.set(execution, dates.step());
    }

    private static String because(Charter charter, DelegateExecution execution) {
        if ("END".equals(CharterLifecycle.EVALUATION.find(execution))) {
            return "Ophørt efter evalueringen";
        }
        return charter.tiedTo()
                .map(agreement -> "Udløbet sammen med " + agreement)
                .orElse("Gyldigheden er udløbet");
    }
}
