package dk.klyngeflow.meetings;

import dk.klyngeflow.deadlines.Deadlines;
import dk.klyngeflow.deadlines.KlyngeClock;
import dk.klyngeflow.organisation.MinutesApproval;
import dk.klyngeflow.organisation.Organisation;
import dk.klyngeflow.shared.Actor;
import dk.klyngeflow.shared.BodyId;
import dk.klyngeflow.shared.Refusal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * A meeting's minutes in versions: drafted from the record, corrected while they are a draft, sent, and then approved or,
 * after an objection, followed by the next version. What was sent to whom is kept and never changed. Joins the caller's
 * transaction; the process around it is the caller's business.
 */
@Service
@Transactional
public class Minutes {

    /**
     * Somebody who was sent a version.
     *
     * @param who seat or title, never a person's name
     * @param address where it was sent; null where no address is known
     */
    public record Recipient(String who, @Nullable String address) {}

    /** The proof: who was sent a version, and when. */
    public record Sent(int version, String who, Optional<String> address, OffsetDateTime at) {}

    /** What a chair has said of a version; the remark is null with most yeses. */
    public record ChairAnswer(
            int version,
            String chairSeat,
            boolean approved,
            @Nullable String remark,
            Actor by) {}

    private final JdbcClient db;
    private final KlyngeClock clock;
    private final MeetingCalendar calendar;
    private final MinutesDrafts drafts;
    private final Organisation organisation;
    private final Deadlines deadlines;
    private final Documents documents;

    Minutes(
            JdbcClient db,
            KlyngeClock clock,
            MeetingCalendar calendar,
            MinutesDrafts drafts,
            Organisation organisation,
            Deadlines deadlines,
            Documents documents) {
        this.db = db;
        this.clock = clock;
        this.calendar = calendar;
        this.drafts = drafts;
        this.organisation = organisation;
        this.deadlines = deadlines;
        this.documents = documents;
    }

    /**
     * Drafts the next version from the record; what was corrected in an earlier version stays corrected. A body without an
     * adopted deadline for minutes gets none claimed (C-10).
     */
    public MinutesVersion draft(long meetingId, LocalDate on) {
        var meeting = calendar.get(meetingId);
        var earlier = version(meetingId);
        var due = deadlines.minutesDue(organisation.body(meeting.body()).deadlines(), meeting.date());
        var fromRecord = drafts.of(meetingId);
        var document = earlier.flatMap(MinutesVersion::document)
                .map(corrected -> fromRecord.withNarratives(narrativesOf(corrected)))
                .orElse(fromRecord);
        int number = earlier.map(MinutesVersion::version).orElse(0) + 1;
        db.sql("""
                        insert into meeting_minutes (meeting_id, version, status, drafted_on, due_on, content, document)
                        values (?, ?, 'DRAFT', ?, ?, ?, ?)
                        """)
                .params(meetingId, number, on, due.orElse(null), document.text(), documents.write(document))
                .update();
        return version(meetingId).orElseThrow();
    }

    /** The text of an earlier version by items, as far as people may correct it. */
    private static Map<Long, String> narrativesOf(MinutesDocument document) {
        return document.items().stream()
                .collect(Collectors.toMap(MinutesDocument.Item::id, MinutesDocument.Item::narrative));
    }

    /** The latest version. */
    public Optional<MinutesVersion> version(long meetingId) {
        return db.sql("select * from meeting_minutes where meeting_id = ? order by version desc limit 1")
                .param(meetingId)
                .query(this::toVersion)
                .optional();
    }

    /** All versions, oldest first. */
    public List<MinutesVersion> versions(long meetingId) {
        return db.sql("select * from meeting_minutes where meeting_id = ? order by version")
                .param(meetingId)
                .query(this::toVersion)
                .list();
    }

    /** The latest version that has left the house. */
    public Optional<MinutesVersion> latestSent(long meetingId) {
        return db.sql("""
                        select * from meeting_minutes where meeting_id = ? and sent_at is not null
                        order by version desc limit 1
                        """).param(meetingId).query(this::toVersion).optional();
    }

    /**
     * Minutes that have not been sent.
     *
     * @param dueOn the last day that the body has adopted; empty where it has adopted none (C-10)
     */
    public record Unsent(long meeting, BodyId body, LocalDate heldOn, Optional<LocalDate> dueOn) {}

