package dk.klyngeflow.organisation;

import dk.klyngeflow.shared.BodyId;
import dk.klyngeflow.shared.ClusterId;
import dk.klyngeflow.shared.Level;
import dk.klyngeflow.shared.Sector;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.core.io.Resource;

/**
 * All regions, clusters and bodies, in the order of the files they were read from. Read once at start and never changed;
 * what ends stays in it, because old cases refer to it, so ask {@link Body#isValidOn} before sending anything there.
 */
public class Organisation {

    private final Map<ClusterId, Region> regions;
    private final Map<ClusterId, Cluster> clusters;
    private final Map<BodyId, Body> bodies;
    private final Map<ClusterId, Rotation> rotations;

    Organisation(List<Region> regions, List<Cluster> clusters, List<Body> bodies, List<Rotation> rotations) {
        this.regions = byId(regions, Region::id);
        this.clusters = byId(clusters, Cluster::id);
        this.bodies = byId(bodies, Body::id);
        this.rotations = byId(rotations, Rotation::cluster);
    }

    /**
     * Reads files and checks them together.
     *
     * @throws OrganisationException naming every mistake with its file and line
     */
    public static Organisation read(List<Resource> files) {
        return new OrganisationReader().read(files);
    }

    public List<Region> regions() {
        return List.copyOf(regions.values());
    }

    public List<Cluster> clusters() {
        return List.copyOf(clusters.values());
    }

    public List<Body> bodies() {
        return List.copyOf(bodies.values());
    }

    public Optional<Body> find(BodyId id) {
        return Optional.ofNullable(bodies.get(id));
    }

    /** @throws IllegalArgumentException naming the id, if there is no such body */
    public Body body(BodyId id) {
        return find(id).orElseThrow(() -> new IllegalArgumentException("there is no body '%s'".formatted(id)));
    }

    public Optional<Cluster> cluster(ClusterId id) {
        return Optional.ofNullable(clusters.get(id));
    }

    public Optional<Region> region(ClusterId id) {
        return Optional.ofNullable(regions.get(id));
    }

    /** The body while it is in force; after its end whoever has taken over from it, and the body itself where nobody has. */
    public Body standing(BodyId id, LocalDate day) {
        var body = body(id);
        while (body.hasEndedBefore(day) && body.successor() != null) {
            body = body(body.successor());
        }
        return body;
    }

    /** The bodies in whose place another one stands on that day. */
    public List<Body> succeededBy(LocalDate day) {
        return bodies.values().stream()
                .filter(body -> !standing(body.id(), day).equals(body))
                .toList();
    }

    /** The bodies of a cluster, or the regional bodies of a region; none for an unknown id. */
    public List<Body> bodiesOf(ClusterId owner) {
        return bodies.values().stream()
                .filter(body -> body.owner().equals(owner))
                .toList();
    }

    /**
     * The owner's body at the level: the first of them in its file where there are several (theme groups), and empty
     * where there is none. Not every cluster has every level.
     */
    public Optional<Body> bodyAt(ClusterId owner, Level level) {
        return bodiesOf(owner).stream().filter(body -> body.level() == level).findFirst();
    }

    /** The body of the same owner that qualifies this one's draft agenda; empty where none does. */
    public Optional<Body> qualifierOf(Body body) {
        return body.agendaQualifiedBy().flatMap(rule -> bodyAt(body.owner(), rule.level()));
    }

    /** The bodies that escalate to this one, on either branch, at once or over others: what it decides is carried out there. */
    public List<Body> below(BodyId id) {
        return bodies.values().stream().filter(body -> reaches(body, id)).toList();
    }

    private boolean reaches(Body body, BodyId goal) {
        return Stream.of(body.upward(), body.regional())
                .flatMap(Optional::stream)
                .anyMatch(above -> above.equals(goal) || reaches(body(above), goal));
    }

    /** Everything that owns cases: the clusters and the regions. */
    public List<ClusterId> tenants() {
        return Stream.concat(clusters.keySet().stream(), regions.keySet().stream())
                .toList();
    }

    /**
     * The region of a cluster; a region's own id gives the region itself.
     *
     * @throws IllegalArgumentException naming the id, if it is neither
     */
    public Region regionOf(ClusterId owner) {
        return cluster(owner)
                .map(Cluster::region)
                .or(() -> Optional.of(owner))
                .flatMap(this::region)
                .orElseThrow(() -> new IllegalArgumentException("there is no cluster or region '%s'".formatted(owner)));
    }

    /** The Danish name of a cluster or region; the id itself for an unknown one. */
    public String nameOf(ClusterId owner) {
        return cluster(owner)
                .map(Cluster::name)
                .or(() -> region(owner).map(Region::name))
                .orElse(owner.value());
    }

    /** Everybody who appoints members in a cluster, or in a region's own bodies: municipalities first, then organisations. */
    public List<Party> partiesOf(ClusterId owner) {
        var region = regionOf(owner);
        var own = cluster(owner)
                .map(List::of)
                .orElseGet(() -> clusters.values().stream()
                        .filter(cluster -> cluster.region().equals(region.id()))
                        .toList());
        var municipalities = own.stream()
                .flatMap(cluster -> cluster.municipalities().stream())
                .map(municipality -> new Party(municipality.id(), municipality.name(), Sector.MUNICIPALITY));
        var organisations = cluster(owner).map(Cluster::parties).orElseGet(region::parties);
        return Stream.concat(municipalities, organisations.stream()).toList();
    }

    /** The plan by which the cluster's municipalities take turns as chairs; empty where the cluster has none. */
    public Optional<Rotation> rotationOf(ClusterId cluster) {
        return Optional.ofNullable(rotations.get(cluster));
    }

    /** All plans, in the order of the files. */
    public List<Rotation> rotations() {
        return List.copyOf(rotations.values());
    }

    private static <K, V> Map<K, V> byId(List<V> values, Function<V, K> id) {
        var map = new LinkedHashMap<K, V>();
        values.forEach(value -> map.put(id.apply(value), value));
        return map;
    }
}
