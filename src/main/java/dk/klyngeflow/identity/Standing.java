package dk.klyngeflow.identity;

import dk.klyngeflow.deadlines.KlyngeClock;
import dk.klyngeflow.organisation.Body;
import dk.klyngeflow.organisation.Organisation;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.stereotype.Component;

/**
 * In whose place somebody stands today. Roles in a body end with the body where another has taken over from it; whoever has
 * the role there stands in the same one of the old body, so that its archive and its tasks are in somebody's hands. On the day
 * itself, and without anybody's doing. Where nobody has taken over, roles stay: somebody has to finish what is left.
 */
@Component
class Standing {

    private final Organisation organisation;
    private final KlyngeClock clock;

    Standing(Organisation organisation, KlyngeClock clock) {
        this.organisation = organisation;
        this.clock = clock;
    }

    /** The groups that those who are given {@code own} groups have today. */
    Set<String> groups(Collection<String> own) {
        var heirs = heirs();
        var groups = new TreeSet<>(own);
        groups.removeAll(heirs.keySet());
        heirs.forEach((old, heir) -> {
            if (own.contains(heir)) {
                groups.add(old);
            }
        });
        return groups;
    }

    /** The groups that have to be given to somebody to stand in one of these. */
    Set<String> given(Collection<String> groups) {
        var heirs = heirs();
        var given = new TreeSet<String>();
        groups.forEach(group -> given.add(heirs.getOrDefault(group, group)));
        return given;
    }

    /** The bodies in whose place a successor stands, and to one of whose groups the person belongs by that. */
    Set<Body> taken(Set<String> groups) {
        var bodies = new LinkedHashSet<Body>();
        organisation.succeededBy(clock.today()).stream()
                .filter(body -> body.groups().stream().anyMatch(groups::contains))
                .forEach(bodies::add);
        return bodies;
    }

    /** Each group of a body that was taken over from, and the one in its place. */
    private Map<String, String> heirs() {
        var today = clock.today();
        var heirs = new HashMap<String, String>();
        for (var old : organisation.succeededBy(today)) {
            var heir = organisation.standing(old.id(), today);
            for (var role : Memberships.Role.values()) {
                heirs.put(role.groupOf(old), role.groupOf(heir));
            }
        }
        return heirs;
    }
}
