package dk.klyngeflow.cases;

import dk.klyngeflow.shared.CaseNumber;
import dk.klyngeflow.shared.Refusal;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A case's numbers in the parties' own records systems, as they are told. Joins the caller's transaction. */
@Service
@Transactional
public class Journals {

    public record Journal(String party, String number) {}

    private final JdbcClient db;

    Journals(JdbcClient db) {
        this.db = db;
    }

    /** @throws Refusal where the same number stands there already */
    public void add(CaseNumber number, Journal journal) {
        if (of(number).contains(journal)) {
            throw new Refusal("journalNumber", "twice", "Journalnummeret står der allerede.");
        }
        db.sql("insert into case_journal (case_number, party, journal_number) values (?, ?, ?)")
                .params(number.value(), journal.party(), journal.number())
                .update();
    }

    public List<Journal> of(CaseNumber number) {
        return db.sql("select party, journal_number from case_journal where case_number = ? order by party, id")
                .param(number.value())
                .query((row, i) -> new Journal(row.getString(1), row.getString(2)))
                .list();
    }
}
