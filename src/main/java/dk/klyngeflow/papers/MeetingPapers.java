package dk.klyngeflow.papers;

import dk.klyngeflow.deadlines.KlyngeClock;
import dk.klyngeflow.documents.Danish;
import dk.klyngeflow.documents.DocumentHtml;
import dk.klyngeflow.documents.Documents;
import dk.klyngeflow.documents.MeetingDocument;
import dk.klyngeflow.documents.MeetingDocument.Attached;
import dk.klyngeflow.files.Files;
import dk.klyngeflow.meetings.Agenda;
import dk.klyngeflow.meetings.AgendaItem;
import dk.klyngeflow.meetings.Meeting;
import dk.klyngeflow.meetings.MeetingCalendar;
import dk.klyngeflow.meetings.MeetingStatus;
import dk.klyngeflow.meetings.Minutes;
import dk.klyngeflow.meetings.MinutesVersion;
import dk.klyngeflow.shared.Actor;
import dk.klyngeflow.shared.Refusal;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * A meeting's agenda and minutes as documents. Until it is sent, the agenda is written anew each time and
 * says that it is a draft; what is sent is frozen in the transaction that sends it. Who may read is for the caller to ask,
 * {@link Audience} says how much of it.
 */
@Service
@Transactional
public class MeetingPapers {

    private final JdbcClient db;
    private final KlyngeClock clock;
    private final MeetingCalendar calendar;
    private final Agenda agenda;
    private final AgendaWriter agendas;
    private final Minutes minutes;
    private final MinutesWriter minutesWriter;
    private final SentAgendas sent;
    private final Documents documents;
    private final Files files;
    private final PrivacyCheck privacy;

    MeetingPapers(
            JdbcClient db,
            KlyngeClock clock,
            MeetingCalendar calendar,
            Agenda agenda,
            AgendaWriter agendas,
            Minutes minutes,
            MinutesWriter minutesWriter,
            SentAgendas sent,
            Documents documents,
            Files files,
            PrivacyCheck privacy) {
        this.db = db;
        this.clock = clock;
        this.calendar = calendar;
        this.agenda = agenda;
        this.agendas = agendas;
        this.minutes = minutes;
        this.minutesWriter = minutesWriter;
        this.sent = sent;
        this.documents = documents;
        this.files = files;
        this.privacy = privacy;
    }

    /**
     * Freezes the agenda as it stands, attachments included: the first time as the agenda, later as an addendum
     * (tillægsdagsorden) that says what it changes. Without a change nothing is written.
     *
     * @return the version that now holds
     */
    public int freeze(long meetingId) {
        var meeting = calendar.lock(meetingId);
        var before = sentAgendas(meetingId);
        var now = agendas.write(meeting, numbersOf(before));
        if (before.isEmpty()) {
            sent.append(meetingId, 1, now);
            return 1;
        }
        var latest = before.get(before.size() - 1);
        var changes = AgendaChanges.between(latest.document(), now);
        if (changes.isEmpty()) {
            return latest.version();
        }
        int version = latest.version() + 1;
        sent.append(
                meetingId,
                version,
                now.as(
                        "Tillægsdagsorden",
                        "Version %d. Den træder i stedet for dagsordenen, som blev sendt %s."
                                .formatted(
                                        version, Danish.date(latest.frozenAt().toLocalDate())),
                        changes));
        return version;
    }

    /** What was sent, oldest first; each attachment closed or open as it was then. */
    public List<SentAgenda> sentAgendas(long meeting) {
        return sent.of(meeting);
    }

    /** The agenda that holds: the latest that was sent, before that a draft. */
    public MeetingDocument agenda(long meetingId, Audience audience) {
        var meeting = calendar.get(meetingId);
        var versions = sentAgendas(meetingId);
        var document = versions.isEmpty()
                ? draft(meeting)
                : versions.get(versions.size() - 1).document();
        return shown(document, meetingId, audience);
    }

    /** One version of the agenda as it was sent; the closing of its attachments is today's. */
    public Optional<MeetingDocument> agenda(long meetingId, int version, Audience audience) {
        return sentAgendas(meetingId).stream()
                .filter(one -> one.version() == version)
                .findFirst()
                .map(one -> shown(one.document(), meetingId, audience));
    }

    /**
     * The latest version of the minutes; before there is one, a draft from the record as it stands. Nothing before the
     * meeting has begun.
     */
    public Optional<MeetingDocument> minutes(long meetingId, Audience audience) {
        var meeting = calendar.get(meetingId);
        if (meeting.isCancelled() || !meeting.imported() && !meeting.hasBegun(clock.now())) {
            return Optional.empty();
        }
        var document = minutes.version(meetingId)
                .flatMap(version -> written(meeting, version))
                .orElseGet(() -> minutesWriter.write(meeting));
        return Optional.of(shown(document, meetingId, audience));
    }

