package dk.klyngeflow.identity;

import dk.klyngeflow.organisation.Organisation;
import dk.klyngeflow.organisation.PartyGroups;
import dk.klyngeflow.shared.ClusterId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.Tenant;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Makes the engine's groups, tenants and grants follow the organisation at every start. A tenant is a cluster, or a region
 * for its regional bodies; whoever sits in a regional body belongs to all of its clusters, for cases come up from there.
 */
@Component
class OrganisationGroups implements SmartInitializingSingleton {

    private static final String FORUM = "FORUM";

    private final IdentityService identities;
    private final AuthorizationService authorizations;
    private final Organisation organisation;
    private final PartyGroups parties;
    private final FirstSetUp firstSetUp;
    private final TransactionTemplate transaction;

    OrganisationGroups(
            IdentityService identities,
            AuthorizationService authorizations,
            Organisation organisation,
            PartyGroups parties,
            FirstSetUp firstSetUp,
            PlatformTransactionManager transactions) {
        this.identities = identities;
        this.authorizations = authorizations;
        this.organisation = organisation;
        this.parties = parties;
        this.firstSetUp = firstSetUp;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Override
    public void afterSingletonsInstantiated() {
        transaction.executeWithoutResult(status -> {
            var wanted = wantedGroups();
            ensureTenants();
            ensureGroups(wanted);
            ensureTenantMemberships();
            ensureGrants();
            firstSetUp.atStart();
        });
    }

    private Map<String, String> wantedGroups() {
        var groups = new HashMap<String, String>();
        groups.put(Groups.OPERATORS, "Drift af systemet");
        groups.put(Groups.ADMINISTRATORS, "Administratorer");
        for (var body : organisation.bodies()) {
            groups.put(body.memberGroup(), body.name() + ": medlemmer");
            groups.put(body.chairGroup(), body.name() + ": formandskab");
            groups.put(body.secretariatGroup(), body.name() + ": sekretariat");
        }
        parties.all().forEach(party -> groups.put(party.id(), party.name()));
        return groups;
    }

    private void ensureTenants() {
        var there = identities.createTenantQuery().list().stream()
                .map(Tenant::getId)
                .collect(Collectors.toSet());
        for (var id : organisation.tenants()) {
            if (!there.contains(id.value())) {
                var tenant = identities.newTenant(id.value());
                tenant.setName(organisation.nameOf(id));
                identities.saveTenant(tenant);
            }
        }
    }

    private void ensureGroups(Map<String, String> wanted) {
        var there =
                identities.createGroupQuery().list().stream().map(Group::getId).collect(Collectors.toSet());
        wanted.forEach((id, name) -> {
            if (!there.contains(id)) {
                var group = identities.newGroup(id);
                group.setName(name);
                group.setType(FORUM);
                identities.saveGroup(group);
            }
        });
    }

    private void ensureTenantMemberships() {
        for (var tenant : organisation.tenants()) {
            var there = identities.createGroupQuery().memberOfTenant(tenant.value()).list().stream()
                    .map(Group::getId)
                    .collect(Collectors.toSet());
            groupsOf(tenant).stream()
                    .filter(group -> !there.contains(group))
                    .forEach(group -> identities.createTenantGroupMembership(tenant.value(), group));
        }
    }

    private Set<String> groupsOf(ClusterId tenant) {
        var groups = new HashSet<String>(Set.of(Groups.OPERATORS));
        for (var body : organisation.bodies()) {
            if (body.owner().equals(tenant)
                    || body.owner().equals(organisation.regionOf(tenant).id())) {
                groups.addAll(List.of(body.memberGroup(), body.chairGroup(), body.secretariatGroup()));
            }
        }
        parties.of(tenant).forEach(party -> groups.add(party.id()));
        return groups;
    }

    private void ensureGrants() {
        var there = authorizations.createAuthorizationQuery().list();
        for (var grant : Grants.ALL) {
            if (there.stream().noneMatch(row -> isFor(grant, row))) {
                var row = authorizations.createNewAuthorization(
                        grant.isForEverybody() ? Authorization.AUTH_TYPE_GLOBAL : Authorization.AUTH_TYPE_GRANT);
                if (!grant.isForEverybody()) {
                    row.setGroupId(grant.group());
                }
                row.setResource(grant.resource());
                row.setResourceId(grant.resourceId());
                row.setPermissions(grant.permissions().toArray(Permission[]::new));
                authorizations.saveAuthorization(row);
            }
        }
    }

    private static boolean isFor(Grants grant, Authorization row) {
        boolean holder = grant.isForEverybody()
                ? row.getAuthorizationType() == Authorization.AUTH_TYPE_GLOBAL
                : grant.group().equals(row.getGroupId());
        return holder
                && row.getResourceType() == grant.resource().resourceType()
                && grant.resourceId().equals(row.getResourceId());
    }
}
