package dk.klyngeflow.identity;

import dk.klyngeflow.organisation.Organisation;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import org.camunda.bpm.engine.IdentityService;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The engine's own accounts, for the embedded default. */
@Component
@Transactional
public class Accounts {

    private final IdentityService identities;
    private final Organisation organisation;

    Accounts(IdentityService identities, Organisation organisation) {
        this.identities = identities;
        this.organisation = organisation;
    }

    /** Creates the account and its memberships where they are missing; an existing password is left alone. */
    public void ensure(
            String id,
            String firstName,
            String lastName,
            String password,
            Collection<String> groups,
            Collection<String> tenants) {
        if (identities.createUserQuery().userId(id).count() == 0) {
            var user = identities.newUser(id);
            user.setFirstName(firstName);
            user.setLastName(lastName);
            user.setPassword(password);
            identities.saveUser(user);
        }
        for (var group : withForums(groups)) {
            if (identities.createUserQuery().userId(id).memberOfGroup(group).count() == 0) {
                identities.createMembership(id, group);
            }
        }
        for (var tenant : tenants) {
            if (identities.createTenantQuery().tenantId(tenant).userMember(id).count() == 0) {
                identities.createTenantUserMembership(tenant, id);
            }
        }
    }

    /** Whoever sits in a body, or serves one, belongs to the group of all who do. */
    private Set<String> withForums(Collection<String> groups) {
        var all = new LinkedHashSet<>(groups);
        boolean inForum = organisation.bodies().stream()
                .anyMatch(body -> groups.contains(body.memberGroup())
                        || groups.contains(body.chairGroup())
                        || groups.contains(body.secretariatGroup()));
        if (inForum) {
            all.add(Groups.FORUMS);
        }
        return all;
    }
}
