package dk.klyngeflow.casework.charterlifecycle;

import static dk.klyngeflow.casework.engine.CaseVars.CASE_NUMBER;

import dk.klyngeflow.casework.leveltreatment.Approval;
import dk.klyngeflow.deadlines.KlyngeClock;
import dk.klyngeflow.groups.CharterStatus;
import dk.klyngeflow.groups.Charters;
import dk.klyngeflow.shared.CaseNumber;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** serviceTask_adoptCharter: the version counts from today; the one before it ends, and its process is told. */
@Component
class AdoptCharterDelegate implements JavaDelegate {

    private final Charters charters;
    private final Approval approval;
    private final CharterFlow flow;
    private final KlyngeClock clock;

    AdoptCharterDelegate(Charters charters, Approval approval, CharterFlow flow, KlyngeClock clock) {
        this.charters = charters;
        this.approval = approval;
        this.flow = flow;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var words = approval.sentence(new CaseNumber(CASE_NUMBER.get(execution)));
        charters.adopt(
                        CharterLifecycle.CHARTER_ID.get(execution),
                        CharterLifecycle.ON_TRIAL.get(execution) ? CharterStatus.ON_TRIAL : CharterStatus.ADOPTED,
                        clock.today(),
                        CharterLifecycle.HEARING.get(execution) ? words + ", efterfulgt af skriftlig høring" : words)
                .ifPresent(flow::replaced);
    }
}
