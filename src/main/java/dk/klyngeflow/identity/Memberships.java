package dk.klyngeflow.identity;

import dk.klyngeflow.deadlines.KlyngeClock;
import dk.klyngeflow.organisation.Body;
import dk.klyngeflow.organisation.Organisation;
import dk.klyngeflow.shared.Actor;
import dk.klyngeflow.shared.BodyId;
import dk.klyngeflow.shared.Refusal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who has which role in which body, from one day to another: what a seat's holder may see and do follows from it, on the day
 * itself and without anybody's doing. A person may have roles in several bodies and clusters. Nothing is deleted, so it is
 * known afterwards who could see what. Joins the caller's transaction.
 */
@Service
@Transactional
public class Memberships {

    /** What somebody is in a body. */
    public enum Role {
        MEMBER("Medlem"),
        CHAIR("Formandskab"),
        SECRETARIAT("Sekretariat");

        private final String danish;

        Role(String danish) {
            this.danish = danish;
        }

        public String danish() {
            return danish;
        }

        /** The body's candidate group of those who have the role. */
        public String groupOf(Body body) {
            return switch (this) {
                case MEMBER -> body.memberGroup();
                case CHAIR -> body.chairGroup();
                case SECRETARIAT -> body.secretariatGroup();
            };
        }
    }

    /**
     * The seat of a body that an account fills.
     *
     * @param party the municipality or organisation that it stands for; null where there is one only
     */
    public record Place(String seatCode, @Nullable String party) {}

    /**
     * @param place the seat that the account fills, where it fills one; the role ends with it
     * @param to the last day; empty while no end is known
     */
    public record Membership(
            long id,
            String account,
            BodyId body,
            Role role,
            Optional<Place> place,
            LocalDate from,
            Optional<LocalDate> to) {

        public boolean isValidOn(LocalDate day) {
            return !from.isAfter(day) && to.filter(last -> last.isBefore(day)).isEmpty();
        }
    }

    private final JdbcClient db;
    private final Accounts accounts;
    private final Organisation organisation;
    private final KlyngeClock clock;

    Memberships(JdbcClient db, Accounts accounts, Organisation organisation, KlyngeClock clock) {
        this.db = db;
        this.accounts = accounts;
        this.organisation = organisation;
        this.clock = clock;
    }

    /**
     * Gives the account a role.
     *
     * @throws Refusal in Danish, naming the field: no such account, body or seat, days in the wrong order, or the account has
     *     the role already
     */
    public void give(
            String account,
            BodyId bodyId,
            Role role,
            @Nullable Place place,
            LocalDate from,
            @Nullable LocalDate to,
            Actor by) {
        if (!accounts.exists(account)) {
            throw new Refusal("account", "unknown", "Vælg en bruger på listen.");
        }
        var body = organisation
                .find(bodyId)
                .filter(found -> found.isValidOn(from))
                .orElseThrow(() -> new Refusal("bodyId", "unknown", "Forummet findes ikke på den første dag."));
        requirePlace(body, place);
        requireOrder(from, to);
        requireFree(account, bodyId, role, from, to);
        db.sql("""
                        insert into identity_membership (account, body_id, role, seat_code, party, valid_from, valid_to,
                                                         given_by, given_at, left_tasks)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, false)
                        """)
                .params(
                        account,
                        bodyId.value(),
                        role.name(),
                        place == null ? null : place.seatCode(),
                        place == null ? null : place.party(),
                        from,
                        to,
                        by.id(),
                        OffsetDateTime.now(clock))
                .update();
    }

    /** Ends a role with that day; a day that has passed takes it away at once. */
    public void end(long id, LocalDate lastDay, Actor by) {
        var ending = get(id);
        requireOrder(ending.from(), lastDay);
        db.sql("update identity_membership set valid_to = ?, ended_by = ?, left_tasks = false where id = ?")
                .params(lastDay, by.id(), id)
                .update();
    }

    /** The seat changes hands: the one who has it keeps it until the day before. */
    public void handOver(long id, String toAccount, LocalDate from, Actor by) {
        var handed = get(id);
        end(id, from.minusDays(1), by);
        give(
                toAccount,
                handed.body(),
                handed.role(),
                handed.place().orElse(null),
                from,
                handed.to().orElse(null),
                by);
    }

