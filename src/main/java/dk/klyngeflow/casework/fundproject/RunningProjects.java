package dk.klyngeflow.casework.fundproject;

import dk.klyngeflow.applications.Application;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Projects that were granted before their cluster began here: of their reports they owe what is still to come. */
@Component
@Transactional
public class RunningProjects {

    private final ReportPlan plan;

    RunningProjects(ReportPlan plan) {
        this.plan = plan;
    }

    /** Plans the reports from today on; what was due before has been given elsewhere. */
    public void planReports(Application granted) {
        plan.makeFromNowOn(granted);
    }
}
