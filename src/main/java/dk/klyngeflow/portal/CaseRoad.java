package dk.klyngeflow.portal;

import dk.klyngeflow.organisation.Body;
import dk.klyngeflow.organisation.Organisation;
import dk.klyngeflow.shared.BodyId;
import dk.klyngeflow.shared.ClusterId;
import dk.klyngeflow.shared.Level;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.lang.Nullable;

/** The picture of a case's way through the levels: the bodies from the lowest upward, and how far the case has come. */
class CaseRoad {

    /** How the case stands. */
    enum Course {
        UNDER_WAY,
        /** Decided; the body where it is now carries the decision out. */
        CARRIED_OUT,
        ENDED
    }

    enum State {
        /** It has given an answer. */
        ANSWERED("Har svaret"),
        /** It has answered the case that this one was sent on from. */
        BEFORE("Behandlet i den sag, som denne kom fra"),
        /** The case is here. */
        CURRENT("Sagen er her nu"),
        CARRIES_OUT("Udfører beslutningen"),
        /** The case ended here. */
        ENDED("Afsluttet her"),
        /** Below where the case began. */
        PASSED_BY("Sagen begyndte højere oppe"),
        /** Between the levels that the case has been at. */
        SKIPPED("Sprunget over"),
        /** Above; the case may come here. */
        AHEAD("Kan komme hertil"),
        /** Above where the case ended. */
        NOT_NEEDED("Blev ikke nødvendigt");

        private final String danish;

        State(String danish) {
            this.danish = danish;
        }

        public String danish() {
            return danish;
        }

        /** Whether the case is here. */
        public boolean isHere() {
            return this == CURRENT || this == CARRIES_OUT;
        }

        /** The style of the step. */
        public String css() {
            return name().toLowerCase().replace('_', '-');
        }
    }

    record Step(String body, String level, State state) {}

    private final Organisation organisation;

    CaseRoad(Organisation organisation) {
        this.organisation = organisation;
    }

    /**
     * @param before the bodies that answered the case that this one was sent on from
     * @param answered the bodies that have answered, in order
     * @param at where the case is, or ended; null before its first level
     */
    List<Step> steps(
            ClusterId cluster, List<BodyId> before, List<BodyId> answered, @Nullable BodyId at, Course course) {
        var visited = new LinkedHashSet<>(answered);
        if (at != null) {
            visited.add(at);
        }
        var first = visited.stream().findFirst().or(() -> lowest(cluster));
        if (first.isEmpty()) {
            return List.of();
        }
        var way = new ArrayList<>(below(cluster, first.get()));
        int begins = way.size();
        for (var step = first; step.isPresent() && !way.contains(step.get()); step = above(step.get(), visited)) {
            way.add(step.get());
        }
        visited.stream().filter(body -> !way.contains(body)).forEach(way::add);

        int reached = visited.stream().mapToInt(way::indexOf).max().orElse(-1);
        var steps = new ArrayList<Step>();
        for (int i = 0; i < way.size(); i++) {
            var body = organisation.body(way.get(i));
            boolean isHere = body.id().equals(at);
            boolean wasBefore = i < begins && before.contains(body.id());
            var state = wasBefore && !isHere
                    ? State.BEFORE
                    : state(i, begins, reached, isHere, answered.contains(body.id()), course);
            steps.add(new Step(body.shortName(), body.level().danish(), state));
        }
        return steps;
    }

    private static State state(int i, int begins, int reached, boolean isHere, boolean hasAnswered, Course course) {
        if (isHere) {
            return switch (course) {
                case UNDER_WAY -> State.CURRENT;
                case CARRIED_OUT -> State.CARRIES_OUT;
                case ENDED -> State.ENDED;
            };
        }
        if (hasAnswered) {
            return State.ANSWERED;
        }
        if (i < begins) {
            return State.PASSED_BY;
        }
        if (i < reached) {
            return State.SKIPPED;
        }
        return course == Course.UNDER_WAY ? State.AHEAD : State.NOT_NEEDED;
    }

    private Optional<BodyId> lowest(ClusterId cluster) {
        return organisation
                .bodyAt(cluster, Level.OPERATIONS)
                .or(() -> organisation.bodiesOf(cluster).stream().findFirst())
                .map(Body::id);
    }

    /** The way that leads up to the body from the cluster's operations level, the body itself left out. */
    private List<BodyId> below(ClusterId cluster, BodyId first) {
        var way = new ArrayList<BodyId>();
        var step = organisation.bodyAt(cluster, Level.OPERATIONS).map(Body::id);
        while (step.isPresent() && !way.contains(step.get())) {
            if (step.get().equals(first)) {
                return way;
            }
            way.add(step.get());
            step = organisation.body(step.get()).upward();
        }
        return List.of();
    }

    /** The political branch, unless the case took the region's administrative one. */
    private Optional<BodyId> above(BodyId body, Set<BodyId> visited) {
        var here = organisation.body(body);
        return here.regional().filter(visited::contains).or(here::upward).or(here::regional);
    }
}
