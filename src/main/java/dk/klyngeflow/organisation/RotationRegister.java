package dk.klyngeflow.organisation;

import dk.klyngeflow.deadlines.KlyngeClock;
import dk.klyngeflow.shared.Actor;
import dk.klyngeflow.shared.BodyId;
import dk.klyngeflow.shared.ClusterId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What became of the rotation plans: each change from its preparation to the day on which it is carried out. Joins the caller's transaction. */
@Service
@Transactional
public class RotationRegister {

    /** How far a change is. */
    public enum Status {
        PREPARED("Skal bekræftes"),
        CONFIRMED("Bekræftet"),
        CARRIED_OUT("Gennemført"),
        DROPPED("Bortfaldet");

        private final String danish;

        Status(String danish) {
            this.danish = danish;
        }

        public String danish() {
            return danish;
        }

        public boolean isOpen() {
            return this == PREPARED || this == CONFIRMED;
        }
    }

    /** @param beginsOn the day from which the municipalities hold their chairs */
    public record Change(
            long id,
            ClusterId cluster,
            LocalDate beginsOn,
            Status status,
            Optional<String> reason,
            Optional<LocalDate> carriedOutOn) {}

    /**
     * Somebody who gets a role in a body with the change.
     *
     * @param role as the roles of accounts are called
     */
    public record NewRole(BodyId body, String role, String account) {}

    private final JdbcClient db;
    private final KlyngeClock clock;

    RotationRegister(JdbcClient db, KlyngeClock clock) {
        this.db = db;
        this.clock = clock;
    }

    /**
     * Prepares the change of that day.
     *
     * @throws org.springframework.dao.DuplicateKeyException where there is one for that day, perhaps since a moment ago
     */
    public Change prepare(ClusterId cluster, LocalDate beginsOn) {
        db.sql("insert into org_rotation (cluster_id, begins_on, status) values (?, ?, ?)")
                .params(cluster.value(), beginsOn, Status.PREPARED.name())
                .update();
        return on(cluster, beginsOn).orElseThrow();
    }

    /** A change that had been dropped is to take place after all. */
    public void takeUpAgain(long id) {
        db.sql("update org_rotation set status = ?, reason = null, settled_by = null, settled_at = null where id = ?")
                .params(Status.PREPARED.name(), id)
                .update();
    }

    public Optional<Change> on(ClusterId cluster, LocalDate day) {
        return db.sql("select * from org_rotation where cluster_id = ? and begins_on = ?")
                .params(cluster.value(), day)
                .query(RotationRegister::toChange)
                .optional();
    }

    /** All changes of the cluster, the earliest first. */
    public List<Change> of(ClusterId cluster) {
        return db.sql("select * from org_rotation where cluster_id = ? order by begins_on")
                .param(cluster.value())
                .query(RotationRegister::toChange)
                .list();
    }

    public Change get(long id) {
        return db.sql("select * from org_rotation where id = ?")
                .param(id)
                .query(RotationRegister::toChange)
                .single();
    }

    /** The change, held against every other writer until the transaction ends. */
    public Change lock(long id) {
        return db.sql("select * from org_rotation where id = ? for update")
                .param(id)
                .query(RotationRegister::toChange)
                .single();
    }

    /** Which municipality holds the body's rotating chair from that day; replaces what was said before. */
    public void post(long id, BodyId body, String municipality) {
        db.sql("delete from org_rotation_post where rotation_id = ? and body_id = ?")
                .params(id, body.value())
                .update();
        db.sql("insert into org_rotation_post (rotation_id, body_id, municipality) values (?, ?, ?)")
                .params(id, body.value(), municipality)
                .update();
    }

    /** The municipality of each body whose chair is known for that change. */
    public Map<BodyId, String> posts(long id) {
        var posts = new LinkedHashMap<BodyId, String>();
        db.sql("select body_id, municipality from org_rotation_post where rotation_id = ? order by body_id")
                .param(id)
                .query(row -> {
                    posts.put(new BodyId(row.getString(1)), row.getString(2));
                });
        return posts;
    }

    /** The latest word of any change that was not dropped about the body's rotating chair, up to that day. */
    public Optional<Known> latest(ClusterId cluster, BodyId body, LocalDate day) {
        return db.sql("""
                        select r.begins_on, p.municipality from org_rotation r
                        join org_rotation_post p on p.rotation_id = r.id
                        where r.cluster_id = ? and p.body_id = ? and r.begins_on <= ? and r.status <> ?
                        order by r.begins_on desc limit 1
                        """)
                .params(cluster.value(), body.value(), day, Status.DROPPED.name())
                .query((row, i) -> new Known(row.getObject(1, LocalDate.class), row.getString(2)))
                .optional();
    }

    /** What a change says about a chair, from its first day on. */
    public record Known(LocalDate since, String municipality) {}

    public void give(long id, NewRole role) {
        db.sql("insert into org_rotation_role (rotation_id, body_id, role, account) values (?, ?, ?, ?)")
                .params(id, role.body().value(), role.role(), role.account())
                .update();
    }

    public List<NewRole> roles(long id) {
        return db.sql("select * from org_rotation_role where rotation_id = ? order by body_id, role, account")
                .param(id)
                .query((row, i) -> new NewRole(
                        new BodyId(row.getString("body_id")), row.getString("role"), row.getString("account")))
                .list();
    }

    public void settle(long id, Status status, @Nullable String reason, Actor by) {
        db.sql("update org_rotation set status = ?, reason = ?, settled_by = ?, settled_at = ? where id = ?")
                .params(status.name(), reason, by.id(), OffsetDateTime.now(clock), id)
                .update();
    }

    public void carriedOut(long id, LocalDate day) {
        db.sql("update org_rotation set status = ?, carried_out_on = ? where id = ?")
                .params(Status.CARRIED_OUT.name(), day, id)
                .update();
    }

    private static Change toChange(ResultSet row, int ignored) throws SQLException {
        return new Change(
                row.getLong("id"),
                new ClusterId(row.getString("cluster_id")),
                row.getObject("begins_on", LocalDate.class),
                Status.valueOf(row.getString("status")),
                Optional.ofNullable(row.getString("reason")),
                Optional.ofNullable(row.getObject("carried_out_on", LocalDate.class)));
    }
}
