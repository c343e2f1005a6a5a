package dk.klyngeflow.funds;

import dk.klyngeflow.shared.Money;
import java.util.List;
import java.util.function.Function;

/**
 * A year's money, every balance recomputed from the entries.
 *
 * @param faults Danish sentences about what does not balance; empty where everything does
 */
public record Control(List<Pool> pools, List<String> faults) {

    public Control {
        pools = List.copyOf(pools);
        faults = List.copyOf(faults);
    }

    public boolean balances() {
        return faults.isEmpty();
    }

    /** One of the pools' sums, for all of them together. */
    public Money sum(Function<Pool, Money> of) {
        return pools.stream().map(of).reduce(Money.ZERO, Money::plus);
    }
}
