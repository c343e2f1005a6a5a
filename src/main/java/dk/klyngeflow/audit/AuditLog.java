package dk.klyngeflow.audit;

import dk.klyngeflow.deadlines.KlyngeClock;
import dk.klyngeflow.shared.Actor;
import dk.klyngeflow.shared.CaseNumber;
import dk.klyngeflow.shared.PersonalData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The log. Joins the caller's transaction: what was not done was not logged, and what was logged was done. */
@Service
@Transactional
public class AuditLog implements PersonalData {

    /** Stands where a person stood whose time has passed. */
    private static final String REMOVED = "slettet";

    /** @param subject a case's number, or another process's key */
    public record Entry(
            OffsetDateTime at, String account, AuditAction action, Optional<String> subject, Optional<String> detail) {}

    private final JdbcClient db;
    private final KlyngeClock clock;

    AuditLog(JdbcClient db, KlyngeClock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** @param detail what the action alone does not say; a form's id, a purpose */
    public void note(Actor who, AuditAction action, @Nullable String subject, @Nullable String detail) {
        db.sql("insert into audit_entry (at, account, action, subject, detail) values (?, ?, ?, ?, ?)")
                .params(OffsetDateTime.now(clock), who.id(), action.name(), subject, detail)
                .update();
    }

    /** What was seen and done of a case, in order. */
    public List<Entry> of(String subject) {
        return db.sql("select * from audit_entry where subject = ? order by id")
                .param(subject)
                .query(AuditLog::toEntry)
                .list();
    }

    /** What a person saw and did, and who searched for the person, the latest first. */
    public List<Entry> ofPerson(String account, int limit) {
        return db.sql("""
                        select * from audit_entry where account = ? or action = 'SEARCHED_PERSON' and subject = ?
                        order by id desc limit ?
                        """)
                .params(account, account, limit)
                .query(AuditLog::toEntry)
                .list();
    }

    /** Takes the persons out of a case's entries; what was done stays. */
    @Override
    public void remove(CaseNumber number) {
        db.sql("update audit_entry set account = ?, detail = null where subject = ?")
                .params(REMOVED, number.value())
                .update();
    }

    private static Entry toEntry(ResultSet row, int ignored) throws SQLException {
        return new Entry(
                row.getObject("at", OffsetDateTime.class),
                row.getString("account"),
                AuditAction.valueOf(row.getString("action")),
                Optional.ofNullable(row.getString("subject")),
                Optional.ofNullable(row.getString("detail")));
    }
}
