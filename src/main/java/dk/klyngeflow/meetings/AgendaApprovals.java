package dk.klyngeflow.meetings;

import dk.klyngeflow.deadlines.KlyngeClock;
import dk.klyngeflow.shared.Actor;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the chairs have said of a meeting's agenda: one answer per chair seat, the latest counts. */
@Service
@Transactional
public class AgendaApprovals {

    /**
     * One chair's answer.
     *
     * @param comment null with most yeses
     * @param arrivedOn the day it came by mail, where the secretariat wrote it down; null where the chair answered here
     */
    public record Approval(
            String chairSeat,
            boolean approved,
            @Nullable String comment,
            @Nullable LocalDate arrivedOn) {}

    private final JdbcClient db;
    private final KlyngeClock clock;

    AgendaApprovals(JdbcClient db, KlyngeClock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** Writes an answer down; an earlier one of the same chair stays beside it. */
    public void answer(long meeting, Approval answer, Actor by) {
        db.sql("""
            insert into meeting_agenda_approval (meeting_id, chair_seat, approved, remark, arrived_on,
                                                 answered_by, answered_at)
            values (?, ?, ?, ?, ?, ?, ?)
            """)
                .params(
                        meeting,
                        answer.chairSeat(),
                        answer.approved(),
                        answer.comment(),
                        answer.arrivedOn(),
                        by.id(),
                        OffsetDateTime.now(clock))
                .update();
    }

    /** How many answers there are since that local time. */
    public int since(long meeting, LocalDateTime moment) {
        return db.sql("select count(*) from meeting_agenda_approval where meeting_id = ? and answered_at >= ?")
                .params(meeting, moment.atZone(KlyngeClock.ZONE).toOffsetDateTime())
                .query(Integer.class)
                .single();
    }

    public List<Approval> of(long meeting) {
        return db.sql("""
            select chair_seat, approved, remark, arrived_on from meeting_agenda_approval
            where meeting_id = ? order by id
            """)
                .param(meeting)
                .query((row, i) -> new Approval(
                        row.getString(1), row.getBoolean(2), row.getString(3), row.getObject(4, LocalDate.class)))
                .list();
    }
}
