package dk.klyngeflow.casework.engine;

import java.util.List;
import org.camunda.bpm.engine.IdentityService;
import org.springframework.stereotype.Component;

/** For the prepared task lists: the engine refuses to look for the tasks of nobody's groups, and an applicant is in none. */
@Component
public class OwnGroups {

    private static final List<String> NONE = List.of("-");

    private final IdentityService identities;

    OwnGroups(IdentityService identities) {
        this.identities = identities;
    }

    /** The asking person's groups; one that does not exist for somebody in none. */
    public List<String> names() {
        var asking = identities.getCurrentAuthentication();
        var groups = asking == null ? null : asking.getGroupIds();
        return groups == null || groups.isEmpty() ? NONE : groups;
    }
}