    /** The bodies' minutes whose latest version is a draft, oldest meeting first. */
    @Transactional(readOnly = true)
    public List<Unsent> unsent(Collection<BodyId> bodies) {
        if (bodies.isEmpty()) {
            return List.of();
        }
        return db.sql("""
                        select m.id, m.body_id, m.starts_at, v.due_on from meeting_minutes v join meeting m on m.id = v.meeting_id
                        where m.body_id in (:bodies) and m.imported = false and v.status = 'DRAFT'
                            and v.version = (select max(latest.version) from meeting_minutes latest
                                where latest.meeting_id = v.meeting_id)
                        order by m.starts_at
                        """)
                .param("bodies", bodies.stream().map(BodyId::value).toList())
                .query((row, i) -> new Unsent(
                        row.getLong("id"),
                        new BodyId(row.getString("body_id")),
                        row.getTimestamp("starts_at").toLocalDateTime().toLocalDate(),
                        Optional.ofNullable(row.getObject("due_on", LocalDate.class))))
                .list();
    }

    /** The latest version's text. */
    public Optional<String> latest(long meetingId) {
        return version(meetingId).map(MinutesVersion::text);
    }

    /** Corrects what was said under the items, by their ids; an item of another meeting is refused. */
    public void correct(long meetingId, Map<Long, String> narratives) {
        var draft = requireDraft(meetingId);
        var document = draft.document().orElseThrow();
        for (var item : narratives.keySet()) {
            if (document.items().stream().noneMatch(own -> own.id() == item)) {
                throw new Refusal("narrative-" + item, "unknown", "Punktet står ikke på mødets dagsorden.");
            }
        }
        var corrected = document.withNarratives(narratives);
        db.sql("update meeting_minutes set content = ?, document = ? where meeting_id = ? and version = ?")
                .params(corrected.text(), documents.write(corrected), meetingId, draft.version())
                .update();
    }

    /** Takes a correction of the record into the draft; minutes that were sent stay as they are. */
    public void refresh(long meetingId) {
        version(meetingId)
                .filter(MinutesVersion::isDraft)
                .flatMap(MinutesVersion::document)
                .ifPresent(draft -> {
                    var fresh = drafts.of(meetingId).withNarratives(narrativesOf(draft));
                    db.sql(
                                    "update meeting_minutes set content = ?, document = ? where meeting_id = ? and status = 'DRAFT'")
                            .params(fresh.text(), documents.write(fresh), meetingId)
                            .update();
                });
    }

    /** Chooses how the draft is to be approved once it is sent, and for a written hearing until when objections count. */
    public void chooseApproval(long meetingId, MinutesApproval way, @Nullable LocalDate hearingEnds) {
        var draft = requireDraft(meetingId);
        db.sql("update meeting_minutes set approval = ?, window_ends = ? where meeting_id = ? and version = ?")
                .params(way.name(), hearingEnds, meetingId, draft.version())
                .update();
    }

    /**
     * The draft is sent: from now on it is what the members have. The window for objections counts from today, not from the
     * day the minutes were due.
     */
    public MinutesVersion send(long meetingId, List<Recipient> recipients, Actor by) {
        var draft = requireDraft(meetingId);
        var body = organisation.body(calendar.get(meetingId).body());
        var way = draft.approval().orElse(body.minutesApproval().value());
        var window = way == MinutesApproval.TACIT
                ? deadlines.silenceEnds(body.deadlines(), clock.today())
                : draft.windowEnds();
        var now = OffsetDateTime.now(clock);
        db.sql("""
                        update meeting_minutes set status = 'SENT', approval = ?, sent_at = ?, sent_by = ?, window_ends = ?
                        where meeting_id = ? and version = ?
                        """)
                .params(way.name(), now, by.id(), window.orElse(null), meetingId, draft.version())
                .update();
        for (int i = 0; i < recipients.size(); i++) {
            db.sql("""
                            insert into meeting_minutes_recipient (meeting_id, version, position, recipient, address, sent_at)
                            values (?, ?, ?, ?, ?, ?)
                            """)
                    .params(
                            meetingId,
                            draft.version(),
                            i + 1,
                            recipients.get(i).who(),
                            recipients.get(i).address(),
                            now)
                    .update();
        }
        return version(meetingId).orElseThrow();
    }

    /**
     * The sent version is approved. Where an objection has ended it meanwhile, nothing happens.
     *
     * @param how in Danish: by whose word, or by silence
     */
    public void approve(long meetingId, String how) {
        settle(meetingId, MinutesStatus.APPROVED, how);
    }

