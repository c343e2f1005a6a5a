package dk.klyngeflow.casework.succession;

import static dk.klyngeflow.casework.succession.BodySuccession.SOMETHING_LEFT;
import static dk.klyngeflow.casework.succession.BodySuccession.SUCCESSION_ID;

import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** serviceTask_writeReceipt: the list says of each thing where it went; this closes it. */
@Component
class WriteReceiptDelegate implements JavaDelegate {

    private final Successions successions;

    WriteReceiptDelegate(Successions successions) {
        this.successions = successions;
    }

    @Override
    public void execute(DelegateExecution execution) {
        long succession = SUCCESSION_ID.get(execution);
        successions.finish(succession);
        SOMETHING_LEFT.set(
                execution,
                successions.things(succession).stream()
                        .anyMatch(thing -> thing.result().equals(Optional.of(Result.LEFT))));
    }
}
