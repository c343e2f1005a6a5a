package dk.klyngeflow.casework.succession;

import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** serviceTask_placeThing: one job, and so one transaction, for each thing that is not done. */
@Component
public class OpenThingsOf {

    private final Successions successions;

    OpenThingsOf(Successions successions) {
        this.successions = successions;
    }

    public List<Long> body(DelegateExecution execution) {
        return successions.things(BodySuccession.SUCCESSION_ID.get(execution)).stream()
                .filter(thing -> !thing.isDone())
                .map(Thing::id)
                .toList();
    }
}
