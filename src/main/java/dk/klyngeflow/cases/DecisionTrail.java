package dk.klyngeflow.cases;

import dk.klyngeflow.deadlines.KlyngeClock;
import dk.klyngeflow.shared.Actor;
import dk.klyngeflow.shared.BodyId;
import dk.klyngeflow.shared.CaseNumber;
import dk.klyngeflow.shared.Outcome;
import dk.klyngeflow.shared.Verb;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The record of what was decided in a case. Entries are appended and never changed. Joins the caller's transaction. */
@Service
@Transactional
public class DecisionTrail {

    private final JdbcClient db;
    private final KlyngeClock clock;

    DecisionTrail(JdbcClient db, KlyngeClock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** Writes an answer down as the case's next entry. The caller holds the case's lock. */
    public void append(CaseNumber number, TrailEntry answer) {
        db.sql("""
                        insert into case_decision (case_number, entry, body_id, meeting_id, point_id, verb, outcome,
                                                   effect, words, decided_on, recorded_at, recorded_by, corrects)
                        values (:case, (select coalesce(max(entry), 0) + 1 from case_decision where case_number = :case),
                                :body, :meeting, :point, :verb, :outcome, :effect, :words, :decided, :now, :by, :corrects)
                        """)
                .param("case", number.value())
                .param("body", answer.body().value())
                .param("meeting", answer.meeting())
                .param("point", answer.point())
                .param("verb", nameOf(answer.verb()))
                .param("outcome", answer.outcome().name())
                .param("effect", nameOf(answer.effect()))
                .param("words", answer.words())
                .param("decided", answer.decidedOn())
                .param("now", OffsetDateTime.now(clock))
                .param("by", answer.recordedBy().id())
                .param("corrects", answer.corrects())
                .update();
    }

    /** The case's answers, oldest first. */
    public List<TrailEntry> of(CaseNumber number) {
        return db.sql("select * from case_decision where case_number = ? order by entry")
                .param(number.value())
                .query(DecisionTrail::toEntry)
                .list();
    }

    /** Whether the answer to this point already counts for the case. */
    public boolean has(CaseNumber number, long point) {
        return db.sql("select count(*) from case_decision where case_number = ? and point_id = ?")
                        .params(number.value(), point)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    private static String nameOf(Enum<?> value) {
        return value == null ? null : value.name();
    }

    private static TrailEntry toEntry(ResultSet row, int ignored) throws SQLException {
        return new TrailEntry(
                row.getInt("entry"),
                new BodyId(row.getString("body_id")),
                row.getObject("meeting_id", Long.class),
                row.getObject("point_id", Long.class),
                Optional.ofNullable(row.getString("verb")).map(Verb::valueOf).orElse(null),
                Outcome.valueOf(row.getString("outcome")),
                Optional.ofNullable(row.getString("effect"))
                        .map(TrailEffect::valueOf)
                        .orElse(null),
                row.getString("words"),
                row.getObject("decided_on", LocalDate.class),
                new Actor(row.getString("recorded_by")),
                row.getObject("corrects", Integer.class));
    }
}
