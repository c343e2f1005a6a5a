package dk.klyngeflow.casework.adhocgroup;

import static dk.klyngeflow.casework.engine.CaseVars.CASE_NUMBER;

import dk.klyngeflow.deadlines.KlyngeClock;
import dk.klyngeflow.groups.CharterStatus;
import dk.klyngeflow.groups.Charters;
import dk.klyngeflow.shared.CaseNumber;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** serviceTask_closeGroup: with the group its charter ends. */
@Component
class CloseGroupDelegate implements JavaDelegate {

    private final Charters charters;
    private final KlyngeClock clock;

    CloseGroupDelegate(Charters charters, KlyngeClock clock) {
        this.charters = charters;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution execution) {
        charters.inForce(new CaseNumber(CASE_NUMBER.get(execution)))
                .ifPresent(charter -> charters.end(
                        charter.id(),
                        CharterStatus.EXPIRED,
                        clock.today(),
                        "Gruppen er lukket med en afsluttende rapport"));
    }
}
