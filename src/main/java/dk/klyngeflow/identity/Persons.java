package dk.klyngeflow.identity;

import dk.klyngeflow.deadlines.KlyngeClock;
import dk.klyngeflow.identity.Memberships.Membership;
import dk.klyngeflow.organisation.Body;
import dk.klyngeflow.organisation.Organisation;
import dk.klyngeflow.shared.ClusterId;
import java.sql.Array;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.impl.persistence.entity.UserEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Persons as they are at this moment: the account's own groups and clusters, and the roles it has today. */
@Component
public class Persons {

    private final IdentityService identities;
    private final Memberships memberships;
    private final Organisation organisation;
    private final KlyngeClock clock;
    private final Standing standing;
    private final JdbcClient db;

    Persons(
            IdentityService identities,
            Memberships memberships,
            Organisation organisation,
            KlyngeClock clock,
            Standing standing,
            JdbcClient db) {
        this.standing = standing;
        this.db = db;
        this.identities = identities;
        this.memberships = memberships;
        this.organisation = organisation;
        this.clock = clock;
    }

    /** The person, by two statements in one transaction: each click asks for it. Empty where there is no such account. */
    @Transactional(readOnly = true)
    public Optional<SignedIn> find(String id) {
        return account(id).map(account -> {
            var groups = new TreeSet<>(account.groups());
            var tenants = new TreeSet<>(account.tenants());
            var today = clock.today();
            memberships.of(id).stream()
                    .filter(membership -> membership.isValidOn(today))
                    .forEach(membership -> {
                        var body = organisation.body(membership.body());
                        groups.add(membership.role().groupOf(body));
                        tenantsOf(body).forEach(tenants::add);
                    });
            var standing = this.standing.groups(groups);
            this.standing.taken(standing).forEach(body -> tenantsOf(body).forEach(tenants::add));
            return new SignedIn(id, account.name(), standing, tenants);
        });
    }

    /** What the engine keeps of somebody. */
    private record Account(String name, List<String> groups, List<String> tenants) {}

    private Optional<Account> account(String id) {
        return db.sql("""
                        select u.first_, u.last_,
                               array(select m.group_id_ from act_id_membership m where m.user_id_ = u.id_) as groups,
                               array(select t.tenant_id_ from act_id_tenant_member t
                                     where t.user_id_ = u.id_
                                        or t.group_id_ in (select m.group_id_ from act_id_membership m where m.user_id_ = u.id_))
                                   as tenants
                        from act_id_user u where u.id_ = ?
                        """)
                .param(id)
                .query((row, number) -> new Account(
                        (row.getString("first_") + " " + row.getString("last_")).trim(),
                        texts(row.getArray("groups")),
                        texts(row.getArray("tenants"))))
                .optional();
    }

    private static List<String> texts(Array array) throws SQLException {
        return Stream.of((Object[]) array.getArray()).map(String.class::cast).toList();
    }

    /** A body's cluster; a regional body's region, and all of its clusters, for cases come up from there. */
    private Stream<String> tenantsOf(Body body) {
        return organisation.tenants().stream()
                .filter(tenant -> tenant.equals(body.owner())
                        || organisation.regionOf(tenant).id().equals(body.owner()))
                .map(ClusterId::value);
    }

    /** Whether the account is there and in one of the groups; any account where none is named. */
    public boolean mayTake(String id, Collection<String> groups) {
        return find(id).filter(person -> groups.isEmpty() || person.isInAny(groups))
                .isPresent();
    }

    /** The groups that somebody is in today: two statements, whatever the number of accounts. */
    public Set<String> staffedGroups() {
        var groups = new TreeSet<>(db.sql("select distinct group_id_ from act_id_membership")
                .query(String.class)
                .list());
        memberships.on(clock.today()).stream().map(this::groupOf).forEach(groups::add);
        return standing.groups(groups);
    }

    /** The accounts that are in one of the groups today, by id. */
    public Set<String> inAny(Collection<String> groups) {
        if (groups.isEmpty()) {
            return Set.of();
        }
        var given = standing.given(groups);
        var accounts =
                new TreeSet<>(db.sql("select distinct user_id_ from act_id_membership where group_id_ in (:groups)")
                        .param("groups", given)
                        .query(String.class)
                        .list());
        memberships.on(clock.today()).stream()
                .filter(membership -> given.contains(groupOf(membership)))
                .map(Membership::account)
                .forEach(accounts::add);
        return accounts;
    }

    private String groupOf(Membership membership) {
        return membership.role().groupOf(organisation.body(membership.body()));
    }

    /** Whether the account is paused after too many wrong passwords. */
    boolean isPaused(String id, Instant now) {
        return identities.createUserQuery().userId(id).singleResult() instanceof UserEntity user
                && user.getLockExpirationTime() != null
                && user.getLockExpirationTime().toInstant().isAfter(now);
    }
}
