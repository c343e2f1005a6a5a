package dk.klyngeflow.meetings;

import dk.klyngeflow.shared.BodyId;
import dk.klyngeflow.shared.CaseNumber;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the bodies' decisions put in force, each with the decision it comes from. Joins the caller's transaction. */
@Service
@Transactional
public class Arrangements {

    private final JdbcClient db;

    Arrangements(JdbcClient db) {
        this.db = db;
    }

    /**
     * Puts something in force; {@code point} and {@code caseNumber} may be null. The same thing decided twice is in force
     * once: the later decision joins the earlier one.
     */
    public void make(BodyId body, Long point, CaseNumber caseNumber, Effect.Arrange what, LocalDate on) {
        if (has(body, what.kind(), what.title(), what.dueOn())) {
            return;
        }
        db.sql("""
            insert into meeting_arrangement (body_id, point_id, case_number, kind, title, holder, scope,
                                             due_on, present_on, valid_to, in_force, made_on)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, true, ?)
            """)
                .params(
                        body.value(),
                        point,
                        caseNumber == null ? null : caseNumber.value(),
                        what.kind().name(),
                        what.title(),
                        what.holder(),
                        what.scope(),
                        what.dueOn(),
                        what.presentOn(),
                        what.validTo(),
                        on)
                .update();
    }

    /**
     * A body hands a follow-up to another, which has it from now on; {@code point} and {@code caseNumber} may be null.
     *
     * @param holder what the receiving body is called, for those who read of it elsewhere
     * @return its id; empty where the body has the very same one already
     */
    public Optional<Long> hand(
            BodyId from,
            BodyId to,
            @Nullable Long point,
            @Nullable CaseNumber caseNumber,
            Effect.FollowUp what,
            String holder,
            LocalDate on) {
        if (has(to, ArrangementKind.FOLLOW_UP, what.title(), what.dueOn())) {
            return Optional.empty();
        }
        return Optional.of(Keys.insert(db.sql("""
            insert into meeting_arrangement (body_id, point_id, case_number, kind, title, holder, due_on,
                                             in_force, made_on, given_by)
            values (?, ?, ?, 'FOLLOW_UP', ?, ?, ?, true, ?, ?)
            """)
                .params(
                        to.value(),
                        point,
                        caseNumber == null ? null : caseNumber.value(),
                        what.title(),
                        holder,
                        what.dueOn(),
                        on,
                        from.value())));
    }

    /** This follow-up is done, with a report. */
    public void done(long id, LocalDate on, String report) {
        db.sql("update meeting_arrangement set in_force = false, done_on = ?, report = ? where id = ?")
                .params(on, report, id)
                .update();
    }

    private boolean has(BodyId body, ArrangementKind kind, String title, @Nullable LocalDate dueOn) {
        return inForce(body, kind).stream()
                .anyMatch(there -> there.title().equals(title) && there.dueOn().equals(Optional.ofNullable(dueOn)));
    }

    /** What is in force at the body, by kind. */
    public List<Arrangement> inForce(BodyId body, ArrangementKind kind) {
        return db.sql("select * from meeting_arrangement where body_id = ? and kind = ? and in_force = true order by"
                        + " id")
                .params(body.value(), kind.name())
                .query(Arrangements::toArrangement)
                .list();
    }

    /** Everything in force at the body, by date due. */
    public List<Arrangement> inForce(BodyId body) {
        return db.sql("select * from meeting_arrangement where body_id = ? and in_force = true order by due_on, id")
                .param(body.value())
                .query(Arrangements::toArrangement)
                .list();
    }

    /** What the answer to this point put in force. */
    public List<Arrangement> ofPoint(long point) {
        return db.sql("select * from meeting_arrangement where point_id = ? order by id")
                .param(point)
                .query(Arrangements::toArrangement)
                .list();
    }

    /** What the answers given at this meeting put in force, in the order of its agenda. */
    public List<Arrangement> ofMeeting(long meeting) {
        return db.sql("""
            select a.* from meeting_arrangement a
            join meeting_point p on p.id = a.point_id join meeting_item i on i.id = p.item_id
            where i.meeting_id = ? order by i.position, p.position, a.id
            """).param(meeting).query(Arrangements::toArrangement).list();
    }

    /** What was put in force by the case's answers, oldest first. */
    public List<Arrangement> ofCase(CaseNumber number) {
        return db.sql("select * from meeting_arrangement where case_number = ? order by id")
                .param(number.value())
                .query(Arrangements::toArrangement)
                .list();
    }

    /** A case's follow-ups are done, with a report; what was handed to other bodies is theirs to do. */
    public void done(CaseNumber number, LocalDate on, String report) {
        db.sql("""
            update meeting_arrangement set in_force = false, done_on = ?, report = ?
            where case_number = ? and kind = 'FOLLOW_UP' and in_force = true and given_by is null
            """).params(on, report, number.value()).update();
    }

    /** Goes on at another body, which has taken over. */
    public void handOver(long id, BodyId to) {
        db.sql("update meeting_arrangement set body_id = ? where id = ? and in_force = true")
                .params(to.value(), id)
                .update();
    }

    /** Ends it with a reason, as where its body ends. */
    public void close(long id, LocalDate on, String because) {
        db.sql("""
                        update meeting_arrangement set in_force = false, done_on = ?, report = ?
                        where id = ? and in_force = true
                        """).params(on, because, id).update();
    }

    public Arrangement get(long id) {
        return db.sql("select * from meeting_arrangement where id = ?")
                .param(id)
                .query(Arrangements::toArrangement)
                .single();
    }

    /** It has had its time: told at a meeting, or taken back. */
    public void end(long id, LocalDate on) {
        db.sql("update meeting_arrangement set in_force = false, done_on = ? where id = ? and in_force = true")
                .params(on, id)
                .update();
    }

    static Arrangement toArrangement(ResultSet row, int ignored) throws SQLException {
        return new Arrangement(
                row.getLong("id"),
                new BodyId(row.getString("body_id")),
                Optional.ofNullable(row.getObject("point_id", Long.class)),
                Optional.ofNullable(row.getString("case_number")).map(CaseNumber::new),
                ArrangementKind.valueOf(row.getString("kind")),
                row.getString("title"),
                Optional.ofNullable(row.getString("holder")),
                Optional.ofNullable(row.getString("scope")),
                Optional.ofNullable(row.getObject("due_on", LocalDate.class)),
                Optional.ofNullable(row.getObject("present_on", LocalDate.class)),
                Optional.ofNullable(row.getObject("valid_to", LocalDate.class)),
                row.getBoolean("in_force"),
                Optional.ofNullable(row.getObject("done_on", LocalDate.class)),
                Optional.ofNullable(row.getString("given_by")).map(BodyId::new));
    }
}
