package dk.klyngeflow.casework.succession;

import dk.klyngeflow.casework.succession.OpenThings.Open;
import dk.klyngeflow.deadlines.KlyngeClock;
import dk.klyngeflow.shared.Actor;
import dk.klyngeflow.shared.BodyId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The register of bodies' ends: what stood open, what was chosen for it, what became of it. It is the receipt, and stays. Joins
 * the caller's transaction.
 */
@Service
@Transactional
public class Successions {

    private static final int TITLE = 300;
    private static final int WORDS = 1000;

    private final JdbcClient db;
    private final KlyngeClock clock;

    Successions(JdbcClient db, KlyngeClock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** Opens the end of a body on its last day, and begins anew one that was called off. */
    Succession open(BodyId body, LocalDate lastDay) {
        int reopened = db.sql("update casework_succession set status = 'SORTING' where body_id = ? and ends_on = ?")
                .params(body.value(), lastDay)
                .update();
        if (reopened == 0) {
            db.sql("insert into casework_succession (body_id, ends_on, status, revision) values (?, ?, 'SORTING', 1)")
                    .params(body.value(), lastDay)
                    .update();
        }
        return of(body, lastDay).orElseThrow();
    }

    Optional<Succession> of(BodyId body, LocalDate lastDay) {
        return db.sql("select * from casework_succession where body_id = ? and ends_on = ?")
                .params(body.value(), lastDay)
                .query(Successions::toSuccession)
                .optional();
    }

    public Optional<Succession> find(long id) {
        return db.sql("select * from casework_succession where id = ?")
                .param(id)
                .query(Successions::toSuccession)
                .optional();
    }

    Succession get(long id) {
        return find(id).orElseThrow(() -> new IllegalArgumentException("there is no succession " + id));
    }

    /** The succession, held against every other writer until the transaction ends. */
    Succession lock(long id) {
        return db.sql("select * from casework_succession where id = ? for update")
                .param(id)
                .query(Successions::toSuccession)
                .single();
    }

    /** Those of these bodies, latest end first. */
    public List<Succession> of(Collection<BodyId> bodies) {
        if (bodies.isEmpty()) {
            return List.of();
        }
        return db.sql("select * from casework_succession where body_id in (:bodies) order by ends_on desc, body_id")
                .param("bodies", bodies.stream().map(BodyId::value).toList())
                .query(Successions::toSuccession)
                .list();
    }

    /** Those that are not done yet. */
    List<Succession> running() {
        return db.sql("select * from casework_succession where status in ('SORTING', 'CONFIRMED') order by id")
                .query(Successions::toSuccession)
                .list();
    }

    /** Lists what is open and not on the list yet; what is there keeps what was chosen for it. */
    void list(long succession, ThingKind kind, Collection<Open> open) {
        var there = things(succession).stream()
                .filter(thing -> thing.kind() == kind)
                .map(Thing::ref)
                .toList();
        for (var thing : open) {
            if (!there.contains(thing.ref())) {
                db.sql("insert into casework_succession_thing (succession_id, kind, ref, title) values (?, ?, ?, ?)")
                        .params(succession, kind.name(), thing.ref(), shortened(thing.title(), TITLE))
                        .update();
            }
        }
    }

    /** All things on the list, in the order in which they are shown. */
    public List<Thing> things(long succession) {
        return db
                .sql("select * from casework_succession_thing where succession_id = ? order by id")
                .param(succession)
                .query(Successions::toThing)
                .list()
                .stream()
                .sorted(Comparator.comparing(Thing::kind))
                .toList();
    }

    Thing lockThing(long id) {
        return db.sql("select * from casework_succession_thing where id = ? for update")
                .param(id)
                .query(Successions::toThing)
                .single();
    }

    void choose(long thing, @Nullable Choice choice, @Nullable String reason) {
        db.sql("update casework_succession_thing set choice = ?, reason = ? where id = ?")
                .params(choice == null ? null : choice.name(), reason, thing)
                .update();
    }

    void changed(long succession) {
        db.sql("update casework_succession set revision = revision + 1 where id = ?")
                .param(succession)
                .update();
    }

    void confirm(long succession, Actor by) {
        db.sql("""
                        update casework_succession set status = 'CONFIRMED', confirmed_by = ?, confirmed_at = ?
                        where id = ? and status = 'SORTING'
                        """).params(by.id(), OffsetDateTime.now(clock), succession).update();
    }

    void cancel(long succession) {
        db.sql("update casework_succession set status = 'CANCELLED' where id = ?")
                .param(succession)
                .update();
    }

    void finish(long succession) {
        db.sql("update casework_succession set status = 'DONE', done_at = ? where id = ? and done_at is null")
                .params(OffsetDateTime.now(clock), succession)
                .update();
    }

    void done(long thing, Result result, String words) {
        db.sql("update casework_succession_thing set result = ?, words = ?, done_at = ? where id = ?")
                .params(result.name(), shortened(words, WORDS), OffsetDateTime.now(clock), thing)
                .update();
    }

    /** Where the case has been handed over to, in Danish words, oldest first. */
    public List<String> handedOver(String ref) {
        return db.sql("""
                        select words from casework_succession_thing
                        where ref = ? and kind in ('CASE', 'GROUP') and result = 'HANDED_OVER' order by id
                        """).param(ref).query(String.class).list();
    }

    private static String shortened(String text, int max) {
        return text.length() <= max ? text : text.substring(0, max - 1) + "…";
    }

    private static Succession toSuccession(ResultSet row, int ignored) throws SQLException {
        return new Succession(
                row.getLong("id"),
                new BodyId(row.getString("body_id")),
                row.getObject("ends_on", LocalDate.class),
                Succession.Status.valueOf(row.getString("status")),
                row.getInt("revision"),
                Optional.ofNullable(row.getString("confirmed_by")),
                Optional.ofNullable(row.getObject("done_at", OffsetDateTime.class)));
    }

    private static Thing toThing(ResultSet row, int ignored) throws SQLException {
        return new Thing(
                row.getLong("id"),
                row.getLong("succession_id"),
                ThingKind.valueOf(row.getString("kind")),
                row.getString("ref"),
                row.getString("title"),
                Optional.ofNullable(row.getString("choice")).map(Choice::valueOf),
                Optional.ofNullable(row.getString("reason")),
                Optional.ofNullable(row.getString("result")).map(Result::valueOf),
                Optional.ofNullable(row.getString("words")));
    }
}
