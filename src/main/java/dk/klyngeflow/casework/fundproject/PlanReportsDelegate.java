package dk.klyngeflow.casework.fundproject;

import static dk.klyngeflow.casework.engine.CaseVars.CASE_NUMBER;

import dk.klyngeflow.applications.Applications;
import dk.klyngeflow.casework.fundapplication.ApplicationDates;
import dk.klyngeflow.shared.CaseNumber;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** serviceTask_planReports: the dates of the project's reports, and of its charter. */
@Component
class PlanReportsDelegate implements JavaDelegate {

    private final Applications applications;
    private final ReportPlan plan;
    private final ApplicationDates dates;

    PlanReportsDelegate(Applications applications, ReportPlan plan, ApplicationDates dates) {
        this.applications = applications;
        this.plan = plan;
        this.dates = dates;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var application = applications.get(new CaseNumber(CASE_NUMBER.get(execution)));

        plan.make(application);

        execution.setVariables(plan.next(application.number()));
        FundProject.CHARTER_DUE.pass(execution, dates.charter());
        // The template is on trial: a project without a charter is not held up longer than its first report.
        var charterDue = dates.charter();
        var firstReport = FundProject.REPORT_OPENS.get(execution);
        FundProject.CHARTER_OVERDUE.pass(execution, firstReport.after(charterDue) ? firstReport : charterDue);
        FundProject.APPROVAL_DUE.set(execution, dates.approval());
    }
}
