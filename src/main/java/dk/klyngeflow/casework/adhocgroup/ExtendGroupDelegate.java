package dk.klyngeflow.casework.adhocgroup;

import static dk.klyngeflow.casework.engine.CaseVars.CASE_NUMBER;

import dk.klyngeflow.casework.leveltreatment.Approval;
import dk.klyngeflow.deadlines.KlyngeClock;
import dk.klyngeflow.groups.CharterStatus;
import dk.klyngeflow.groups.Charters;
import dk.klyngeflow.groups.GroupRegister;
import dk.klyngeflow.shared.CaseNumber;
import java.time.LocalDate;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** serviceTask_extendGroup: a longer life, with a new version of the charter; the group's own process is told. */
@Component
class ExtendGroupDelegate implements JavaDelegate {

    private final GroupRegister groups;
    private final Charters charters;
    private final Approval approval;
    private final GroupFlow flow;
    private final KlyngeClock clock;

    ExtendGroupDelegate(GroupRegister groups, Charters charters, Approval approval, GroupFlow flow, KlyngeClock clock) {
        this.groups = groups;
        this.charters = charters;
        this.approval = approval;
        this.flow = flow;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var number = new CaseNumber(CASE_NUMBER.get(execution));
        var newEnd =
                LocalDate.ofInstant(AdHocGroupProcess.NEW_END.get(execution).toInstant(), KlyngeClock.ZONE);
        var decision = approval.sentence(number);

        groups.extend(number, newEnd, decision);
        var next = charters.draft(number, charters.latest(number).ofGroup().withEnd(newEnd));
        charters.adopt(next.id(), CharterStatus.ADOPTED, clock.today(), decision);

        flow.extended(number);
    }
}
