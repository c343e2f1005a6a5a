package dk.klyngeflow.casework.succession;

import dk.klyngeflow.casework.engine.Clash;
import dk.klyngeflow.shared.ClusterId;
import dk.klyngeflow.shared.Refusal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.ProcessEngineException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Shows the outcome before it happens: everything is really done, looked at, and taken back (docs/decisions/0030), each thing
 * behind a savepoint, so that what one cannot do does not hide what the others can.
 */
@Component
public class Rehearsal {

    private static final Logger LOG = LoggerFactory.getLogger(Rehearsal.class);

    /** @param blocked why it cannot be done as chosen; empty where it can */
    public record Line(Thing thing, Optional<String> blocked) {}

    public record Outcome(List<Line> lines, Sums before, Sums after) {

        /** Whether nothing is lost and nothing is made, as it has to be. */
        public boolean isEven() {
            return before.isEvenWith(after);
        }
    }

    private final Successions successions;
    private final ThingPlacing placing;
    private final Balance balance;
    private final TransactionTemplate wholeThing;
    private final TransactionTemplate oneThing;

    Rehearsal(Successions successions, ThingPlacing placing, Balance balance, PlatformTransactionManager transactions) {
        this.successions = successions;
        this.placing = placing;
        this.balance = balance;
        this.wholeThing = new TransactionTemplate(transactions);
        this.oneThing = new TransactionTemplate(transactions);
        oneThing.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
    }

    /** What would become of everything that stands open, as it is chosen now. */
    public Outcome of(long succession) {
        return wholeThing.execute(status -> {
            status.setRollbackOnly();
            var found = successions.lock(succession);
            placing.list(found);
            var ending = placing.ending(found);
            var owners = ending.heir()
                    .map(heir -> Set.copyOf(List.of(heir.owner(), ending.body().owner())))
                    .orElseGet(() -> Set.of(ending.body().owner()));
            return rehearse(found, owners);
        });
    }

    private Outcome rehearse(Succession succession, Set<ClusterId> owners) {
        var before = balance.of(owners);
        var blocked = new HashMap<Long, String>();
        for (var thing : successions.things(succession.id())) {
            fault(thing).ifPresent(why -> blocked.put(thing.id(), why));
        }
        var lines = new ArrayList<Line>();
        for (var thing : successions.things(succession.id())) {
            lines.add(new Line(thing, Optional.ofNullable(blocked.get(thing.id()))));
        }
        return new Outcome(List.copyOf(lines), before, balance.of(owners));
    }

    private Optional<String> fault(Thing thing) {
        try {
            oneThing.executeWithoutResult(status -> placing.place(thing.id()));
            return Optional.empty();
        } catch (Refusal refusal) {
            return Optional.of(refusal.getMessage());
        } catch (ProcessEngineException | IllegalStateException fault) {
            if (Clash.is(fault)) {
                throw fault;
            }
            LOG.warn("{} {} could not be rehearsed", thing.kind(), thing.ref(), fault);
            return Optional.of("Kan ikke føres ud på grund af en fejl, som driften kan se i loggen.");
        }
    }
}
