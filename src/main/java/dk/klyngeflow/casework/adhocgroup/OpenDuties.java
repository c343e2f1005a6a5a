package dk.klyngeflow.casework.adhocgroup;

import static dk.klyngeflow.casework.engine.CaseVars.CASE_NUMBER;

import dk.klyngeflow.casework.leveltreatment.LevelDates;
import dk.klyngeflow.groups.GroupDuties;
import dk.klyngeflow.shared.CaseNumber;
import java.util.Date;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** subProcess_duty: one for each thing that the charter promises, on the charter's own dates. */
@Component
public class OpenDuties {

    private final GroupDuties duties;
    private final GroupDates dates;

    OpenDuties(GroupDuties duties, GroupDates dates) {
        this.duties = duties;
        this.dates = dates;
    }

    /** What the group still owes. */
    public List<Long> of(DelegateExecution execution) {
        return duties.open(new CaseNumber(CASE_NUMBER.get(execution))).stream()
                .map(GroupDuties.Duty::id)
                .toList();
    }

    /** When it becomes a task: some days before its own date. */
    public Date opens(DelegateExecution execution) {
        return dates.dutyOpens(dutyOf(execution).dueOn());
    }

    public Date due(DelegateExecution execution) {
        return LevelDates.endOf(dutyOf(execution).dueOn());
    }

    private GroupDuties.Duty dutyOf(DelegateExecution execution) {
        return duties.get(AdHocGroupProcess.DUTY_ID.get(execution));
    }
}