    /**
     * The roles that somebody has because of the seat, and would have after that day.
     *
     * @param party whose seat it is; empty for the roles that name no party
     */
    public List<Membership> withSeat(BodyId body, String seatCode, String party, LocalDate day) {
        return db.sql("""
                        select * from identity_membership
                        where body_id = ? and seat_code = ? and coalesce(party, '') = ?
                          and (valid_to is null or valid_to > ?) and valid_from <= ?
                        """)
                .params(body.value(), seatCode, party, day, day)
                .query(Memberships::toMembership)
                .list();
    }

    /** The roles that hold on that day. */
    public List<Membership> on(LocalDate day) {
        return db.sql("select * from identity_membership where valid_from <= ? and (valid_to is null or valid_to >= ?)")
                .params(day, day)
                .query(Memberships::toMembership)
                .list();
    }

    /** All roles there are and have been, the latest first. */
    public List<Membership> all() {
        return db.sql("select * from identity_membership order by valid_from desc, id desc")
                .query(Memberships::toMembership)
                .list();
    }

    /** The account's roles, those that have ended or not begun too. */
    public List<Membership> of(String account) {
        return db.sql("select * from identity_membership where account = ? order by valid_from, id")
                .param(account)
                .query(Memberships::toMembership)
                .list();
    }

    /** Roles that have ended and whose holders may still have tasks from that time. */
    public List<Membership> endedWithTasks(LocalDate today) {
        return db.sql("select * from identity_membership where valid_to < ? and left_tasks = false")
                .param(today)
                .query(Memberships::toMembership)
                .list();
    }

    /** What the account had taken in that role has been given back. */
    public void leftTasks(long id) {
        db.sql("update identity_membership set left_tasks = true where id = ?")
                .param(id)
                .update();
    }

    private void requirePlace(Body body, @Nullable Place place) {
        if (place == null) {
            return;
        }
        if (body.seatLabel(place.seatCode()).isEmpty()) {
            throw new Refusal("seatCode", "unknown", "Vælg en af pladserne i " + body.name() + ".");
        }
        if (place.party() != null
                && organisation.partiesOf(body.owner()).stream()
                        .noneMatch(party -> party.id().equals(place.party()))) {
            throw new Refusal("party", "unknown", "Vælg en af parterne i " + body.name() + ".");
        }
    }

    private Membership get(long id) {
        return db.sql("select * from identity_membership where id = ?")
                .param(id)
                .query(Memberships::toMembership)
                .optional()
                .orElseThrow(() -> new Refusal("", "unknown", "Rollen findes ikke længere. Genindlæs siden."));
    }

    private static void requireOrder(LocalDate from, @Nullable LocalDate to) {
        if (to != null && to.isBefore(from)) {
            throw new Refusal("to", "order", "Den sidste dag må ikke ligge før den første.");
        }
    }

    private void requireFree(String account, BodyId body, Role role, LocalDate from, @Nullable LocalDate to) {
        boolean overlaps = of(account).stream()
                .filter(one -> one.body().equals(body) && one.role() == role)
                .anyMatch(one -> one.to().filter(last -> last.isBefore(from)).isEmpty()
                        && (to == null || !one.from().isAfter(to)));
        if (overlaps) {
            throw new Refusal("from", "overlap", "Brugeren har allerede den rolle i en del af tiden.");
        }
    }

    private static Membership toMembership(ResultSet row, int ignored) throws SQLException {
        return new Membership(
                row.getLong("id"),
                row.getString("account"),
                new BodyId(row.getString("body_id")),
                Role.valueOf(row.getString("role")),
                place(row),
                row.getObject("valid_from", LocalDate.class),
                Optional.ofNullable(row.getObject("valid_to", LocalDate.class)));
    }

    private static Optional<Place> place(ResultSet row) throws SQLException {
        var seatCode = row.getString("seat_code");
        return seatCode == null ? Optional.empty() : Optional.of(new Place(seatCode, row.getString("party")));
    }
}
