package dk.klyngeflow.casework.chairdecision;

import static dk.klyngeflow.casework.engine.CaseVars.CASE_NUMBER;

import dk.klyngeflow.casework.leveltreatment.Answer;
import dk.klyngeflow.casework.leveltreatment.Approval;
import dk.klyngeflow.casework.leveltreatment.LevelTreatment;
import dk.klyngeflow.shared.BodyId;
import dk.klyngeflow.shared.CaseNumber;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** serviceTask_readMeetingAnswer: a matter that the meeting sends on goes to the next body, and is not lost. */
@Component
class ReadMeetingAnswerDelegate implements JavaDelegate {

    private final Approval approval;

    ReadMeetingAnswerDelegate(Approval approval) {
        this.approval = approval;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var by = new BodyId(LevelTreatment.ANSWERED_BY.get(execution));
        var verdict = approval.verdict(
                new CaseNumber(CASE_NUMBER.get(execution)), Answer.valueOf(LevelTreatment.ANSWER.get(execution)), by);

        ChairDecision.APPROVAL.set(execution, verdict.name());
        if (verdict == Approval.Verdict.UP) {
            LevelTreatment.BODY_ID.set(
                    execution, approval.above(by).orElseThrow().value());
        }
    }
}
