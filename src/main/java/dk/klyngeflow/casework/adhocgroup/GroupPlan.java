package dk.klyngeflow.casework.adhocgroup;

import dk.klyngeflow.casework.leveltreatment.LevelDates;
import dk.klyngeflow.groups.AdHocGroup;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** The dates that a running group waits for. */
@Component
class GroupPlan {

    private final GroupDates dates;

    GroupPlan(GroupDates dates) {
        this.dates = dates;
    }

    void follow(AdHocGroup group, DelegateExecution execution) {
        AdHocGroupProcess.HAS_END.set(execution, group.ends().isPresent());
        AdHocGroupProcess.END_OPENS.set(
                execution, group.ends().map(dates::endOpens).orElse(null));
        AdHocGroupProcess.GROUP_ENDS.set(
                execution, group.ends().map(LevelDates::endOf).orElse(null));
    }
}
