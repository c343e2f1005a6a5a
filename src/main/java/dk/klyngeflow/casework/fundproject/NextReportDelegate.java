package dk.klyngeflow.casework.fundproject;

import static dk.klyngeflow.casework.engine.CaseVars.CASE_NUMBER;

import dk.klyngeflow.shared.CaseNumber;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** serviceTask_nextReport: a status was given; what comes next? */
@Component
class NextReportDelegate implements JavaDelegate {

    private final ReportPlan plan;

    NextReportDelegate(ReportPlan plan) {
        this.plan = plan;
    }

    @Override
    public void execute(DelegateExecution execution) {
        execution.setVariables(plan.next(new CaseNumber(CASE_NUMBER.get(execution))));
    }
}
