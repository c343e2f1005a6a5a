package dk.klyngeflow.casework.pilotscaling;

import dk.klyngeflow.deadlines.KlyngeClock;
import dk.klyngeflow.organisation.Body;
import dk.klyngeflow.organisation.Cluster;
import dk.klyngeflow.organisation.Organisation;
import dk.klyngeflow.shared.BodyId;
import dk.klyngeflow.shared.ClusterId;
import dk.klyngeflow.shared.Level;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * The central bodies of a region, read from the organisation: theme group, above it the steering group, above that the
 * political committee. A region that lacks one of them scales nothing here.
 */
@Component
class ScalingPath {

    /** The bodies above a theme group. */
    record Central(Body themeGroup, Body steering, Body committee) {}

    private final Organisation organisation;
    private final KlyngeClock clock;

    ScalingPath(Organisation organisation, KlyngeClock clock) {
        this.organisation = organisation;
        this.clock = clock;
    }

    Optional<Central> above(BodyId themeGroup) {
        var group = organisation
                .find(themeGroup)
                .filter(body -> body.level() == Level.REGIONAL_THEME_GROUP && body.isValidOn(clock.today()));
        var steering = group.flatMap(body -> upTo(body, Level.REGIONAL_STEERING));
        var committee = steering.flatMap(body -> upTo(body, Level.REGIONAL_POLITICAL));
        return committee.map(top -> new Central(group.orElseThrow(), steering.orElseThrow(), top));
    }

    /** The theme groups of a region from which a way leads up to its political committee. */
    List<Body> themeGroups(ClusterId region) {
        return organisation.bodiesOf(region).stream()
                .filter(body -> above(body.id()).isPresent())
                .toList();
    }

    /** The strategic levels of the region's clusters, which knowledge is spread to; the pilot's own is among them. */
    List<Body> clustersOf(ClusterId region) {
        return organisation.clusters().stream()
                .filter(cluster -> cluster.region().equals(region))
                .map(Cluster::id)
                .flatMap(cluster -> strategic(cluster).stream())
                .toList();
    }

    /** The level that hears for its cluster what became of the pilot. */
    Optional<Body> strategic(ClusterId cluster) {
        return organisation.bodyAt(cluster, Level.STRATEGIC).filter(body -> body.isValidOn(clock.today()));
    }

    private Optional<Body> upTo(Body body, Level level) {
        return body.upward()
                .map(organisation::body)
                .filter(above -> above.level() == level && above.isValidOn(clock.today()));
    }
}
