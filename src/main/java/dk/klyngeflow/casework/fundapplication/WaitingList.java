package dk.klyngeflow.casework.fundapplication;

import dk.klyngeflow.applications.Application;
import dk.klyngeflow.applications.Applications;
import dk.klyngeflow.funds.FundLedger;
import dk.klyngeflow.funds.PoolId;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Component;

/**
 * Who waits for a pool's money gets it in turn: a smaller project does not overtake a larger one that has waited longer. Each
 * then goes on by a job of its own, so that its fault never undoes the step that freed the money.
 */
@Component
public class WaitingList {

    private final Applications applications;
    private final FundLedger ledger;
    private final RuntimeService runtime;

    WaitingList(Applications applications, FundLedger ledger, RuntimeService runtime) {
        this.applications = applications;
        this.ledger = ledger;
        this.runtime = runtime;
    }

    /** Money may have come into the pool: those whose turn it is try again, unless the pool's year is closed. */
    public void serve(PoolId pool) {
        var waiting = applications.waitingFor(pool);
        if (waiting.isEmpty() || !ledger.isOpen(pool)) {
            return;
        }
        var free = ledger.free(pool);
        for (var application : waiting) {
            var missing =
                    application.proposed().minus(ledger.heldBy(pool, application.number(), application.holdRound()));
            if (missing.exceeds(free)) {
                return;
            }
            free = free.minus(missing);
            wake(application);
        }
    }

    private void wake(Application application) {
        runtime.createMessageCorrelation(FundReservation.MESSAGE_FREED)
                .processInstanceBusinessKey(application.number().value())
                .correlateAll();
    }
}
