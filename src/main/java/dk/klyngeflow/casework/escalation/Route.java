package dk.klyngeflow.casework.escalation;

import static dk.klyngeflow.casework.engine.Var.values;

import dk.klyngeflow.organisation.Body;
import dk.klyngeflow.organisation.Exclusion;
import dk.klyngeflow.organisation.Organisation;
import dk.klyngeflow.shared.BodyId;
import dk.klyngeflow.shared.Level;
import dk.klyngeflow.shared.Subject;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The facts that decide a case's way, read from the organisation: what the table sees, and the bodies above one another. */
@Component
class Route {

    /**
     * How a case begins.
     *
     * @param raisedBy MEMBER, NETWORK or OTHER
     * @param significance LOCAL, CLUSTER or REGIONAL
     * @param keepInForum the forum treats the case although it leaves the subject to another by default
     */
    record Beginning(BodyId forum, Subject subject, String raisedBy, String significance, boolean keepInForum) {

        /** A case that another case's meeting point sent on, or an imported one: it begins at this very body. */
        static Beginning at(BodyId body, Subject subject) {
            return new Beginning(body, subject, "MEMBER", "LOCAL", true);
        }
    }

    private final Organisation organisation;

    Route(Organisation organisation) {
        this.organisation = organisation;
    }

    /** What the table {@code escalationRoute} is asked. */
    Map<String, Object> facts(Beginning beginning) {
        var forum = organisation.body(beginning.forum());
        return values(
                IssueEscalation.FORUM_LEVEL.with(forum.level().name()),
                IssueEscalation.RAISED_BY.with(beginning.raisedBy()),
                IssueEscalation.SUBJECT_EXCLUDED.with(
                        forum.exclusionOf(beginning.subject()).isPresent()),
                IssueEscalation.KEEP_IN_FORUM.with(beginning.keepInForum()),
                IssueEscalation.SIGNIFICANCE.with(beginning.significance()),
                IssueEscalation.HAS_REGIONAL_BRANCH.with(regionalAbove(forum).isPresent()));
    }

    /** The bodies on the way, from the forum upward. */
    Map<String, Object> bodies(Beginning beginning) {
        var way = new HashMap<Level, BodyId>();
        for (var step = Optional.of(beginning.forum()); step.isPresent(); ) {
            var body = organisation.body(step.get());
            way.put(body.level(), body.id());
            step = body.upward();
        }
        var forum = organisation.body(beginning.forum());
        var regional = forum.exclusionOf(beginning.subject())
                .filter(exclusion -> !beginning.keepInForum())
                .map(Exclusion::refersTo)
                .or(() -> forum.level().isRegional() ? Optional.of(forum.id()) : regionalAbove(forum));
        var regionalPolitical = forum.level() == Level.REGIONAL_POLITICAL
                ? Optional.of(forum.id())
                : regional.flatMap(this::committeeAbove);
        return values(
                IssueEscalation.OPERATIONS_BODY.with(idOf(way, Level.OPERATIONS, Level.THEME_GROUP)),
                IssueEscalation.STRATEGIC_BODY.with(idOf(way, Level.STRATEGIC)),
                IssueEscalation.POLITICAL_BODY.with(idOf(way, Level.POLITICAL)),
                IssueEscalation.REGIONAL_BODY.with(regional.map(BodyId::value).orElse(null)),
                IssueEscalation.REGIONAL_POLITICAL_BODY.with(
                        regionalPolitical.map(BodyId::value).orElse(null)));
    }

    /** The administrative body of the region that the forum, or the one above it, escalates to. */
    private Optional<BodyId> regionalAbove(Body forum) {
        for (var step = Optional.of(forum);
                step.isPresent();
                step = step.flatMap(Body::upward).map(organisation::body)) {
            if (step.get().regional().isPresent()) {
                return step.get().regional();
            }
        }
        return Optional.empty();
    }

    /** The political body above a regional one, over the steering group where that stands between. */
    private Optional<BodyId> committeeAbove(BodyId regional) {
        var above = organisation.body(regional).upward();
        while (above.isPresent() && organisation.body(above.get()).level().isRegional()) {
            above = organisation.body(above.get()).upward();
        }
        return above;
    }

    private static String idOf(Map<Level, BodyId> way, Level... levels) {
        for (var level : levels) {
            if (way.containsKey(level)) {
                return way.get(level).value();
            }
        }
        return null;
    }
}
