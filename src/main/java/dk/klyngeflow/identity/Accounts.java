package dk.klyngeflow.identity;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.Tenant;
import org.camunda.bpm.engine.identity.User;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The engine's own accounts. Joins the caller's transaction. */
@Component
@Transactional
public class Accounts {

    /** An account, as lists show it. */
    public record Account(String id, String name) {}

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
        if (!exists(id)) {
            var user = identities.newUser(id);
            user.setFirstName(firstName);
            user.setLastName(lastName);
            user.setPassword(password);
            identities.saveUser(user);
        }
        add(groups, groupsOf(id), group -> identities.createMembership(id, group));
        add(tenants, tenantsOf(id), tenant -> identities.createTenantUserMembership(tenant, id));
    }

    public boolean exists(String id) {
        return identities.createUserQuery().userId(id).count() > 0;
    }

    /** All accounts, by name. */
    public List<Account> all() {
        return identities.createUserQuery().orderByUserFirstName().asc().list().stream()
                .map(Accounts::toAccount)
                .toList();
    }

    /** Makes an account without a password of its own be what somebody else vouches for: no more and no less. */
    void follow(String id, String firstName, String lastName, Set<String> groups, Set<String> tenants) {
        var user = exists(id) ? identities.createUserQuery().userId(id).singleResult() : identities.newUser(id);
        user.setFirstName(firstName);
        user.setLastName(lastName);
        identities.saveUser(user);

        var groupsNow = groupsOf(id);
        add(groups, groupsNow, group -> identities.createMembership(id, group));
        add(groupsNow, groups, group -> identities.deleteMembership(id, group));
        var tenantsNow = tenantsOf(id);
        add(tenants, tenantsNow, tenant -> identities.createTenantUserMembership(tenant, id));
        add(tenantsNow, tenants, tenant -> identities.deleteTenantUserMembership(tenant, id));
    }

    Set<String> groups() {
        return ids(identities.createGroupQuery().list());
    }

    Set<String> tenants() {
        return identities.createTenantQuery().list().stream().map(Tenant::getId).collect(Collectors.toSet());
    }

    boolean hasAdministrator() {
        return identities.createUserQuery().memberOfGroup(Groups.ADMINISTRATORS).count() > 0;
    }

    private Set<String> groupsOf(String id) {
        return ids(identities.createGroupQuery().groupMember(id).list());
    }

    private Set<String> tenantsOf(String id) {
        return identities.createTenantQuery().userMember(id).list().stream()
                .map(Tenant::getId)
                .collect(Collectors.toSet());
    }

    private static Set<String> ids(List<Group> groups) {
        return groups.stream().map(Group::getId).collect(Collectors.toSet());
    }

    private static void add(Collection<String> wanted, Collection<String> there, Consumer<String> change) {
        wanted.stream().filter(one -> !there.contains(one)).distinct().forEach(change);
    }

    private static Account toAccount(User user) {
        return new Account(user.getId(), (user.getFirstName() + " " + user.getLastName()).trim());
    }
}
