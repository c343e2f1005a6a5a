package dk.klyngeflow.notifications;

import dk.klyngeflow.notifications.Delivery.Status;
import dk.klyngeflow.shared.EmailAddress;
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
    private static final int PROBLEM = 500;

    private final JdbcClient db;

    MailRows(JdbcClient db) {
        this.db = db;
    }

    void insert(Mail mail, OffsetDateTime now) {
        var key = new GeneratedKeyHolder();
        db.sql("""
            insert into mail_message (mail_key, message_id, recipient, reply_to, subject, content,
                calendar_method, calendar, status, written_at, next_try_at, tries, about)
            values (:key, :messageId, :to, :replyTo, :subject, :text, :method, :calendar, 'WAITING', :now, :now, 0, :about)
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
                .param("about", mail.about())
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

    List<Delivery> latest() {
        return db.sql("select * from mail_message order by id desc fetch first %d rows only".formatted(SHOWN))
                .query(MailRows::delivery)
                .list();
    }

    Optional<Delivery> find(long id) {
        return db.sql("select * from mail_message where id = ?")
                .param(id)
                .query(MailRows::delivery)
                .optional();
    }

    boolean tryAgain(long id, OffsetDateTime now) {
        return db.sql("""
            update mail_message set status = 'WAITING', written_at = ?, next_try_at = ?, tries = 0
            where id = ? and status = 'UNDELIVERABLE'
            """).params(now, now, id).update() > 0;
    }

    boolean setAside(long id) {
        return db.sql("update mail_message set status = 'SETTLED' where id = ? and status = 'UNDELIVERABLE'")
                        .param(id)
                        .update()
                > 0;
    }

    /**
     * Takes e-mails that are due, so that no other node tries them until {@code until}. A node that dies meanwhile leaves
     * them due again.
     */
    List<Lease> lease(int atMost, OffsetDateTime now, OffsetDateTime until) {
        var leased = db.sql("""
            select id, tries from mail_message where status = 'WAITING' and next_try_at <= ?
            order by id fetch first %d rows only for update skip locked
            """.formatted(atMost))
                .param(now)
                .query((row, i) -> new Lease(row.getLong("id"), row.getInt("tries") + 1, until))
                .list();
        if (!leased.isEmpty()) {
            db.sql("update mail_message set next_try_at = :until, tries = tries + 1 where id in (:ids)")
                    .param("until", until)
                    .param("ids", leased.stream().map(Lease::id).toList())
                    .update();
        }
        return leased;
    }

    /** Everything that goes out, and what the tries so far tell about the next; empty where somebody else has it by now. */
    Optional<Letter> letter(Lease lease) {
        long id = lease.id();
        var attachments = db.sql("select * from mail_attachment where mail_id = ? order by position")
                .param(id)
                .query((row, i) -> new Mail.Attachment(
                        row.getString("name"),
                        row.getString("media_type"),
                        Base64.getDecoder().decode(row.getString("content"))))
                .list();
        return db.sql("select * from mail_message where id = ? and status = 'WAITING' and tries = ?")
                .params(id, lease.tries())
                .query((row, i) -> new Letter(
                        id,
                        row.getString("message_id"),
                        new Mail(
                                row.getString("mail_key"),
                                new EmailAddress(row.getString("recipient")),
                                row.getString("subject"),
                                row.getString("content"),
                                address(row.getString("reply_to")),
                                attachments,
                                calendar(row),
                                row.getString("about")),
                        row.getInt("tries"),
                        row.getObject("written_at", OffsetDateTime.class)))
                .optional();
    }

    /** The mail server has it: nothing of its contents is needed here any more. */
    void sent(long id, OffsetDateTime now) {
        db.sql("delete from mail_attachment where mail_id = ?").param(id).update();
        db.sql("""
            update mail_message set status = 'SENT', sent_at = ?, content = null, calendar = null, problem = null
            where id = ?
            """).params(now, id).update();
    }

    /** What waits here has gone out before; 1 where there is such an e-mail. */
    int goneBefore(String messageId, OffsetDateTime now) {
        var ids = db.sql("select id from mail_message where status = 'WAITING' and message_id = ?")
                .param(messageId)
                .query(Long.class)
                .list();
        ids.forEach(id -> sent(id, now));
        return ids.size();
    }

    Optional<Delivery> oldestWaiting() {
        return db.sql("select * from mail_message where status = 'WAITING' order by id fetch first 1 row only")
                .query(MailRows::delivery)
                .optional();
    }

    int waiting() {
        return db.sql("select count(*) from mail_message where status = 'WAITING'")
                .query(Integer.class)
                .single();
    }

    /** Unless somebody else has it by now. */
    void postpone(Letter letter, OffsetDateTime nextTry, String problem) {
        db.sql("update mail_message set next_try_at = ?, problem = ? where id = ? and status = 'WAITING' and tries = ?")
                .params(nextTry, shortened(problem), letter.id(), letter.tries())
                .update();
    }

    /** Unless somebody else has it by now. */
    void undeliverable(Letter letter, String problem) {
        db.sql("""
            update mail_message set status = 'UNDELIVERABLE', problem = ? where id = ? and status = 'WAITING' and tries = ?
            """).params(shortened(problem), letter.id(), letter.tries()).update();
    }

    private static String shortened(String problem) {
        return problem.length() <= PROBLEM ? problem : problem.substring(0, PROBLEM);
    }

    private static EmailAddress address(String value) {
        return value == null ? null : new EmailAddress(value);
    }

    private static Mail.CalendarPart calendar(ResultSet row) throws SQLException {
        var method = row.getString("calendar_method");
        return method == null ? null : new Mail.CalendarPart(method, row.getString("calendar"));
    }

    private static Delivery delivery(ResultSet row, int number) throws SQLException {
        return new Delivery(
                row.getLong("id"),
                row.getString("mail_key"),
                row.getString("recipient"),
                row.getString("reply_to"),
                row.getString("subject"),
                row.getString("content"),
                row.getString("calendar"),
                Status.valueOf(row.getString("status")),
                row.getObject("written_at", OffsetDateTime.class),
                row.getInt("tries"),
                row.getObject("sent_at", OffsetDateTime.class),
                row.getString("problem"),
                row.getString("about"));
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
