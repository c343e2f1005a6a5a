package dk.klyngeflow.meetings;

import dk.klyngeflow.deadlines.KlyngeClock;
import dk.klyngeflow.shared.BodyId;
import dk.klyngeflow.shared.CaseNumber;
import dk.klyngeflow.shared.PersonalData;
import dk.klyngeflow.shared.Refusal;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Conflicts of interest (inhabilitet) that people declare themselves; nothing is derived. While one is in force the person
 * has nothing to do with the case, and the body's minutes say so under the case's item ({@link Attendance#absencesAt}).
 * Joins the caller's transaction.
 */
@Service
@Transactional
public class Conflicts implements PersonalData {

    /** @param label title and organisation, as the minutes say it */
    public record Conflict(CaseNumber caseNumber, String account, BodyId body, String label, Optional<String> reason) {}

    private final JdbcClient db;
    private final KlyngeClock clock;

    Conflicts(JdbcClient db, KlyngeClock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** @throws Refusal where the person has declared one in this case already */
    public void declare(Conflict conflict) {
        if (isInForce(conflict.caseNumber(), conflict.account())) {
            throw new Refusal("label", "twice", "Du har allerede erklæret dig inhabil i sagen.");
        }
        db.sql("""
                        insert into meeting_conflict (case_number, account, body_id, label, reason, declared_at)
                        values (?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        conflict.caseNumber().value(),
                        conflict.account(),
                        conflict.body().value(),
                        conflict.label(),
                        conflict.reason().orElse(null),
                        OffsetDateTime.now(clock))
                .update();
    }

    /** Takes the declaration back; it stays on record, with the moment. */
    public void withdraw(CaseNumber number, String account) {
        db.sql("""
                        update meeting_conflict set withdrawn_at = ?
                        where case_number = ? and account = ? and withdrawn_at is null
                        """).params(OffsetDateTime.now(clock), number.value(), account).update();
    }

    public boolean isInForce(CaseNumber number, String account) {
        return casesOf(account).contains(number);
    }

    /** The cases that the person has nothing to do with. */
    public Set<CaseNumber> casesOf(String account) {
        return Set.copyOf(db.sql("select case_number from meeting_conflict where account = ? and withdrawn_at is null")
                .param(account)
                .query((row, i) -> new CaseNumber(row.getString(1)))
                .list());
    }

    /** The title stays, for it stands in the minutes. */
    @Override
    public void remove(CaseNumber number) {
        db.sql("update meeting_conflict set account = 'slettet', reason = null where case_number = ?")
                .param(number.value())
                .update();
    }

    /** Those in force in the case, in the order they were declared. */
    public List<Conflict> of(CaseNumber number) {
        return db.sql("select * from meeting_conflict where case_number = ? and withdrawn_at is null order by id")
                .param(number.value())
                .query((row, i) -> new Conflict(
                        number,
                        row.getString("account"),
                        new BodyId(row.getString("body_id")),
                        row.getString("label"),
                        Optional.ofNullable(row.getString("reason"))))
                .list();
    }
}
