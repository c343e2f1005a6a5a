package dk.klyngeflow.funds;

import dk.klyngeflow.shared.ClusterId;
import dk.klyngeflow.shared.Money;
import org.springframework.lang.Nullable;

/**
 * The money of a year as it is received.
 *
 * @param national the national pool that the share comes from; zero where it is not known
 * @param carriedIn what a cluster that begins in the middle of its year brings from the year before
 * @param spentBefore what it had granted before it began; never more than it received and brought
 * @param openingSource where these two come from
 */
public record NewFundYear(
        ClusterId cluster,
        int year,
        Money national,
        Money received,
        Money carriedIn,
        Money spentBefore,
        @Nullable String openingSource) {

    public NewFundYear {
        if (spentBefore.exceeds(received.plus(carriedIn))) {
            throw new IllegalArgumentException("%s spent more than it received in %d".formatted(cluster, year));
        }
    }

    /** A year that is kept here from its beginning. */
    public static NewFundYear received(ClusterId cluster, int year, Money national, Money received) {
        return new NewFundYear(cluster, year, national, received, Money.ZERO, Money.ZERO, null);
    }
}
