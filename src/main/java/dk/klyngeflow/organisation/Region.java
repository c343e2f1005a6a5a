package dk.klyngeflow.organisation;

import dk.klyngeflow.shared.ClusterId;
import java.util.List;

/**
 * A region. It owns its regional bodies the way a cluster owns its own, so its id is an owner's and a tenant's too.
 *
 * @param parties everybody who appoints members in the region's clusters and bodies, municipalities excepted
 */
public record Region(ClusterId id, String name, List<Party> parties, FundRules fundRules, ScalingRules scalingRules) {

    public Region {
        parties = List.copyOf(parties);
    }
}
