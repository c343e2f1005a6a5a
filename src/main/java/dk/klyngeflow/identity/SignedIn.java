package dk.klyngeflow.identity;

import dk.klyngeflow.shared.Actor;
import java.io.Serial;
import java.io.Serializable;
import java.security.Principal;
import java.util.Collection;
import java.util.Set;
import org.springframework.security.core.context.SecurityContextHolder;

/** The person behind a request: id, name, groups and tenants as they are at that request. */
public record SignedIn(String id, String name, Set<String> groups, Set<String> tenants)
        implements Principal, Serializable {

    @Serial
    private static final long serialVersionUID = 1L;

    /** The person behind the current request; only for code that is reached after sign-in. */
    public static SignedIn current() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication != null && authentication.getPrincipal() instanceof SignedIn person) {
            return person;
        }
        throw new IllegalStateException("nobody is signed in");
    }

    @Override
    public String getName() {
        return id;
    }

    public Actor actor() {
        return new Actor(id);
    }

    public boolean isIn(String group) {
        return groups.contains(group);
    }

    public boolean isInAny(Collection<String> any) {
        return any.stream().anyMatch(groups::contains);
    }

    public boolean isOperator() {
        return groups.contains(Groups.OPERATORS);
    }

    public boolean isAdministrator() {
        return groups.contains(Groups.ADMINISTRATORS);
    }
}
