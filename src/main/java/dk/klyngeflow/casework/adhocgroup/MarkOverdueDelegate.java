package dk.klyngeflow.casework.adhocgroup;

import static dk.klyngeflow.casework.engine.CaseVars.CASE_NUMBER;

import dk.klyngeflow.groups.GroupRegister;
import dk.klyngeflow.shared.CaseNumber;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** serviceTask_markOverdue: nothing runs past its date unseen. */
@Component
class MarkOverdueDelegate implements JavaDelegate {

    private final GroupRegister groups;
    private final AppointmentMail mail;

    MarkOverdueDelegate(GroupRegister groups, AppointmentMail mail) {
        this.groups = groups;
        this.mail = mail;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var number = new CaseNumber(CASE_NUMBER.get(execution));
        groups.overdue(number);
        mail.tellOverdue(groups.get(number));
    }
}
