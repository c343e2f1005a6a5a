package dk.klyngeflow.casework.succession;

import static dk.klyngeflow.casework.succession.BodySuccession.ANYTHING_OPEN;
import static dk.klyngeflow.casework.succession.BodySuccession.SUCCESSION_ID;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** serviceTask_listOpenThings: what came after the list was made stands on it, too; what is finished is said to be. */
@Component
class ListOpenThingsDelegate implements JavaDelegate {

    private final Successions successions;
    private final ThingPlacing placing;

    ListOpenThingsDelegate(Successions successions, ThingPlacing placing) {
        this.successions = successions;
        this.placing = placing;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var succession = successions.get(SUCCESSION_ID.get(execution));
        placing.list(succession);
        placing.noteFinished(succession);

        boolean anythingOpen = successions.things(succession.id()).stream().anyMatch(thing -> !thing.isDone());
        ANYTHING_OPEN.set(execution, anythingOpen);
        if (!anythingOpen) {
            successions.finish(succession.id());
        }
    }
}
