package dk.klyngeflow.groups;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dk.klyngeflow.deadlines.KlyngeClock;
import dk.klyngeflow.shared.BodyId;
import dk.klyngeflow.shared.CaseNumber;
import dk.klyngeflow.shared.Refusal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * All versions of all charters. A draft may still be changed; a version that has counted stays as it was, and only one
 * version of a group or body is in force. Joins the caller's transaction.
 */
@Service
@Transactional
public class Charters {

    /**
     * What bounds a charter's life.
     *
     * @param tiedTo the agreement that {@code validTo} comes from, or null
     */
    public record Life(
            @Nullable LocalDate evaluateBy,
            @Nullable LocalDate validTo,
            @Nullable String tiedTo) {

        public static final Life UNBOUND = new Life(null, null, null);
    }

    private final JdbcClient db;
    private final ObjectMapper json;
    private final KlyngeClock clock;

    Charters(JdbcClient db, ObjectMapper json, KlyngeClock clock) {
        this.db = db;
        this.json = json;
        this.clock = clock;
    }

    /** The next version of an ad hoc group's charter, as a draft. */
    public Charter draft(CaseNumber group, GroupCharter content) {
        return insert(group, null, group, content, Life.UNBOUND);
    }

    /** The next version of a body's charter, as a draft. */
    public Charter draft(BodyId body, CaseNumber caseNumber, BodyCharter content, Life life) {
        return insert(null, body, caseNumber, content, life);
    }

    /** Writes the draft anew; a version that has counted is not changed. */
    public void rewrite(long id, CharterContent content) {
        int changed = db.sql("update group_charter set content = ? where id = ? and status = 'DRAFT'")
                .params(write(content), id)
                .update();
        if (changed == 0) {
            throw new Refusal(
                    "charter",
                    "final",
                    "Kommissoriet er ikke længere et udkast. Lav en ny version i stedet for at rette.");
        }
    }

    /**
     * Puts a draft in force; the version before it ends the day before.
     *
     * @param status {@link CharterStatus#ADOPTED} or {@link CharterStatus#ON_TRIAL}
     * @param adoptedBy which body, when, in which words
     * @return the version that was in force until now
     */
    public Optional<Charter> adopt(long id, CharterStatus status, LocalDate from, String adoptedBy) {
        if (!status.isInForce()) {
            throw new IllegalArgumentException("a charter is adopted, or adopted on trial; not " + status);
        }
        var draft = get(id);
        var earlier = draft.group().flatMap(this::inForce).or(() -> draft.body().flatMap(this::inForce));
        earlier.ifPresent(before ->
                end(before.id(), CharterStatus.EXPIRED, from, "Afløst af version %d".formatted(draft.version())));
        db.sql(
                        "update group_charter set status = ?, in_force_from = ?, adopted_by = ? where id = ? and status = 'DRAFT'")
                .params(status.name(), from, adoptedBy, id)
                .update();
        return earlier;
    }

    /** A version on trial is adopted for good. */
    public void confirm(long id) {
        db.sql("update group_charter set status = 'ADOPTED' where id = ? and status = 'ON_TRIAL'")
                .param(id)
                .update();
    }

    /** The next day on which the version is looked at; null for none. */
    public void evaluateBy(long id, @Nullable LocalDate day) {
        db.sql("update group_charter set evaluate_by = ? where id = ?")
                .params(day, id)
                .update();
    }

    /** Ends a version, whatever it was: a draft is not adopted, what was in force expires. */
    public void end(long id, CharterStatus status, LocalDate on, String because) {
        db.sql("""
                        update group_charter set status = ?, ended_on = ?, ended_because = ?
                        where id = ? and status in ('DRAFT', 'ON_TRIAL', 'ADOPTED')
                        """).params(status.name(), on, because, id).update();
    }

    public Charter get(long id) {
        return db.sql("select * from group_charter where id = ?")
                .param(id)
                .query(this::toCharter)
                .single();
    }

    /** The group's latest version. */
    public Charter latest(CaseNumber group) {
        return db.sql("select * from group_charter where group_number = ? order by version desc limit 1")
                .param(group.value())
                .query(this::toCharter)
                .single();
    }

    /** The group's versions, newest first. */
    public List<Charter> of(CaseNumber group) {
        return db.sql("select * from group_charter where group_number = ? order by version desc")
                .param(group.value())
                .query(this::toCharter)
                .list();
    }

    /** The body's versions, newest first. */
    public List<Charter> of(BodyId body) {
        return db.sql("select * from group_charter where body_id = ? order by version desc")
                .param(body.value())
                .query(this::toCharter)
                .list();
    }

    /** The body's charter that the case was raised for. */
    public Optional<Charter> ofCase(CaseNumber caseNumber) {
        return db.sql("select * from group_charter where case_number = ? and body_id is not null")
                .param(caseNumber.value())
                .query(this::toCharter)
                .optional();
    }

    public Optional<Charter> inForce(CaseNumber group) {
        return of(group).stream()
                .filter(charter -> charter.status().isInForce())
                .findFirst();
    }

    public Optional<Charter> inForce(BodyId body) {
        return of(body).stream().filter(charter -> charter.status().isInForce()).findFirst();
    }

    private Charter insert(CaseNumber group, BodyId body, CaseNumber caseNumber, CharterContent content, Life life) {
        int version = db.sql("""
                        select coalesce(max(version), 0) + 1 from group_charter
                        where group_number = :group or body_id = :body
                        """)
                .param("group", group == null ? "" : group.value())
                .param("body", body == null ? "" : body.value())
                .query(Integer.class)
                .single();
        var key = new GeneratedKeyHolder();
        db.sql("""
                        insert into group_charter (group_number, body_id, version, status, case_number, content, drafted_on,
                                                   evaluate_by, valid_to, tied_to)
                        values (?, ?, ?, 'DRAFT', ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        group == null ? null : group.value(),
                        body == null ? null : body.value(),
                        version,
                        caseNumber.value(),
                        write(content),
                        clock.today(),
                        life.evaluateBy(),
                        life.validTo(),
                        life.tiedTo())
                .update(key, "id");
        return get(Objects.requireNonNull(key.getKey()).longValue());
    }

    private String write(CharterContent content) {
        try {
            return json.writerFor(CharterContent.class).writeValueAsString(content);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private Charter toCharter(ResultSet row, int ignored) throws SQLException {
        return new Charter(
                row.getLong("id"),
                Optional.ofNullable(row.getString("group_number")).map(CaseNumber::new),
                Optional.ofNullable(row.getString("body_id")).map(BodyId::new),
                row.getInt("version"),
                CharterStatus.valueOf(row.getString("status")),
                new CaseNumber(row.getString("case_number")),
                read(row.getString("content")),
                row.getObject("drafted_on", LocalDate.class),
                Optional.ofNullable(row.getObject("in_force_from", LocalDate.class)),
                Optional.ofNullable(row.getObject("evaluate_by", LocalDate.class)),
                Optional.ofNullable(row.getObject("valid_to", LocalDate.class)),
                Optional.ofNullable(row.getString("tied_to")),
                Optional.ofNullable(row.getString("adopted_by")),
                Optional.ofNullable(row.getObject("ended_on", LocalDate.class)),
                Optional.ofNullable(row.getString("ended_because")));
    }

    private CharterContent read(String content) {
        try {
            return json.readValue(content, CharterContent.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a charter that cannot be read", e);
        }
    }
}
