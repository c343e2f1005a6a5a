package dk.klyngeflow.meetings;

import dk.klyngeflow.shared.Sector;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who took part and who sent regrets, by seat and title; persons' names are not kept here. No source has a quorum,
 * so attendance shows who is missing and blocks nothing.
 */
@Service
@Transactional
public class Attendance {

    public enum Role {
        MEMBER("Medlem"),
        SECRETARIAT("Sekretariat"),
        GUEST("Gæst");

        private final String danish;

        Role(String danish) {
            this.danish = danish;
        }

        public String danish() {
            return danish;
        }
    }

    public enum Presence {
        PRESENT("Deltog"),
        ABSENT("Afbud"),
        SUBSTITUTE("Stedfortræder");

        private final String danish;

        Presence(String danish) {
            this.danish = danish;
        }

        public String danish() {
            return danish;
        }
    }

    /**
     * @param id 0 before it is written
     * @param seatCode the seat of the body that the person holds, if any
     * @param substituteFor whom a substitute stands in for
     */
    public record Attendee(
            long id,
            Optional<String> seatCode,
            String label,
            Role role,
            Presence presence,
            Optional<String> substituteFor) {}

    /** Titles of who led a meeting (ordstyrer) and who wrote its minutes (referent). */
    public record Leaders(Optional<String> chair, Optional<String> minuteTaker) {}

    private final JdbcClient db;

    Attendance(JdbcClient db) {
        this.db = db;
    }

    /** Writes an attendee down and gives the id. */
    public long add(long meeting, Attendee attendee) {
        return Keys.insert(db.sql("""
                        insert into meeting_attendance (meeting_id, position, seat_code, label, role, presence,
                                                        substitute_for)
                        select ?, coalesce(max(position), 0) + 1, ?, ?, ?, ?, ?
                        from meeting_attendance where meeting_id = ?
                        """)
                .params(
                        meeting,
                        attendee.seatCode().orElse(null),
                        attendee.label(),
                        attendee.role().name(),
                        attendee.presence().name(),
                        attendee.substituteFor().orElse(null),
                        meeting));
    }

    public List<Attendee> of(long meeting) {
        return db.sql("select * from meeting_attendance where meeting_id = ? order by position")
                .param(meeting)
                .query((row, i) -> new Attendee(
                        row.getLong("id"),
                        Optional.ofNullable(row.getString("seat_code")),
                        row.getString("label"),
                        Role.valueOf(row.getString("role")),
                        Presence.valueOf(row.getString("presence")),
                        Optional.ofNullable(row.getString("substitute_for"))))
                .list();
    }

    /** Changes how somebody took part. */
    public void change(long attendee, Role role, Presence presence, @Nullable String substituteFor) {
        db.sql("update meeting_attendance set role = ?, presence = ?, substitute_for = ? where id = ?")
                .params(role.name(), presence.name(), substituteFor, attendee)
                .update();
    }

    public void remove(long attendee) {
        db.sql("delete from meeting_item_absence where attendance_id = ?")
                .param(attendee)
                .update();
        db.sql("delete from meeting_attendance where id = ?").param(attendee).update();
    }

    /** Notes that somebody who attended the meeting did not take part in this item; a second note replaces the first. */
    public void leftItem(long item, long attendee, String reason) {
        backInItem(item, attendee);
        db.sql("insert into meeting_item_absence (item_id, attendance_id, reason) values (?, ?, ?)")
                .params(item, attendee, reason)
                .update();
    }

    /** Takes back that somebody did not take part in this item. */
    public void backInItem(long item, long attendee) {
        db.sql("delete from meeting_item_absence where item_id = ? and attendance_id = ?")
                .params(item, attendee)
                .update();
    }

    /** Somebody who did not take part in an item: declared, never derived. */
    public record Absence(long item, long attendee, String label, Optional<String> reason) {}

    public List<Absence> absences(long meeting) {
        return db.sql("""
                        select x.item_id, a.id, a.label, x.reason from meeting_item_absence x
                        join meeting_attendance a on a.id = x.attendance_id
                        where a.meeting_id = ? order by a.position
                        """)
                .param(meeting)
                .query((row, i) -> new Absence(
                        row.getLong(1), row.getLong(2), row.getString(3), Optional.ofNullable(row.getString(4))))
                .list();
    }

    /**
     * Who did not take part in which item of the meeting: labels by the item's id. Whoever has declared a conflict of interest
     * in a case of the item is among them, and marked so.
     */
    public Map<Long, List<String>> absencesAt(long meeting) {
        var absences = new HashMap<Long, List<String>>();
        absences(meeting)
                .forEach(absence -> absences.computeIfAbsent(absence.item(), item -> new ArrayList<>())
                        .add(absence.label()));
        db.sql("""
                        select distinct i.id, c.label from meeting_item i
                        join meeting m on m.id = i.meeting_id join meeting_point p on p.item_id = i.id
                        join meeting_conflict c on c.case_number = p.case_number and c.body_id = m.body_id
                        where m.id = ? and c.withdrawn_at is null order by c.label
                        """).param(meeting).query(row -> {
            absences.computeIfAbsent(row.getLong(1), item -> new ArrayList<>()).add(row.getString(2) + " (inhabil)");
        });
        return absences;
    }

    /** Notes in whose house the meeting is held; null where it is not known. */
    public void hostedBy(long meeting, @Nullable Sector host) {
        db.sql("update meeting set host_sector = ? where id = ?")
                .params(host == null ? null : host.name(), meeting)
                .update();
    }

    public Optional<Sector> host(long meeting) {
        return db.sql("select host_sector from meeting where id = ? and host_sector is not null")
                .param(meeting)
                .query(String.class)
                .optional()
                .map(Sector::valueOf);
    }

    /** Notes who led the meeting and who wrote the minutes, by title; either may be null. */
    public void lead(long meeting, String chair, String minuteTaker) {
        db.sql("update meeting set chair = ?, minute_taker = ? where id = ?")
                .params(chair, minuteTaker, meeting)
                .update();
    }

    public Leaders leaders(long meeting) {
        return db.sql("select chair, minute_taker from meeting where id = ?")
                .param(meeting)
                .query((row, i) ->
                        new Leaders(Optional.ofNullable(row.getString(1)), Optional.ofNullable(row.getString(2))))
                .single();
    }
}