    /** One version of the minutes, in the words that were sent; nothing where it was not kept by items. */
    public Optional<MeetingDocument> minutes(long meetingId, int version, Audience audience) {
        return minutes.versions(meetingId).stream()
                .filter(one -> one.version() == version)
                .findFirst()
                .flatMap(one -> written(calendar.get(meetingId), one))
                .map(document -> shown(document, meetingId, audience));
    }

    private Optional<MeetingDocument> written(Meeting meeting, MinutesVersion version) {
        return version.document().map(said -> minutesWriter.write(meeting, version, said));
    }

    public DocumentHtml page(MeetingDocument document) {
        return documents.meeting(document);
    }

    public byte[] pdf(MeetingDocument document) {
        return documents.pdf(documents.meeting(document));
    }

    public byte[] word(MeetingDocument document) {
        return documents.word(document);
    }

    /** The agenda with its attachments, one PDF with bookmarks: a temporary file, deleted by the caller. */
    public Path packet(MeetingDocument agenda) {
        return documents.packet(agenda, attached -> files.open(attached.file()));
    }

    /** An attachment of the agenda that holds, by its number. */
    public Optional<Attached> attachment(long meetingId, String number, Audience audience) {
        return agenda(meetingId, audience).attachments().stream()
                .filter(attached -> attached.number().equals(number))
                .findFirst();
    }

    /** Closes an attachment for this agenda, or opens it; what it is on its case stays. One of a closed item stays closed. */
    public void close(long meetingId, long attachment, boolean closed, Actor by) {
        calendar.lock(meetingId);
        var agenda = agenda(meetingId, Audience.BODY);
        var wanted = agenda.attachments().stream()
                .filter(one -> one.id() == attachment)
                .findFirst()
                .orElseThrow(() -> new Refusal("attachment", "unknown", "Bilaget er ikke på dagsordenen."));
        boolean ofClosedItem = agenda.items().stream().anyMatch(item -> item.id() == wanted.item() && item.closed());
        if (!closed && ofClosedItem) {
            throw new Refusal("attachment", "closedItem", "Bilaget hører til et lukket punkt og kan ikke åbnes.");
        }
        db.sql("delete from paper_closing where meeting_id = ? and attachment_id = ?")
                .params(meetingId, attachment)
                .update();
        db.sql("""
                        insert into paper_closing (meeting_id, attachment_id, closed, set_by, set_at)
                        values (?, ?, ?, ?, ?)
                        """)
                .params(meetingId, attachment, closed, by.id(), OffsetDateTime.now(clock))
                .update();
    }

    /**
     * What may be CPR numbers in the paper and in its attachments, a Danish sentence for each place. Whoever sends or
     * publishes stops until a person has confirmed that they may stand. Pictures are not read.
     */
    public List<String> cprFindings(MeetingDocument document) {
        return privacy.of(document);
    }

    private MeetingDocument draft(Meeting meeting) {
        var document = agendas.write(meeting, List.of());
        return meeting.status() == MeetingStatus.PLANNED
                ? document.as(AgendaWriter.AGENDA, "Udkast: dagsordenen er ikke sendt endnu.", List.of())
                : document;
    }

    /** Closed is what is closed today; everything else is as the document has it. */
    MeetingDocument shown(MeetingDocument document, long meeting, Audience audience) {
        var closings = closings(meeting);
        var today = document.withClosed(closedItems(meeting))
                .withAttachments(document.attachments().stream()
                        .map(one -> one.withClosed(closings.getOrDefault(one.id(), one.closed())))
                        .toList());
        return audience == Audience.PUBLIC ? today.open() : today;
    }

    private Map<Long, Boolean> closedItems(long meeting) {
        return agenda.of(meeting).stream().collect(Collectors.toMap(AgendaItem::id, AgendaItem::closed));
    }

    private Map<Long, Boolean> closings(long meeting) {
        var closings = new HashMap<Long, Boolean>();
        db.sql("select attachment_id, closed from paper_closing where meeting_id = ?")
                .param(meeting)
                .query(row -> {
                    closings.put(row.getLong(1), row.getBoolean(2));
                });
        return closings;
    }

    /** An attachment that was taken out keeps its number to itself. */
    private static List<Attached> numbersOf(List<SentAgenda> versions) {
        return versions.stream()
                .flatMap(version -> version.document().attachments().stream())
                .toList();
    }
}
