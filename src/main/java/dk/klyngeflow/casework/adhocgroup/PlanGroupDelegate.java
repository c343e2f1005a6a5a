package dk.klyngeflow.casework.adhocgroup;

import static dk.klyngeflow.casework.engine.CaseVars.CASE_NUMBER;

import dk.klyngeflow.groups.GroupRegister;
import dk.klyngeflow.shared.CaseNumber;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** serviceTask_planGroup: the group was extended, so its tasks come again with the new dates. */
@Component
class PlanGroupDelegate implements JavaDelegate {

    private final GroupRegister groups;
    private final GroupPlan plan;

    PlanGroupDelegate(GroupRegister groups, GroupPlan plan) {
        this.groups = groups;
        this.plan = plan;
    }

    @Override
    public void execute(DelegateExecution execution) {
        plan.follow(groups.get(new CaseNumber(CASE_NUMBER.get(execution))), execution);
    }
}
