package dk.klyngeflow.casework.adhocgroup;

import static dk.klyngeflow.casework.engine.CaseVars.CASE_NUMBER;

import dk.klyngeflow.groups.CharterCheck;
import dk.klyngeflow.groups.Charters;
import dk.klyngeflow.groups.GroupRegister;
import dk.klyngeflow.shared.CaseNumber;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** serviceTask_checkCharter: complete, or back to the proposer with the list of what is missing. */
@Component
class CheckCharterDelegate implements JavaDelegate {

    private final Charters charters;
    private final GroupRegister groups;
    private final CharterCheck check;
    private final GroupDates dates;

    CheckCharterDelegate(Charters charters, GroupRegister groups, CharterCheck check, GroupDates dates) {
        this.charters = charters;
        this.groups = groups;
        this.check = check;
        this.dates = dates;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var number = new CaseNumber(CASE_NUMBER.get(execution));

        boolean complete = check.missing(
                        charters.latest(number).ofGroup(), groups.get(number).isStandbyPool())
                .isEmpty();

        AdHocGroupProcess.CHARTER_COMPLETE.set(
                execution, complete || AdHocGroupProcess.ACCEPT_INCOMPLETE.get(execution));
        AdHocGroupProcess.STEP_DUE.set(execution, dates.step());
    }
}
