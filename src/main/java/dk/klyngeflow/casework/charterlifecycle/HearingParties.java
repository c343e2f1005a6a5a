package dk.klyngeflow.casework.charterlifecycle;

import dk.klyngeflow.groups.Charters;
import dk.klyngeflow.organisation.Organisation;
import dk.klyngeflow.organisation.Party;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** userTask_answerHearing: every party of the body's cluster is heard. */
@Component
public class HearingParties {

    private final Charters charters;
    private final Organisation organisation;

    HearingParties(Charters charters, Organisation organisation) {
        this.charters = charters;
        this.organisation = organisation;
    }

    public List<String> of(DelegateExecution execution) {
        var body =
                charters.get(CharterLifecycle.CHARTER_ID.get(execution)).body().orElseThrow();
        return organisation.partiesOf(organisation.body(body).owner()).stream()
                .map(Party::id)
                .toList();
    }
}
