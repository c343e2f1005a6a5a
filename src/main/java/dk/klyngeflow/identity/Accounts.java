package dk.klyngeflow.identity;

import java.util.Collection;
import org.camunda.bpm.engine.IdentityService;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The engine's own accounts, for the embedded default. */
@Component
@Transactional
public class Accounts {

    private final IdentityService identities;

    Accounts(IdentityService identities) {
        this.identities = identities;
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
        for (var group : groups) {
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
}
