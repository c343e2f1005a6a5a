package dk.klyngeflow.papers;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dk.klyngeflow.deadlines.KlyngeClock;
import dk.klyngeflow.documents.MeetingDocument;
import dk.klyngeflow.files.FileOwner;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Agendas as they were sent: the document with its attachments' fingerprints, appended and never changed. */
@Component
@Transactional
class SentAgendas implements FileOwner {

    private final JdbcClient db;
    private final KlyngeClock clock;
    private final ObjectMapper json;

    SentAgendas(JdbcClient db, KlyngeClock clock, ObjectMapper json) {
        this.db = db;
        this.clock = clock;
        this.json = json;
    }

    void append(long meeting, int version, MeetingDocument document) {
        db.sql("""
                        insert into paper_agenda (meeting_id, version, frozen_at, sha256, document)
                        values (?, ?, ?, ?, ?)
                        """)
                .params(meeting, version, OffsetDateTime.now(clock), fingerprint(document), write(document))
                .update();
        for (var attached : document.attachments()) {
            db.sql("insert into paper_agenda_file (meeting_id, version, number, file_id) values (?, ?, ?, ?)")
                    .params(meeting, version, attached.number(), attached.file())
                    .update();
        }
    }

    /** What was sent, oldest first. */
    List<SentAgenda> of(long meeting) {
        return db.sql("select * from paper_agenda where meeting_id = ? order by version")
                .param(meeting)
                .query(this::toSent)
                .list();
    }

    @Override
    public Set<Long> needed(Collection<Long> files) {
        return Set.copyOf(db.sql("select distinct file_id from paper_agenda_file where file_id in (:files)")
                .param("files", files)
                .query(Long.class)
                .list());
    }

    String fingerprint(MeetingDocument document) {
        try {
            var digest =
                    MessageDigest.getInstance("SHA-256").digest(write(document).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private String write(MeetingDocument document) {
        try {
            return json.writeValueAsString(document);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private SentAgenda toSent(ResultSet row, int ignored) throws SQLException {
        try {
            return new SentAgenda(
                    row.getLong("meeting_id"),
                    row.getInt("version"),
                    row.getObject("frozen_at", OffsetDateTime.class)
                            .atZoneSameInstant(KlyngeClock.ZONE)
                            .toLocalDateTime(),
                    row.getString("sha256"),
                    json.readValue(row.getString("document"), MeetingDocument.class));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a sent agenda that cannot be read", e);
        }
    }
}
