package dk.klyngeflow.casework.leveltreatment;

import static dk.klyngeflow.casework.engine.CaseVars.CASE_NUMBER;

import dk.klyngeflow.meetings.Placements;
import dk.klyngeflow.shared.CaseNumber;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;

/** userTask_decideCase, end: a case that is withdrawn or cancelled gives up its place on the agenda. */
@Component
class ReleasePlacementListener implements ExecutionListener {

    private final Placements placements;

    ReleasePlacementListener(Placements placements) {
        this.placements = placements;
    }

    @Override
    public void notify(DelegateExecution execution) {
        if (execution.isCanceled()) {
            placements.release(new CaseNumber(CASE_NUMBER.get(execution)));
        }
    }
}
