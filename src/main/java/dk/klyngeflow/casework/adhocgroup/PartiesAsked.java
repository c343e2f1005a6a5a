package dk.klyngeflow.casework.adhocgroup;

import static dk.klyngeflow.casework.engine.CaseVars.CASE_NUMBER;

import dk.klyngeflow.groups.GroupPlaces;
import dk.klyngeflow.shared.CaseNumber;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** userTask_appointMembers: one task per party that owes an answer. */
@Component
public class PartiesAsked {

    private final GroupPlaces places;

    PartiesAsked(GroupPlaces places) {
        this.places = places;
    }

    public List<String> of(DelegateExecution execution) {
        return places.partiesAsked(new CaseNumber(CASE_NUMBER.get(execution)));
    }
}
