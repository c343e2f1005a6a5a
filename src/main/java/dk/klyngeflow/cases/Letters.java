package dk.klyngeflow.cases;

import dk.klyngeflow.deadlines.KlyngeClock;
import dk.klyngeflow.shared.CaseNumber;
import dk.klyngeflow.shared.EmailAddress;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The letters of the cases. Joins the caller's transaction. */
@Service
@Transactional
public class Letters {

    private final JdbcClient db;
    private final KlyngeClock clock;

    Letters(JdbcClient db, KlyngeClock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** Writes a letter; the same key is the same letter, which then stays as it was first written. */
    public Letter write(
            String key,
            CaseNumber number,
            LetterKind kind,
            Optional<Long> meeting,
            String recipient,
            EmailAddress mail,
            String subject,
            String text,
            String signedBy) {
        var earlier = byKey(key);
        if (earlier.isPresent()) {
            return earlier.get();
        }
        var id = new GeneratedKeyHolder();
        db.sql("""
            insert into case_letter (case_number, letter_key, kind, meeting_id, recipient, mail, subject, text,
                signed_by, written_on)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """)
                .params(
                        number.value(),
                        key,
                        kind.name(),
                        meeting.orElse(null),
                        recipient,
                        mail.value(),
                        subject,
                        text,
                        signedBy,
                        clock.today())
                .update(id, "id");
        return new Letter(
                Objects.requireNonNull(id.getKey()).longValue(),
                number,
                kind,
                meeting,
                recipient,
                mail,
                subject,
                text,
                signedBy,
                clock.today(),
                Optional.empty());
    }

    /** Marks the letter as having left; false where it has left before. */
    public boolean release(long letter) {
        return db.sql("update case_letter set released_at = ? where id = ? and released_at is null")
                        .params(OffsetDateTime.now(clock), letter)
                        .update()
                > 0;
    }

    /** The letters that wait for this meeting's record to be closed; those of a case that was withdrawn stay for good. */
    public List<Letter> waitingFor(long meeting) {
        return db.sql("""
                        select l.* from case_letter l join case_file c on c.case_number = l.case_number
                        where l.meeting_id = ? and l.released_at is null and c.status <> 'WITHDRAWN' order by l.id
                        """).param(meeting).query(Letters::toLetter).list();
    }

    /** The case's letters in the order in which they were written. */
    public List<Letter> of(CaseNumber number) {
        return db.sql("select * from case_letter where case_number = ? order by id")
                .param(number.value())
                .query(Letters::toLetter)
                .list();
    }

    /** The case's letter of this number. */
    public Optional<Letter> find(CaseNumber number, long id) {
        return of(number).stream().filter(letter -> letter.id() == id).findFirst();
    }

    private Optional<Letter> byKey(String key) {
        return db.sql("select * from case_letter where letter_key = ?")
                .param(key)
                .query(Letters::toLetter)
                .optional();
    }

    private static Letter toLetter(ResultSet row, int ignored) throws SQLException {
        return new Letter(
                row.getLong("id"),
                new CaseNumber(row.getString("case_number")),
                LetterKind.valueOf(row.getString("kind")),
                Optional.ofNullable(row.getObject("meeting_id", Long.class)),
                row.getString("recipient"),
                new EmailAddress(row.getString("mail")),
                row.getString("subject"),
                row.getString("text"),
                row.getString("signed_by"),
                row.getObject("written_on", LocalDate.class),
                Optional.ofNullable(row.getObject("released_at", OffsetDateTime.class)));
    }
}
