package dk.klyngeflow.meetings;

import dk.klyngeflow.deadlines.KlyngeClock;
import dk.klyngeflow.organisation.Organisation;
import dk.klyngeflow.shared.BodyId;
import dk.klyngeflow.shared.Refusal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What the public reads: agendas and approved minutes of the bodies that publish (R-045, C-14), frozen without their closed
 * items. Nothing else is public. Withdrawing works at once; what was public and when is kept. Joins the caller's transaction.
 */
@Service
@Transactional
public class Publications {

    private static final Locale DANISH = Locale.forLanguageTag("da-DK");

    private final JdbcClient db;
    private final KlyngeClock clock;
    private final Organisation organisation;
    private final MeetingCalendar calendar;
    private final Minutes minutes;
    private final MinutesDrafts drafts;
    private final Documents documents;

    Publications(
            JdbcClient db,
            KlyngeClock clock,
            Organisation organisation,
            MeetingCalendar calendar,
            Minutes minutes,
            MinutesDrafts drafts,
            Documents documents) {
        this.db = db;
        this.clock = clock;
        this.organisation = organisation;
        this.calendar = calendar;
        this.minutes = minutes;
        this.drafts = drafts;
        this.documents = documents;
    }

    /** Publishes the agenda as it stands, in the place of an earlier one. Says nothing for a body that does not publish. */
    public void publishAgenda(long meetingId) {
        var meeting = calendar.get(meetingId);
        if (organisation.body(meeting.body()).publishing().agenda() && !meeting.imported()) {
            publish(meeting, PublicationKind.AGENDA, agendaPreview(meetingId));
        }
    }

    /**
     * Publishes the approved minutes. Says nothing for a body that does not publish.
     *
     * @throws Refusal while the latest version is not approved
     */
    public void publishMinutes(long meetingId) {
        var meeting = calendar.get(meetingId);
        if (!organisation.body(meeting.body()).publishing().minutes()) {
            return;
        }
        var approved = minutes.version(meetingId)
                .filter(version -> version.status() == MinutesStatus.APPROVED)
                .orElseThrow(() -> new Refusal(
                        "minutes", "notApproved", "Referatet er ikke godkendt og kan ikke offentliggøres endnu."));
        publish(
                meeting,
                PublicationKind.MINUTES,
                approved.document().orElseThrow().open());
    }

    /** Exactly what publishing the agenda would show: no outcomes, nothing of what was said, no closed items. */
    public MinutesDocument agendaPreview(long meetingId) {
        return drafts.of(meetingId).asAgenda().open();
    }

    /** Exactly what publishing the latest version of the minutes would show. */
    public Optional<MinutesDocument> minutesPreview(long meetingId) {
        return minutes.version(meetingId).flatMap(MinutesVersion::document).map(MinutesDocument::open);
    }

    /** Withdraws what is public of the meeting, with a reason that is kept. */
    public void withdraw(long meetingId, PublicationKind kind, String why) {
        db.sql("""
                        update meeting_publication set withdrawn_at = ?, withdrawn_why = ?
                        where meeting_id = ? and kind = ? and withdrawn_at is null
                        """)
                .params(OffsetDateTime.now(clock), why, meetingId, kind.name())
                .update();
    }

    public void withdrawMinutes(long meetingId, String why) {
        withdraw(meetingId, PublicationKind.MINUTES, why);
    }

    /** What is public of the meeting now. */
    public Optional<Publication> of(long meetingId, PublicationKind kind) {
        return db.sql("select * from meeting_publication where meeting_id = ? and kind = ? and withdrawn_at is null")
                .params(meetingId, kind.name())
                .query(this::toPublication)
                .optional();
    }

    /**
     * What is public of the body now and contains the text, latest meeting first.
     *
     * @param text empty for all
     * @param limit the most to give
     */
    public List<Publication> of(BodyId body, String text, int limit) {
        return db.sql("""
                        select * from meeting_publication
                        where body_id = :body and withdrawn_at is null
                            and (:text = '' or position(:text in search_text) > 0)
                        order by held_on desc, kind, id desc limit :limit
                        """)
                .param("body", body.value())
                .param("text", text.strip().toLowerCase(DANISH))
                .param("limit", limit)
                .query(this::toPublication)
                .list();
    }

    private void publish(Meeting meeting, PublicationKind kind, MinutesDocument document) {
        calendar.lock(meeting.id());
        withdraw(meeting.id(), kind, "Afløst af en nyere udgave");
        var body = organisation.body(meeting.body());
        db.sql("""
                        insert into meeting_publication (meeting_id, body_id, kind, version, title, held_on, document,
                                                         search_text, published_at)
                        select ?, ?, ?, coalesce(max(version), 0) + 1, ?, ?, ?, ?, ?
                        from meeting_publication where meeting_id = ? and kind = ?
                        """)
                .params(
                        meeting.id(),
                        body.id().value(),
                        kind.name(),
                        kind.danish() + ": " + MeetingTitles.inFull(meeting, body),
                        meeting.date(),
                        documents.write(document),
                        document.text(kind).toLowerCase(DANISH),
                        OffsetDateTime.now(clock),
                        meeting.id(),
                        kind.name())
                .update();
    }

    private Publication toPublication(ResultSet row, int ignored) throws SQLException {
        return new Publication(
                row.getLong("id"),
                row.getLong("meeting_id"),
                new BodyId(row.getString("body_id")),
                PublicationKind.valueOf(row.getString("kind")),
                row.getInt("version"),
                row.getString("title"),
                row.getObject("held_on", LocalDate.class),
                row.getObject("published_at", OffsetDateTime.class),
                documents.read(row.getString("document")));
    }
}
