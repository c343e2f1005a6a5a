package dk.klyngeflow.casework.charterlifecycle;

import static dk.klyngeflow.casework.engine.CaseVars.CASE_NUMBER;

import dk.klyngeflow.casework.leveltreatment.Answer;
import dk.klyngeflow.casework.leveltreatment.Approval;
import dk.klyngeflow.casework.leveltreatment.LevelTreatment;
import dk.klyngeflow.shared.BodyId;
import dk.klyngeflow.shared.CaseNumber;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** serviceTask_readAdoption: adopted, not adopted, or another body has the last word. */
@Component
class ReadAdoptionDelegate implements JavaDelegate {

    private final Approval approval;
    private final CharterDates dates;

    ReadAdoptionDelegate(Approval approval, CharterDates dates) {
        this.approval = approval;
        this.dates = dates;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var by = new BodyId(LevelTreatment.ANSWERED_BY.get(execution));
        var verdict = approval.verdict(
                new CaseNumber(CASE_NUMBER.get(execution)), Answer.valueOf(LevelTreatment.ANSWER.get(execution)), by);

        CharterLifecycle.APPROVAL.set(execution, verdict.name());
        CharterLifecycle.HEARING_DUE.set(execution, dates.hearing());
        if (verdict == Approval.Verdict.UP) {
            CharterLifecycle.APPROVER_ID.set(
                    execution, approval.above(by).orElseThrow().value());
        }
    }
}