    /** An objection or a no ends the sent version, approved or not; the next draft takes its place. */
    public void object(long meetingId, String why) {
        settle(meetingId, MinutesStatus.OBJECTED, why);
    }

    /** The draft was not sent in time; noted once. */
    public void overdue(long meetingId) {
        db.sql(
                        "update meeting_minutes set overdue_at = ? where meeting_id = ? and status = 'DRAFT' and overdue_at is null")
                .params(OffsetDateTime.now(clock), meetingId)
                .update();
    }

    /** Writes a chair's answer to the version that was sent last; the latest answer counts. */
    public void answer(long meetingId, String chairSeat, boolean approved, @Nullable String remark, Actor by) {
        int version = latestSent(meetingId).orElseThrow().version();
        db.sql("delete from meeting_minutes_answer where meeting_id = ? and version = ? and chair_seat = ?")
                .params(meetingId, version, chairSeat)
                .update();
        db.sql("""
                        insert into meeting_minutes_answer (meeting_id, version, chair_seat, approved, remark, answered_by,
                                                            answered_at)
                        values (?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(meetingId, version, chairSeat, approved, remark, by.id(), OffsetDateTime.now(clock))
                .update();
    }

    public List<ChairAnswer> answers(long meetingId) {
        return db.sql("""
                        select version, chair_seat, approved, remark, answered_by from meeting_minutes_answer
                        where meeting_id = ? order by version, answered_at
                        """)
                .param(meetingId)
                .query((row, i) -> new ChairAnswer(
                        row.getInt(1),
                        row.getString(2),
                        row.getBoolean(3),
                        row.getString(4),
                        new Actor(row.getString(5))))
                .list();
    }

    /** Who was sent which version, and when. */
    public List<Sent> sentTo(long meetingId) {
        return db.sql("""
                        select version, recipient, address, sent_at from meeting_minutes_recipient
                        where meeting_id = ? order by version, position
                        """)
                .param(meetingId)
                .query((row, i) -> new Sent(
                        row.getInt(1),
                        row.getString(2),
                        Optional.ofNullable(row.getString(3)),
                        row.getObject(4, OffsetDateTime.class)))
                .list();
    }

    /** The body's meetings whose minutes were sent and wait for the body's next meeting to approve them. */
    public List<Long> waitingForMeeting(BodyId body) {
        return db.sql("""
                        select m.id from meeting m join meeting_minutes v on v.meeting_id = m.id
                        where m.body_id = ? and v.status = 'SENT' and v.approval = 'NEXT_MEETING' order by m.starts_at
                        """).param(body.value()).query(Long.class).list();
    }

    private MinutesVersion requireDraft(long meetingId) {
        calendar.lock(meetingId);
        return version(meetingId)
                .filter(MinutesVersion::isDraft)
                .orElseThrow(() -> new Refusal(
                        "minutes", "noDraft", "Der er intet udkast til referat, som kan rettes eller sendes."));
    }

    private void settle(long meetingId, MinutesStatus status, String how) {
        calendar.lock(meetingId);
        latestSent(meetingId)
                .filter(sent -> status == MinutesStatus.OBJECTED || sent.status() == MinutesStatus.SENT)
                .ifPresent(sent -> db.sql("""
                                update meeting_minutes set status = ?, settled_at = ?, settled_how = ?
                                where meeting_id = ? and version = ?
                                """)
                        .params(status.name(), OffsetDateTime.now(clock), how, meetingId, sent.version())
                        .update());
    }

    private MinutesVersion toVersion(ResultSet row, int ignored) throws SQLException {
        return new MinutesVersion(
                row.getLong("meeting_id"),
                row.getInt("version"),
                MinutesStatus.valueOf(row.getString("status")),
                row.getObject("drafted_on", LocalDate.class),
                Optional.ofNullable(row.getObject("due_on", LocalDate.class)),
                Optional.ofNullable(row.getString("approval")).map(MinutesApproval::valueOf),
                Optional.ofNullable(row.getObject("sent_at", OffsetDateTime.class)),
                Optional.ofNullable(row.getObject("window_ends", LocalDate.class)),
                Optional.ofNullable(row.getObject("settled_at", OffsetDateTime.class)),
                Optional.ofNullable(row.getString("settled_how")),
                row.getObject("overdue_at", OffsetDateTime.class) != null,
                row.getString("content"),
                Optional.ofNullable(row.getString("document")).map(documents::read));
    }
}
