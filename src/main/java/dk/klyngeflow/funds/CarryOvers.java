package dk.klyngeflow.funds;

import dk.klyngeflow.shared.CaseNumber;
import dk.klyngeflow.shared.ClusterId;
import dk.klyngeflow.shared.Money;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Unused money of a year on its way to the next: marked while a case asks for it, so that nobody can be granted it, and
 * moved or set free by the final answer. Joins the caller's transaction.
 */
@Service
@Transactional
public class CarryOvers {

    private final FundYears years;
    private final Pools pools;
    private final FundLedger ledger;

    CarryOvers(FundYears years, Pools pools, FundLedger ledger) {
        this.years = years;
        this.pools = pools;
        this.ledger = ledger;
    }

    /**
     * Asks for a carry-over and marks as much of it as is free, out of the pools in their order. A year has one open question:
     * an earlier one gives way. Asking again for the same case marks nothing more.
     *
     * @return what is marked
     */
    public Money ask(ClusterId cluster, int year, Money amount, CaseNumber caseNumber, CarryOverStatus status) {
        var funds = years.lock(cluster, year);
        funds.carryOverCase()
                .filter(earlier -> !earlier.equals(caseNumber))
                .filter(earlier -> funds.carryOverStatus().isPending())
                .ifPresent(earlier -> unmark(funds, earlier));
        years.askCarryOver(cluster, year, amount, caseNumber, status);

        var marked = marked(funds, caseNumber);
        if (marked.isPositive()) {
            return marked;
        }
        var rest = amount;
        for (var pool : pools.of(cluster, year)) {
            var taken = rest.exceeds(pool.free()) ? pool.free() : rest;
            if (taken.isPositive()) {
                ledger.mark(key("mark", caseNumber, pool), pool.id(), caseNumber, taken);
                rest = rest.minus(taken);
            }
        }
        return amount.minus(rest);
    }

    /** The levels below have recommended it; only the political level is left. */
    public void awaitsPolitical(CaseNumber caseNumber) {
        pending(caseNumber).ifPresent(year -> years.carryOverIs(caseNumber, CarryOverStatus.PENDING_POLITICAL));
    }

    /** The political level approves: the money is booked to the next year. Says nothing for any other case. */
    public void approve(CaseNumber caseNumber, String decision) {
        pending(caseNumber).ifPresent(funds -> {
            years.carryOverIs(caseNumber, CarryOverStatus.APPROVED);
            var target = pools.taking(years.heirOf(funds.cluster(), funds.year()), funds.year() + 1);
            for (var pool : pools.of(funds.cluster(), funds.year())) {
                ledger.carryOver(key("carry", caseNumber, pool), pool.id(), target, caseNumber, decision);
            }
        });
    }

    /** The final answer is no, or the case has ended without one: what was marked is free again. */
    public void refuse(CaseNumber caseNumber) {
        pending(caseNumber).ifPresent(funds -> {
            years.carryOverIs(caseNumber, CarryOverStatus.REFUSED);
            unmark(funds, caseNumber);
        });
    }

    private Optional<FundYear> pending(CaseNumber caseNumber) {
        return years.byCarryOverCase(caseNumber)
                .map(found -> years.lock(found.cluster(), found.year()))
                .filter(year -> year.carryOverStatus().isPending());
    }

    private void unmark(FundYear funds, CaseNumber caseNumber) {
        for (var pool : pools.of(funds.cluster(), funds.year())) {
            ledger.unmark(key("unmark", caseNumber, pool), pool.id(), caseNumber);
        }
    }

    private Money marked(FundYear funds, CaseNumber caseNumber) {
        return pools.of(funds.cluster(), funds.year()).stream()
                .map(pool -> ledger.marked(pool.id(), caseNumber))
                .reduce(Money.ZERO, Money::plus);
    }

    private static EntryKey key(String what, CaseNumber caseNumber, Pool pool) {
        return new EntryKey(what + ":" + caseNumber + ":" + pool.id());
    }
}
