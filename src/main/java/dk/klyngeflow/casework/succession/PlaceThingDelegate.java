package dk.klyngeflow.casework.succession;

import static dk.klyngeflow.casework.succession.BodySuccession.THING_ID;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** serviceTask_placeThing, a job for each thing: another's fault never stops it, and a second run finds it done. */
@Component
class PlaceThingDelegate implements JavaDelegate {

    private final ThingPlacing placing;

    PlaceThingDelegate(ThingPlacing placing) {
        this.placing = placing;
    }

    @Override
    public void execute(DelegateExecution execution) {
        placing.place(THING_ID.get(execution));
    }
}
