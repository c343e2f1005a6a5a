package dk.klyngeflow.casework.fundapplication;

import dk.klyngeflow.applications.Application;
import dk.klyngeflow.applications.Applications;
import dk.klyngeflow.funds.EntryKey;
import dk.klyngeflow.funds.FundLedger;
import dk.klyngeflow.funds.Payments;
import dk.klyngeflow.funds.PoolId;
import dk.klyngeflow.funds.Reservation;
import dk.klyngeflow.shared.CaseNumber;
import dk.klyngeflow.shared.Money;
import org.springframework.stereotype.Component;

/** An application's money in the ledger: set aside, or waited for, or free again. Joins the caller's transaction. */
@Component
public class Reserving {

    private final Applications applications;
    private final FundLedger ledger;
    private final Payments payments;
    private final WaitingList waitingList;

    Reserving(Applications applications, FundLedger ledger, Payments payments, WaitingList waitingList) {
        this.applications = applications;
        this.ledger = ledger;
        this.payments = payments;
        this.waitingList = waitingList;
    }

    /** Sets aside what is proposed for the application; where the pool is short or its year closed, it waits instead. */
    boolean hold(CaseNumber number) {
        var application = applications.get(number);
        var pool = application.requirePool();
        var reservation = ledger.holdExactly(pool, number, application.holdRound(), application.proposed());
        if (!(reservation instanceof Reservation.Held held)) {
            applications.await(number);
            return false;
        }
        if (application.waitingSince().isPresent()) {
            applications.awaitNoMore(number);
        }
        if (held.freed().isPositive()) {
            waitingList.serve(pool);
        }
        return true;
    }

    /** Whatever the application holds becomes free, and goes to whoever has waited for it. */
    void release(Application application) {
        var number = application.number();
        application.pool().ifPresent(pool -> {
            ledger.release(
                    EntryKey.of("release", number, application.holdRound()), pool, number, application.holdRound());
            applications.beginHoldRound(number);
            waitingList.serve(pool);
        });
    }

    /** Grants what was proposed, out of what is held; the rest becomes free. */
    Money grant(Application application, String decision) {
        var number = application.number();
        var pool = application.requirePool();
        ledger.grant(
                EntryKey.of("grant", number, application.holdRound()),
                pool,
                number,
                application.holdRound(),
                application.proposed(),
                decision);
        applications.granted(number, application.proposed());
        waitingList.serve(pool);
        return application.proposed();
    }

    /** What was granted and is not used comes back to the pool. */
    public void giveBack(Application application, Money unused) {
        var number = application.number();
        int round = application.holdRound();
        var rest = unused;
        // What was paid before the case's money was handed over comes back to the pool that paid it.
        for (var grant : ledger.grantedTo(number, round).entrySet()) {
            var pool = grant.getKey();
            var part = rest.exceeds(grant.getValue()) ? grant.getValue() : rest;
            if (part.isPositive()) {
                ledger.giveBack(returnKey(application, pool), pool, number, round, part);
                waitingList.serve(pool);
            }
            rest = rest.minus(part);
        }
        if (rest.isPositive()) {
            throw new IllegalStateException("%s cannot give back %s more than granted".formatted(number, rest));
        }
        applications.returned(number, unused);
    }

    private static EntryKey returnKey(Application application, PoolId pool) {
        var key = EntryKey.of("return", application.number(), application.holdRound());
        return application.requirePool().equals(pool) ? key : new EntryKey(key + ":" + pool);
    }

    /** What a withdrawn application still has becomes free: what is held, and what was granted and is not paid out. */
    void takeBack(Application application) {
        if (application.granted().isEmpty()) {
            release(application);
            return;
        }
        var unpaid = payments.unpaid(application.requirePool(), application.number());
        if (unpaid.isPositive()) {
            giveBack(application, unpaid);
        }
    }

    /** The most that a body may propose: what is set aside, or, before anything is, what was applied for. */
    Money limit(Application application) {
        return application
                .pool()
                .map(pool -> ledger.heldBy(pool, application.number(), application.holdRound()))
                .filter(Money::isPositive)
                .orElse(application.applied());
    }
}
