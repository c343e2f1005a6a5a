package dk.klyngeflow.papers;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dk.klyngeflow.deadlines.KlyngeClock;
import dk.klyngeflow.documents.MeetingDocument;
import dk.klyngeflow.meetings.Meeting;
import dk.klyngeflow.meetings.MeetingCalendar;
import dk.klyngeflow.meetings.MeetingTitles;
import dk.klyngeflow.meetings.Minutes;
import dk.klyngeflow.meetings.MinutesStatus;
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
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What the public reads: agendas and approved minutes of the bodies that publish (R-045, C-14), frozen from the papers
 * without their closed items and attachments. Nothing else is public. Withdrawing works at once, and so does closing an item
 * or an attachment; what was public and when is kept. Joins the caller's transaction.
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
    private final MeetingPapers papers;
    private final PublicDecisions decisions;
    private final ObjectMapper json;

    Publications(
            JdbcClient db,
            KlyngeClock clock,
            Organisation organisation,
            MeetingCalendar calendar,
            Minutes minutes,
            MeetingPapers papers,
            PublicDecisions decisions,
            ObjectMapper json) {
        this.db = db;
        this.clock = clock;
        this.organisation = organisation;
        this.calendar = calendar;
        this.minutes = minutes;
        this.papers = papers;
        this.decisions = decisions;
        this.json = json;
    }

    /** Publishes the agenda that holds, in the place of an earlier one. Says nothing for a body that does not publish. */
    public void publishAgenda(long meetingId) {
        var meeting = calendar.get(meetingId);
        if (organisation.body(meeting.body()).publishing().agenda() && !meeting.imported()) {
            publish(meeting, PublicationKind.AGENDA, agendaPreview(meetingId));
        }
    }

    /**
     * Publishes the approved minutes, and what was decided becomes searchable. Says nothing for a body that does not publish.
     *
     * @throws Refusal while the latest version is not approved
     */
    public void publishMinutes(long meetingId) {
        var meeting = calendar.get(meetingId);
        if (!organisation.body(meeting.body()).publishing().minutes()) {
            return;
        }
        minutes.version(meetingId)
                .filter(version -> version.status() == MinutesStatus.APPROVED)
                .orElseThrow(() -> new Refusal(
                        "minutes", "notApproved", "Referatet er ikke godkendt og kan ikke offentliggøres endnu."));
        publish(meeting, PublicationKind.MINUTES, minutesPreview(meetingId).orElseThrow());
        of(meetingId, PublicationKind.MINUTES).ifPresent(this::register);
    }

    /** Exactly what publishing the agenda would show: nothing of what happened at the meeting, and nothing closed. */
    public MeetingDocument agendaPreview(long meetingId) {
        return papers.agenda(meetingId, Audience.PUBLIC);
    }

    /** Exactly what publishing the latest version of the minutes would show. */
    public Optional<MeetingDocument> minutesPreview(long meetingId) {
        return minutes.version(meetingId).flatMap(version -> papers.minutes(meetingId, Audience.PUBLIC));
    }

    /** Withdraws what is public of the meeting, with a reason that is kept. */
    public void withdraw(long meetingId, PublicationKind kind, String why) {
        of(meetingId, kind).map(Publication::id).ifPresent(decisions::remove);
        db.sql("""
            update paper_publication set withdrawn_at = ?, withdrawn_why = ?
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
        return db.sql("select * from paper_publication where meeting_id = ? and kind = ? and withdrawn_at is null")
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
            select * from paper_publication
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

    /** Makes the decisions of what was published before they could be searched searchable. */
    void registerTheRest() {
        db.sql("""
            select * from paper_publication
            where kind = 'MINUTES' and withdrawn_at is null and registered = false
            for update
            """).query(this::toPublication).list().forEach(this::register);
    }

    private void register(Publication published) {
        decisions.add(published);
        db.sql("update paper_publication set registered = true where id = ?")
                .param(published.id())
                .update();
    }

    private void publish(Meeting meeting, PublicationKind kind, MeetingDocument document) {
        calendar.lock(meeting.id());
        withdraw(meeting.id(), kind, "Afløst af en nyere udgave");
        var body = organisation.body(meeting.body());
        db.sql("""
            insert into paper_publication (meeting_id, body_id, kind, version, title, held_on, paper,
                                           search_text, published_at)
            select ?, ?, ?, coalesce(max(version), 0) + 1, ?, ?, ?, ?, ?
            from paper_publication where meeting_id = ? and kind = ?
            """)
                .params(
                        meeting.id(),
                        body.id().value(),
                        kind.name(),
                        kind.danish() + ": " + MeetingTitles.inFull(meeting, body),
                        meeting.date(),
                        write(document),
                        document.text().toLowerCase(DANISH),
                        OffsetDateTime.now(clock),
                        meeting.id(),
                        kind.name())
                .update();
    }

    private Publication toPublication(ResultSet row, int ignored) throws SQLException {
        long meeting = row.getLong("meeting_id");
        var kind = PublicationKind.valueOf(row.getString("kind"));
        return new Publication(
                row.getLong("id"),
                meeting,
                new BodyId(row.getString("body_id")),
                kind,
                row.getInt("version"),
                row.getString("title"),
                row.getObject("held_on", LocalDate.class),
                row.getObject("published_at", OffsetDateTime.class),
                papers.shown(document(meeting, kind, row.getString("paper")), meeting, Audience.PUBLIC));
    }

    /** What was published before it came from the papers is shown as its paper is. */
    private MeetingDocument document(long meeting, PublicationKind kind, @Nullable String paper) {
        if (paper != null) {
            return read(paper);
        }
        return kind == PublicationKind.AGENDA
                ? agendaPreview(meeting)
                : minutesPreview(meeting).orElseThrow();
    }

    private String write(MeetingDocument document) {
        try {
            return json.writeValueAsString(document);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private MeetingDocument read(String paper) {
        try {
            return json.readValue(paper, MeetingDocument.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a publication that cannot be read", e);
        }
    }
}
