package dk.klyngeflow.meetings;

import dk.klyngeflow.deadlines.KlyngeClock;
import dk.klyngeflow.shared.Actor;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the secretariat has changed on an agenda by hand, and why. Appended, never changed. Joins the caller's transaction. */
@Service
@Transactional
public class AgendaChanges {

    /** How a change of the order begins: it stands against the body's own order. */
    public static final String ORDER = "Rækkefølgen er ændret";

    /** One change; the reason is null where none was needed. */
    public record Change(String what, @Nullable String reason, Actor by, OffsetDateTime at) {}

    private final JdbcClient db;
    private final KlyngeClock clock;

    AgendaChanges(JdbcClient db, KlyngeClock clock) {
        this.db = db;
        this.clock = clock;
    }

    public void note(long meeting, String what, @Nullable String reason, Actor by) {
        db.sql("""
                        insert into meeting_agenda_change (meeting_id, what, reason, changed_by, changed_at)
                        values (?, ?, ?, ?, ?)
                        """)
                .params(meeting, what, reason, by.id(), OffsetDateTime.now(clock))
                .update();
    }

    /** Oldest first. */
    public List<Change> of(long meeting) {
        return db.sql("select * from meeting_agenda_change where meeting_id = ? order by id")
                .param(meeting)
                .query((row, i) -> new Change(
                        row.getString("what"),
                        row.getString("reason"),
                        new Actor(row.getString("changed_by")),
                        row.getObject("changed_at", OffsetDateTime.class)))
                .list();
    }

    /** Whether somebody has put the items in an order of their own: then the body's order is not applied again. */
    public boolean isOrderedByHand(long meeting) {
        return of(meeting).stream().anyMatch(change -> change.what().startsWith(ORDER));
    }
}
