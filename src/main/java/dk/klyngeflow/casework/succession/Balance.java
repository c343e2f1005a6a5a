package dk.klyngeflow.casework.succession;

import dk.klyngeflow.cases.CaseRegister;
import dk.klyngeflow.funds.Pool;
import dk.klyngeflow.funds.Pools;
import dk.klyngeflow.shared.ClusterId;
import dk.klyngeflow.shared.Money;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** Adds up register and ledger over several clusters. */
@Component
class Balance {

    private final CaseRegister cases;
    private final Pools pools;

    Balance(CaseRegister cases, Pools pools) {
        this.cases = cases;
        this.pools = pools;
    }

    Sums of(Collection<ClusterId> clusters) {
        var all = clusters.stream().flatMap(one -> pools.of(one).stream()).toList();
        return new Sums(
                cases.ofClusters(clusters).size(),
                sum(all, Pool::in),
                sum(all, Pool::free),
                sum(all, Pool::held),
                sum(all, Pool::granted),
                sum(all, Pool::paid),
                sum(all, Pool::marked));
    }

    private static Money sum(List<Pool> pools, Function<Pool, Money> part) {
        return pools.stream().map(part).reduce(Money.ZERO, Money::plus);
    }
}
