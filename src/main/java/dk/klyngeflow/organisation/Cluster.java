package dk.klyngeflow.organisation;

import dk.klyngeflow.shared.ClusterId;
import java.util.List;

/**
 * A health cluster ("sundhedsklynge").
 *
 * @param fictional made up for a demonstration; shown wherever the cluster is named
 */
public record Cluster(
        ClusterId id,
        String name,
        ClusterId region,
        List<Municipality> municipalities,
        List<Party> parties,
        boolean fictional) {

    public Cluster {
        municipalities = List.copyOf(municipalities);
        parties = List.copyOf(parties);
    }
}
