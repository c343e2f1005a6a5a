package dk.klyngeflow.casework;

import dk.klyngeflow.cases.CaseRegister;
import dk.klyngeflow.casework.fundyear.FundYearFlow;
import dk.klyngeflow.funds.EntryKey;
import dk.klyngeflow.funds.FundLedger;
import dk.klyngeflow.funds.FundNotes;
import dk.klyngeflow.funds.Payments;
import dk.klyngeflow.funds.Pool;
import dk.klyngeflow.funds.PoolId;
import dk.klyngeflow.funds.Pools;
import dk.klyngeflow.funds.Reservation;
import dk.klyngeflow.identity.SignedIn;
import dk.klyngeflow.shared.CaseNumber;
import dk.klyngeflow.shared.ClusterId;
import dk.klyngeflow.shared.Money;
import dk.klyngeflow.shared.Refusal;
import java.time.LocalDate;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What the secretariat that keeps a cluster's money does outside its forms: payments, and moving money between pools by a
 * decision. Each call checks the person, is one transaction, and stores nothing where it refuses.
 */
@Component
@Transactional
public class FundDesk {

    /**
     * A transfer as it was decided.
     *
     * @param caseNumber the case in which it was decided; or null
     * @param decision who decided it, when
     * @param because why the pools are other than the guidance; may be empty where there is none
     */
    public record Transfer(
            PoolId from, PoolId to, Money amount, @Nullable CaseNumber caseNumber, String decision, String because) {}

    /** A payment out of a case's grant. {@code recipient} is an organisation, never a person. */
    public record Payout(
            PoolId pool,
            CaseNumber caseNumber,
            LocalDate paidOn,
            String recipient,
            Money amount,
            @Nullable String note) {}

    private final FundYearFlow flow;
    private final Pools pools;
    private final FundLedger ledger;
    private final Payments payments;
    private final FundNotes notes;
    private final CaseRegister cases;

    FundDesk(
            FundYearFlow flow, Pools pools, FundLedger ledger, Payments payments, FundNotes notes, CaseRegister cases) {
        this.flow = flow;
        this.pools = pools;
        this.ledger = ledger;
        this.payments = payments;
        this.notes = notes;
        this.cases = cases;
    }

    /** Whether the person belongs to the secretariat that keeps the cluster's money. */
    public boolean isKeeper(ClusterId cluster, SignedIn person) {
        return person.isIn(flow.keeper(cluster).secretariatGroup());
    }

    /**
     * Moves free money between two pools of a year.
     *
     * @param key the same key moves it once
     * @throws Refusal where the pool is short, or the guidance is left without a reason
     */
    public void transfer(String key, Transfer wanted, SignedIn person) {
        var from = poolOf(wanted.from(), "from");
        var to = poolOf(wanted.to(), "to");
        requireKeeper(from.cluster(), person);
        if (!from.cluster().equals(to.cluster())
                || from.year() != to.year()
                || from.id().equals(to.id())) {
            throw new Refusal("to", "pool", "Vælg to forskellige puljer af det samme år.");
        }
        if (!wanted.amount().isPositive()) {
            throw new Refusal("amount", "min", "Feltet \"Beløb i kroner\" skal være over 0.");
        }
        if (wanted.caseNumber() != null
                && !cases.get(wanted.caseNumber()).cluster().equals(from.cluster())) {
            throw new Refusal("caseNumber", "unknown", "Sagen " + wanted.caseNumber() + " findes ikke.");
        }
        boolean leavesGuidance =
                from.guidancePercent().isPresent() || to.guidancePercent().isPresent();
        if (leavesGuidance && wanted.because().isBlank()) {
            throw new Refusal(
                    "because",
                    "R-077",
                    "Feltet \"Begrundelse\" skal udfyldes: fordelingen mellem puljerne afviger fra de vejledende procenter.");
        }
        var entry = new EntryKey("transfer:" + key);
        if (ledger.isPosted(entry)) {
            return;
        }
        var moved = ledger.transfer(entry, from.id(), to.id(), wanted.amount(), wanted.caseNumber(), wanted.decision());
        if (moved instanceof Reservation.Short shortfall) {
            throw new Refusal(
                    "amount",
                    "short",
                    "Feltet \"Beløb i kroner\" må højst være %s: det er, hvad der er frit i puljen, og der mangler %s"
                            .formatted(wanted.amount().minus(shortfall.missing()), shortfall.missing()));
        }
        notes.add(
                from.cluster(),
                from.year(),
                FundNotes.Kind.TRANSFER,
                "%s er flyttet fra %s til %s. Beslutning: %s. %s"
                        .formatted(wanted.amount(), from.name(), to.name(), wanted.decision(), wanted.because())
                        .strip(),
                person.actor());
    }

    /**
     * Writes a payment down.
     *
     * @param key the same key pays once
     * @throws Refusal where more would be paid than is granted, or the day lies ahead
     */
    public void pay(String key, Payout payout, SignedIn person) {
        requireKeeper(poolOf(payout.pool(), "pool").cluster(), person);
        payments.pay(
                new EntryKey("pay:" + key),
                payout.pool(),
                payout.caseNumber(),
                payout.paidOn(),
                payout.recipient(),
                payout.amount(),
                payout.note(),
                person.actor());
    }

    /** Takes a payment back that should not stand, with the reason. */
    public void takeBack(long payment, String because, SignedIn person) {
        var wrong = payments.find(payment).orElseThrow(() -> new Refusal("", "unknown", "Udbetalingen findes ikke."));
        requireKeeper(poolOf(wrong.pool(), "").cluster(), person);
        payments.takeBack(payment, because, person.actor());
    }

    private Pool poolOf(PoolId id, String field) {
        return pools.find(id).orElseThrow(() -> new Refusal(field, "option", "Vælg en af puljerne på listen."));
    }

    private void requireKeeper(ClusterId cluster, SignedIn person) {
        if (!isKeeper(cluster, person)) {
            throw new Refusal("", "notSecretary", "Det kan kun det sekretariat gøre, der står for klyngens midler.");
        }
    }
}
