package dk.klyngeflow.meetings;

import dk.klyngeflow.deadlines.KlyngeClock;
import dk.klyngeflow.meetings.Attendance.Presence;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What members say before a meeting: they come, they do not, or somebody stands in. One notice per seat, the latest counts.
 * Who really came is the record's ({@link Attendance}).
 */
@Service
@Transactional
public class AbsenceNotices {

    /**
     * @param seat names the seat, and the member of it where there are several
     * @param label the seat in Danish
     * @param substitute who stands in, by title and organisation; null unless somebody does
     */
    public record Notice(
            String seat,
            String label,
            Presence presence,
            @Nullable String substitute) {}

    private final JdbcClient db;
    private final KlyngeClock clock;

    AbsenceNotices(JdbcClient db, KlyngeClock clock) {
        this.db = db;
        this.clock = clock;
    }

    public void announce(long meeting, Notice notice) {
        db.sql("delete from meeting_absence_notice where meeting_id = ? and seat = ?")
                .params(meeting, notice.seat())
                .update();
        db.sql("""
                        insert into meeting_absence_notice (meeting_id, seat, label, presence, substitute, announced_at)
                        values (?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        meeting,
                        notice.seat(),
                        notice.label(),
                        notice.presence().name(),
                        notice.substitute(),
                        OffsetDateTime.now(clock))
                .update();
    }

    /** In the order in which they came. */
    public List<Notice> of(long meeting) {
        return db.sql("select * from meeting_absence_notice where meeting_id = ? order by id")
                .param(meeting)
                .query((row, i) -> new Notice(
                        row.getString("seat"),
                        row.getString("label"),
                        Presence.valueOf(row.getString("presence")),
                        row.getString("substitute")))
                .list();
    }

    /** How many there are since that local time. */
    public int since(long meeting, LocalDateTime moment) {
        return db.sql("select count(*) from meeting_absence_notice where meeting_id = ? and announced_at >= ?")
                .params(meeting, moment.atZone(KlyngeClock.ZONE).toOffsetDateTime())
                .query(Integer.class)
                .single();
    }

    /** What was said for the seat. */
    public Optional<Notice> of(long meeting, String seat) {
        return of(meeting).stream().filter(notice -> notice.seat().equals(seat)).findFirst();
    }
}
