package dk.klyngeflow.casework.succession;

import dk.klyngeflow.applications.Application;
import dk.klyngeflow.applications.Applications;
import dk.klyngeflow.funds.EntryKey;
import dk.klyngeflow.funds.FundLedger;
import dk.klyngeflow.funds.Payments;
import dk.klyngeflow.funds.PoolId;
import dk.klyngeflow.funds.Pools;
import dk.klyngeflow.shared.CaseNumber;
import dk.klyngeflow.shared.Money;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What a case holds and was granted goes with it to the year of the cluster that takes over, by entries of the ledger. */
@Component
class CaseMoney {

    private final Applications applications;
    private final FundLedger ledger;
    private final Pools pools;
    private final Payments payments;

    CaseMoney(Applications applications, FundLedger ledger, Pools pools, Payments payments) {
        this.applications = applications;
        this.ledger = ledger;
        this.pools = pools;
        this.payments = payments;
    }

    /** What goes along with the case, in Danish; empty for nothing. */
    Optional<String> of(CaseNumber number) {
        return applications.find(number).flatMap(this::sums);
    }

    /** Says what has gone over, in Danish; empty for nothing. */
    Optional<String> handOver(CaseNumber number, Ending ending) {
        var owner = ending.takesOver().owner();
        var application = applications
                .find(number)
                .filter(found -> !found.cluster().equals(owner))
                .orElse(null);
        if (application == null) {
            return Optional.empty();
        }
        int year = ending.firstDay().getYear();
        var told = sums(application);
        var target = application.pool().map(from -> move(application, from, pools.taking(owner, year), ending));
        applications.handOver(number, owner, year, target.orElse(null));
        return told.map(sums -> sums + "; modtager: " + ending.takesOver().name());
    }

    private PoolId move(Application application, PoolId from, PoolId to, Ending ending) {
        var number = application.number();
        int round = application.holdRound();
        ledger.handOver(
                new EntryKey("handover:%s:%d:%s".formatted(number, round, from)),
                from,
                to,
                number,
                round,
                payments.unpaid(from, number),
                ending.words());
        return to;
    }

    private Optional<String> sums(Application application) {
        var number = application.number();
        return application.pool().flatMap(pool -> {
            var held = ledger.heldBy(pool, number, application.holdRound());
            var granted = ledger.grantedTo(pool, number, application.holdRound());
            if (granted.isPositive()) {
                return Optional.of(
                        "bevilget %s, heraf %s ikke udbetalt".formatted(granted, payments.unpaid(pool, number)));
            }
            return Optional.of(held).filter(Money::isPositive).map("reserveret %s"::formatted);
        });
    }
}
