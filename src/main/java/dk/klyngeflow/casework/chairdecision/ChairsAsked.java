package dk.klyngeflow.casework.chairdecision;

import dk.klyngeflow.casework.leveltreatment.LevelTreatment;
import dk.klyngeflow.organisation.ChairSeat;
import dk.klyngeflow.organisation.Organisation;
import dk.klyngeflow.shared.BodyId;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** userTask_answerAsChair: one task per chair seat, two or three (C-07). */
@Component
public class ChairsAsked {

    private final Organisation organisation;

    ChairsAsked(Organisation organisation) {
        this.organisation = organisation;
    }

    public List<String> of(DelegateExecution execution) {
        return organisation.body(new BodyId(LevelTreatment.BODY_ID.get(execution))).chairs().stream()
                .map(ChairSeat::code)
                .toList();
    }
}
