package dk.klyngeflow.casework.adhocgroup;

import static dk.klyngeflow.casework.engine.CaseVars.CASE_NUMBER;

import dk.klyngeflow.casework.leveltreatment.Answer;
import dk.klyngeflow.casework.leveltreatment.Approval;
import dk.klyngeflow.casework.leveltreatment.LevelTreatment;
import dk.klyngeflow.shared.BodyId;
import dk.klyngeflow.shared.CaseNumber;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** serviceTask_readApproval: yes, no, or another body has the last word. */
@Component
class ReadApprovalDelegate implements JavaDelegate {

    private final Approval approval;

    ReadApprovalDelegate(Approval approval) {
        this.approval = approval;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var by = new BodyId(LevelTreatment.ANSWERED_BY.get(execution));
        var verdict = approval.verdict(
                new CaseNumber(CASE_NUMBER.get(execution)), Answer.valueOf(LevelTreatment.ANSWER.get(execution)), by);

        AdHocGroupProcess.APPROVAL.set(execution, verdict.name());
        if (verdict == Approval.Verdict.UP) {
            AdHocGroupProcess.APPROVER_ID.set(
                    execution, approval.above(by).orElseThrow().value());
        }
    }
}
