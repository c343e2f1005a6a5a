package dk.klyngeflow.meetings;

import dk.klyngeflow.deadlines.KlyngeClock;
import dk.klyngeflow.shared.Actor;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Objections to minutes, each against the version that it objects to. Appended, never changed. Joins the caller's transaction. */
@Service
@Transactional
public class Objections {

    /**
     * @param objector seat or title, never a person's name
     * @param arrivedAt when it arrived, which decides whether it counts; local time
     */
    public record Objection(int version, String objector, String text, LocalDateTime arrivedAt) {}

    private final JdbcClient db;
    private final KlyngeClock clock;

    Objections(JdbcClient db, KlyngeClock clock) {
        this.db = db;
        this.clock = clock;
    }

    public void add(long meeting, Objection objection, Actor recordedBy) {
        db.sql("""
                        insert into meeting_objection (meeting_id, version, objector, objection, arrived_at, recorded_at,
                                                       recorded_by)
                        values (?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        meeting,
                        objection.version(),
                        objection.objector(),
                        objection.text(),
                        objection.arrivedAt(),
                        OffsetDateTime.now(clock),
                        recordedBy.id())
                .update();
    }

    /** The objections to the meeting's minutes in the order of their arrival. */
    public List<Objection> of(long meeting) {
        return db.sql("select * from meeting_objection where meeting_id = ? order by arrived_at, id")
                .param(meeting)
                .query((row, i) -> new Objection(
                        row.getInt("version"),
                        row.getString("objector"),
                        row.getString("objection"),
                        row.getObject("arrived_at", LocalDateTime.class)))
                .list();
    }
}
