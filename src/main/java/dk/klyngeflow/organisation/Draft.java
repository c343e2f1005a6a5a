package dk.klyngeflow.organisation;

import dk.klyngeflow.shared.BodyId;
import dk.klyngeflow.shared.ClusterId;
import dk.klyngeflow.yaml.Mistakes;
import dk.klyngeflow.yaml.Place;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.lang.Nullable;

/** What has been read so far, and from which lines. */
final class Draft {

    private final Mistakes mistakes;
    private final List<Region> regions = new ArrayList<>();
    private final List<Cluster> clusters = new ArrayList<>();
    private final Map<BodyId, Body> bodies = new LinkedHashMap<>();
    private final Map<BodyId, Place> bodyPlaces = new HashMap<>();
    private final Map<String, Place> ownerPlaces = new HashMap<>();
    private final List<Reference> references = new ArrayList<>();
    private final List<Rotation> rotations = new ArrayList<>();

    Draft(Mistakes mistakes) {
        this.mistakes = mistakes;
    }

    void add(Region region) {
        regions.add(region);
    }

    void add(Cluster cluster) {
        clusters.add(cluster);
    }

    void add(Rotation rotation) {
        rotations.add(rotation);
    }

    /** The first one with an id stays; a second one is a mistake. */
    void add(Body body, Place place) {
        var first = bodyPlaces.putIfAbsent(body.id(), place);
        if (first != null) {
            mistakes.add(place, "the body '%s' is in %s already; allowed: an id of its own", body.id(), first);
            return;
        }
        bodies.put(body.id(), body);
    }

    /** Ids of regions and clusters also number the cases, in capitals: they may not differ in case alone. */
    void declareOwner(@Nullable ClusterId id, Place place) {
        if (id == null) {
            return;
        }
        var first = ownerPlaces.putIfAbsent(id.value().toUpperCase(Locale.ROOT), place);
        if (first != null) {
            mistakes.add(place, "the id '%s' is in %s already; allowed: an id of its own", id, first);
        }
    }

    void refer(Reference reference) {
        references.add(reference);
    }

    List<Region> regions() {
        return regions;
    }

    List<Cluster> clusters() {
        return clusters;
    }

    Map<BodyId, Body> bodies() {
        return bodies;
    }

    List<Rotation> rotations() {
        return rotations;
    }

    List<Reference> references() {
        return references;
    }
}
