package dk.klyngeflow.applications;

import dk.klyngeflow.funds.PoolPart;
import dk.klyngeflow.shared.ClusterId;
import java.time.LocalDate;

/**
 * A round of a pool: it takes applications from its first to its last day and compares them in one list.
 *
 * @param part the pool that it gives from, of the cluster and year
 */
public record Round(
        long id, ClusterId cluster, int year, PoolPart part, String name, LocalDate opensOn, LocalDate closesOn) {

    public boolean isClosedOn(LocalDate day) {
        return day.isAfter(closesOn);
    }
}
