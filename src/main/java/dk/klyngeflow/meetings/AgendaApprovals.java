package dk.klyngeflow.meetings;

import dk.klyngeflow.deadlines.KlyngeClock;
import dk.klyngeflow.shared.Actor;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the chairs have said of a meeting's agenda: one answer per chair seat, the latest counts. */
@Service
@Transactional
public class AgendaApprovals {

    /** One chair's answer; the comment is null with most yeses. */
    public record Approval(String chairSeat, boolean approved, String comment) {}

    private final JdbcClient db;
    private final KlyngeClock clock;

    AgendaApprovals(JdbcClient db, KlyngeClock clock) {
        this.db = db;
        this.clock = clock;
    }

    public void answer(long meeting, String chairSeat, boolean approved, String comment, Actor by) {
        db.sql("""
                        insert into meeting_agenda_approval (meeting_id, chair_seat, approved, remark, answered_by,
                                                             answered_at)
                        values (?, ?, ?, ?, ?, ?)
                        """)
                .params(meeting, chairSeat, approved, comment, by.id(), OffsetDateTime.now(clock))
                .update();
    }

    public List<Approval> of(long meeting) {
        return db.sql("""
                        select chair_seat, approved, remark from meeting_agenda_approval
                        where meeting_id = ? order by id
                        """)
                .param(meeting)
                .query((row, i) -> new Approval(row.getString(1), row.getBoolean(2), row.getString(3)))
                .list();
    }
}
