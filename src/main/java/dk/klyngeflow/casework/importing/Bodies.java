package dk.klyngeflow.casework.importing;

import dk.klyngeflow.organisation.Body;
import dk.klyngeflow.organisation.Organisation;
import dk.klyngeflow.shared.ClusterId;
import dk.klyngeflow.yaml.YamlMap;
import dk.klyngeflow.yaml.YamlNode;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.lang.Nullable;

/** The bodies that one import may speak of: the cluster's own and its region's. */
final class Bodies {

    private final Organisation organisation;

    @Nullable private final ClusterId cluster;

    /** @param cluster null where the file names none that exists: then any body will do, and one mistake is told, not twenty */
    Bodies(Organisation organisation, @Nullable ClusterId cluster) {
        this.organisation = organisation;
        this.cluster = cluster;
    }

    /** The body that the key names; empty, with the mistake noted, if there is none. */
    Optional<Body> required(YamlMap map, String key) {
        return map.require(key).flatMap(this::find);
    }

    private Optional<Body> find(YamlNode node) {
        var id = node.asBodyId();
        if (id == null) {
            return Optional.empty();
        }
        var body = organisation.find(id).filter(this::isWithin);
        if (body.isEmpty()) {
            node.mistake(
                    "there is no body '%s' here; allowed: %s",
                    id,
                    organisation.bodies().stream()
                            .filter(this::isWithin)
                            .map(candidate -> candidate.id().value())
                            .sorted()
                            .collect(Collectors.joining(", ")));
        }
        return body;
    }

    private boolean isWithin(Body body) {
        return cluster == null
                || body.owner().equals(cluster)
                || body.owner().equals(organisation.regionOf(cluster).id());
    }
}
