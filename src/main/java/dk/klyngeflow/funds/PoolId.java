package dk.klyngeflow.funds;

import dk.klyngeflow.shared.ClusterId;

/** A pool of a cluster's money in one year, such as {@code vest-2023-adhoc}. */
public record PoolId(String value) {

    public PoolId {
        if (value == null || !value.matches("[A-Za-z0-9-]{3,60}")) {
            throw new IllegalArgumentException("a pool id is 3 to 60 letters, digits and hyphens, not '" + value + "'");
        }
    }

    public static PoolId of(ClusterId cluster, int year, String part) {
        return new PoolId(cluster + "-" + year + "-" + part);
    }

    @Override
    public String toString() {
        return value;
    }
}
