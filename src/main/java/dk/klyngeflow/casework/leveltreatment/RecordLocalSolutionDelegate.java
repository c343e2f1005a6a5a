package dk.klyngeflow.casework.leveltreatment;

import static dk.klyngeflow.casework.leveltreatment.LevelTreatment.ANSWER;
import static dk.klyngeflow.casework.leveltreatment.LevelTreatment.ANSWERED_BY;
import static dk.klyngeflow.casework.leveltreatment.LevelTreatment.BODY_ID;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** serviceTask_recordLocalSolution: settled without a meeting; the reason was kept with the form. */
@Component
class RecordLocalSolutionDelegate implements JavaDelegate {

    @Override
    public void execute(DelegateExecution execution) {
        ANSWER.set(execution, Answer.SOLVED.name());
        ANSWERED_BY.set(execution, BODY_ID.get(execution));
    }
}
