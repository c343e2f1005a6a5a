package dk.klyngeflow.funds;

import dk.klyngeflow.deadlines.KlyngeClock;
import dk.klyngeflow.shared.Actor;
import dk.klyngeflow.shared.ClusterId;
import dk.klyngeflow.shared.Money;
import dk.klyngeflow.shared.Refusal;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The control of a year's money, and the year's closing. Joins the caller's transaction. */
@Service
@Transactional
public class YearClosing {

    /**
     * @param closeWithHolds whether a year can be closed while money is held in it for cases without an answer. It stays held
     *     in the year's pool: such a case can still be granted it or release it
     */
    @ConfigurationProperties("klyngeflow.fund-year-closing")
    record Settings(@DefaultValue("true") boolean closeWithHolds) {}

    private final FundYears years;
    private final Pools pools;
    private final FundLedger ledger;
    private final Ledger entries;
    private final KlyngeClock clock;
    private final Settings settings;

    YearClosing(FundYears years, Pools pools, FundLedger ledger, Ledger entries, KlyngeClock clock, Settings settings) {
        this.years = years;
        this.pools = pools;
        this.ledger = ledger;
        this.entries = entries;
        this.clock = clock;
        this.settings = settings;
    }

    /** Recomputes every balance of the year from its entries. */
    public Control control(ClusterId cluster, int year) {
        var of = pools.of(cluster, year);
        var faults = new ArrayList<String>();
        for (var pool : of) {
            if (!ledger.balances(pool.id())) {
                faults.add("Puljen %s: posteringernes saldi stemmer ikke.".formatted(pool.name()));
            }
            if (!pool.in().equals(pool.accountedFor())) {
                faults.add("Puljen %s: der er kommet %s ind, men gjort rede for %s"
                        .formatted(pool.name(), pool.in(), pool.accountedFor()));
            }
        }
        if (!new Control(of, List.of()).sum(Pool::moved).equals(Money.ZERO)) {
            faults.add("Flytninger mellem puljerne går ikke lige op.");
        }
        return new Control(of, faults);
    }

    /**
     * Closes the year: from now on nothing new is given out of it.
     *
     * @param words what happens to money that is left; must be there where any is
     * @throws Refusal where the year does not balance, or a carry-over waits for its answer
     */
    public void close(ClusterId cluster, int year, @Nullable String words, Actor by) {
        var funds = years.lock(cluster, year);
        if (funds.isClosed()) {
            throw new Refusal("", "closed", "Året er allerede lukket.");
        }
        // Whoever writes to a pool holds it: after this nobody can have begun before the year was closed.
        pools.of(cluster, year).forEach(pool -> entries.lock(pool.id()));
        var control = control(cluster, year);
        if (!control.balances()) {
            throw new Refusal("", "control", "Året kan ikke lukkes: " + String.join(" ", control.faults()));
        }
        if (funds.carryOverStatus().isPending()) {
            throw new Refusal(
                    "",
                    "R-070",
                    "Året kan ikke lukkes, før overførslen i sag %s har fået sit endelige svar."
                            .formatted(funds.carryOverCase().orElseThrow()));
        }
        var held = control.sum(Pool::held);
        if (held.isPositive() && !settings.closeWithHolds()) {
            throw new Refusal(
                    "", "held", "Året kan ikke lukkes, mens %s er reserveret til sager uden svar.".formatted(held));
        }
        var free = control.sum(Pool::free);
        if (free.isPositive() && (words == null || words.isBlank())) {
            throw new Refusal(
                    "closingWords",
                    "required",
                    "Feltet \"Bemærkninger til året\" skal udfyldes: %s er hverken bevilget, reserveret eller overført."
                            .formatted(free));
        }
        years.close(cluster, year, OffsetDateTime.now(clock), by.id(), words);
    }
}
