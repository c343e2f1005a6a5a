package dk.klyngeflow.casework.adhocgroup;

import static dk.klyngeflow.casework.engine.CaseVars.CASE_NUMBER;

import dk.klyngeflow.casework.leveltreatment.Approval;
import dk.klyngeflow.deadlines.KlyngeClock;
import dk.klyngeflow.groups.CharterStatus;
import dk.klyngeflow.groups.Charters;
import dk.klyngeflow.groups.GroupDuties;
import dk.klyngeflow.groups.GroupRegister;
import dk.klyngeflow.shared.CaseNumber;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** serviceTask_activateGroup: the charter counts from now on, and what it promises becomes tasks on its own dates. */
@Component
class ActivateGroupDelegate implements JavaDelegate {

    private final GroupRegister groups;
    private final Charters charters;
    private final GroupDuties duties;
    private final Approval approval;
    private final GroupPlan plan;
    private final KlyngeClock clock;

    ActivateGroupDelegate(
            GroupRegister groups,
            Charters charters,
            GroupDuties duties,
            Approval approval,
            GroupPlan plan,
            KlyngeClock clock) {
        this.groups = groups;
        this.charters = charters;
        this.duties = duties;
        this.approval = approval;
        this.plan = plan;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var number = new CaseNumber(CASE_NUMBER.get(execution));
        var charter = charters.latest(number);

        charters.adopt(charter.id(), CharterStatus.ADOPTED, clock.today(), approval.sentence(number));
        groups.activate(number, charter.ofGroup());
        duties.promise(number, charter.ofGroup());

        plan.follow(groups.get(number), execution);
    }
}
