package dk.klyngeflow.casework.leveltreatment;

import static dk.klyngeflow.casework.engine.CaseVars.CASE_NUMBER;
import static dk.klyngeflow.casework.leveltreatment.LevelTreatment.BODY_ID;

import dk.klyngeflow.cases.Reviews;
import dk.klyngeflow.shared.BodyId;
import dk.klyngeflow.shared.CaseNumber;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** userTask_reviewCase: one task for each group that was asked in this round. */
@Component
public class ReviewGroups {

    private final Reviews reviews;

    ReviewGroups(Reviews reviews) {
        this.reviews = reviews;
    }

    public List<String> asked(DelegateExecution execution) {
        return reviews.latest(new CaseNumber(CASE_NUMBER.get(execution)), new BodyId(BODY_ID.get(execution))).stream()
                .map(Reviews.Review::group)
                .toList();
    }
}
