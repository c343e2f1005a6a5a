package dk.klyngeflow.organisation;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toMap;

import dk.klyngeflow.deadlines.Validity;
import dk.klyngeflow.shared.BodyId;
import dk.klyngeflow.shared.ClusterId;
import dk.klyngeflow.yaml.Mistakes;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;

/** Judges what the files say about each other: bodies that name others must find them there, in time, and never in a circle. */
final class CrossCheck {

    private final Mistakes mistakes;
    private final Map<BodyId, Body> bodies;
    private final List<Reference> references;
    private final Map<ClusterId, ClusterId> regionOfCluster;

    CrossCheck(Draft draft, Mistakes mistakes) {
        this.mistakes = mistakes;
        this.bodies = draft.bodies();
        this.references = draft.references();
        this.regionOfCluster = draft.clusters().stream()
                .filter(cluster -> cluster.id() != null && cluster.region() != null)
                .collect(toMap(Cluster::id, Cluster::region, (first, second) -> first));
    }

    void run() {
        references.forEach(this::checkReach);
        references.forEach(this::checkTime);
        references.stream()
                .filter(reference -> reference.kind() == Reference.Kind.SUCCESSOR)
                .forEach(this::checkLevel);
        references.stream()
                .filter(reference -> reference.kind() == Reference.Kind.EX_OFFICIO)
                .distinct()
                .forEach(this::checkChair);
        checkCircles(kind -> kind == Reference.Kind.SUCCESSOR, "succession");
        checkCircles(Reference.Kind::isEscalation, "escalation");
    }

    private void checkReach(Reference reference) {
        var from = bodies.get(reference.from());
        var to = bodies.get(reference.to());
        if (to == null) {
            mistakes.add(
                    reference.place(),
                    "there is no body '%s', named as %s of '%s'; allowed: %s",
                    reference.to(),
                    reference.kind(),
                    reference.from(),
                    allowedFor(reference, from));
        } else if (!canName(reference, from, to)) {
            mistakes.add(
                    reference.place(),
                    "'%s' cannot be %s of '%s'; allowed: %s",
                    reference.to(),
                    reference.kind(),
                    reference.from(),
                    allowedFor(reference, from));
        }
    }

    /** A case never leaves its cluster but for the cluster's own region; a successor may be anybody's. */
    private boolean canName(Reference reference, Body from, Body to) {
        if (from.id().equals(to.id())) {
            return reference.kind() == Reference.Kind.REPORT; // an evaluation is presented at home
        }
        return from.owner() == null // its id has been called a mistake already
                || reference.kind() == Reference.Kind.SUCCESSOR
                || Objects.equals(from.owner(), to.owner())
                || Objects.equals(regionOfCluster.get(from.owner()), to.owner());
    }

    private String allowedFor(Reference reference, Body from) {
        return bodies.values().stream()
                .filter(to -> canName(reference, from, to))
                .map(to -> to.id().value())
                .sorted()
                .collect(joining(", "));
    }

    private void checkTime(Reference reference) {
        var from = validity(reference.from());
        var to = validity(reference.to());
        if (from.isEmpty() || to.isEmpty()) {
            return;
        }
        if (reference.kind() == Reference.Kind.SUCCESSOR) {
            if (from.get().to() != null && !from.get().isFollowedBy(to.get())) {
                mistakes.add(
                        reference.place(),
                        "'%s' is not in force on the day after '%s' ends (%s); allowed: a successor that is",
                        reference.to(),
                        reference.from(),
                        from.get().to());
            }
        } else if (!from.get().overlaps(to.get())) {
            mistakes.add(
                    reference.place(),
                    "'%s' and '%s' are never in force at the same time; allowed: a body that is in force with '%s'",
                    reference.from(),
                    reference.to(),
                    reference.from());
        }
    }

    /** What is under way goes on where it stands: at the same level, which a successor therefore has. */
    private void checkLevel(Reference reference) {
        var from = bodies.get(reference.from());
        var to = bodies.get(reference.to());
        if (to != null
                && from.validTo() != null
                && from.level() != null
                && to.level() != null
                && from.level() != to.level()) {
            mistakes.add(
                    reference.place(),
                    "'%s' is at the level %s and cannot take over from '%s'; allowed: a successor at the level %s",
                    to.id(),
                    to.level(),
                    from.id(),
                    from.level());
        }
    }

    /** Whoever is born to a seat is a chair that there is. */
    private void checkChair(Reference reference) {
        var from = bodies.get(reference.from());
        var to = bodies.get(reference.to());
        if (to == null) {
            return;
        }
        var chairs = to.chairs().stream().map(ChairSeat::code).toList();
        from.seats().stream()
                .flatMap(seat -> seat.exOfficio().stream())
                .filter(born -> to.id().equals(born.body()) && !chairs.contains(born.chair()))
                .forEach(born -> mistakes.add(
                        reference.place(),
                        "'%s' has no chair '%s'; allowed: %s",
                        to.id(),
                        born.chair(),
                        String.join(", ", chairs)));
    }

    private void checkCircles(Predicate<Reference.Kind> kind, String ofWhat) {
        var edges = references.stream()
                .filter(reference -> kind.test(reference.kind()))
                .filter(reference -> !reference.from().equals(reference.to()))
                .toList();
        for (var edge : edges) {
            way(edge.to(), edge.from(), edges)
                    .ifPresent(way -> mistakes.add(
                            edge.place(),
                            "%s in a circle: %s -> %s; allowed: a way that ends",
                            ofWhat,
                            edge.from(),
                            way));
        }
    }

    /** A way along the references, in words; empty where there is none. */
    private static Optional<String> way(BodyId start, BodyId goal, List<Reference> edges) {
        var ways = new HashMap<BodyId, String>(Map.of(start, start.value()));
        var waiting = new ArrayDeque<>(List.of(start));
        while (!waiting.isEmpty() && !ways.containsKey(goal)) {
            var here = waiting.poll();
            edges.stream()
                    .filter(edge -> edge.from().equals(here))
                    .filter(edge -> ways.putIfAbsent(edge.to(), ways.get(here) + " -> " + edge.to()) == null)
                    .forEach(edge -> waiting.add(edge.to()));
        }
        return Optional.ofNullable(ways.get(goal));
    }

    /** Empty where the body is missing or its own dates are wrong, which has been said already. */
    private Optional<Validity> validity(BodyId id) {
        return Optional.ofNullable(bodies.get(id))
                .filter(body -> body.validFrom() != null)
                .filter(body -> body.validTo() == null || !body.validTo().isBefore(body.validFrom()))
                .map(Body::validity);
    }
}
