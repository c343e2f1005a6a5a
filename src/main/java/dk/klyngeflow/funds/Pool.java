package dk.klyngeflow.funds;

import dk.klyngeflow.shared.ClusterId;
import dk.klyngeflow.shared.Money;
import java.util.Optional;

/**
 * A part of a cluster's money of one year, as its entries make it.
 *
 * @param guidancePercent its part of the year's money as the model advises; a guidance, never a lock
 * @param received its part of the money that the year received
 * @param carriedIn carried over from the year before
 * @param moved what came from the year's other pools by decisions, less what went there; may be below zero
 * @param handedOver what came from another cluster's pools with the cases of its bodies that have ended, less what went
 *     there; may be below zero
 * @param free can still be set aside
 * @param held set aside for cases without a final answer
 * @param granted given to cases, less what came back unused
 * @param spentBefore granted before the cluster began to keep its year here
 * @param paid paid out of what was granted
 * @param marked waits for the final answer to a carry-over; nobody can be granted it
 * @param carriedOut carried over to the next year
 */
public record Pool(
        PoolId id,
        ClusterId cluster,
        int year,
        PoolPart part,
        String name,
        Optional<Integer> guidancePercent,
        Money received,
        Money carriedIn,
        Money moved,
        Money handedOver,
        Money free,
        Money held,
        Money granted,
        Money spentBefore,
        Money paid,
        Money marked,
        Money carriedOut) {

    /** All money that came into the pool. */
    public Money in() {
        return received.plus(carriedIn).plus(moved).plus(handedOver);
    }

    /** Where all of it is; the same as {@link #in()}, or the ledger is wrong. */
    public Money accountedFor() {
        return free.plus(held).plus(granted).plus(spentBefore).plus(marked).plus(carriedOut);
    }
}
