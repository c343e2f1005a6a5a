package dk.klyngeflow.notifications;

import dk.klyngeflow.notifications.Delivery.Status;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;

/** {@code mail_message} and {@code mail_attachment}. */
@Repository
class MailRows {

    private static final int SHOWN = 500;

    private final JdbcClient db;

    MailRows(JdbcClient db) {
        this.db = db;
    }

    void insert(Mail mail, OffsetDateTime now) {
        var key = new GeneratedKeyHolder();
        db.sql("""
                        insert into mail_message (mail_key, message_id, recipient, reply_to, subject, content,
                            calendar_method, calendar, status, written_at, next_try_at, tries)
                        values (:key, :messageId, :to, :replyTo, :subject, :text, :method, :calendar, 'WAITING', :now, :now, 0)
                        """)
                .param("key", mail.key())
                .param("messageId", messageId(mail.key()))
                .param("to", mail.to().value())
                .param("replyTo", mail.replyTo() == null ? null : mail.replyTo().value())
                .param("subject", mail.subject())
                .param("text", mail.text())
                .param(
                        "method",
                        mail.calendar() == null ? null : mail.calendar().method())
                .param(
                        "calendar",
                        mail.calendar() == null ? null : mail.calendar().iCalendar())
                .param("now", now)
                .update(key, "id");
        var id = key.getKey().longValue();
        for (int i = 0; i < mail.attachments().size(); i++) {
            var attachment = mail.attachments().get(i);
            db.sql("insert into mail_attachment (mail_id, position, name, media_type, content) values (?, ?, ?, ?, ?)")
                    .params(
                            id,
                            i + 1,
                            attachment.name(),
                            attachment.mediaType(),
                            Base64.getEncoder().encodeToString(attachment.content()))
                    .update();
        }
    }

    Optional<Delivery> find(String key) {
        return db.sql("select * from mail_message where mail_key = ?")
                .param(key)
                .query(MailRows::delivery)
                .optional();
    }

    List<Delivery> with(Status status) {
        return db.sql("select * from mail_message where status = ? order by id desc fetch first %d rows only"
                        .formatted(SHOWN))
                .param(status.name())
                .query(MailRows::delivery)
                .list();
    }

    void tryAgain(long id, OffsetDateTime now) {
        db.sql("""
                        update mail_message set status = 'WAITING', written_at = ?, next_try_at = ?, tries = 0
                        where id = ? and status = 'UNDELIVERABLE'
                        """).params(now, now, id).update();
    }

    private static Delivery delivery(ResultSet row, int number) throws SQLException {
        return new Delivery(
                row.getLong("id"),
                row.getString("mail_key"),
                row.getString("recipient"),
                row.getString("reply_to"),
                row.getString("subject"),
                row.getString("content"),
                Status.valueOf(row.getString("status")),
                row.getObject("written_at", OffsetDateTime.class),
                row.getInt("tries"),
                row.getObject("sent_at", OffsetDateTime.class),
                row.getString("problem"));
    }

    /** The same for the same key, so that a mail server or reader sees a repeated e-mail as the one it has already. */
    private static String messageId(String key) {
        try {
            var hash = MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
