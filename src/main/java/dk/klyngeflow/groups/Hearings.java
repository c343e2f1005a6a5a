package dk.klyngeflow.groups;

import dk.klyngeflow.deadlines.KlyngeClock;
import dk.klyngeflow.shared.Actor;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the parties answered to a charter in written hearing; silence accepts. Joins the caller's transaction. */
@Service
@Transactional
public class Hearings {

    /** One party's answer. */
    public record HearingAnswer(String party, boolean accepts, Optional<String> statement, LocalDate answeredOn) {}

    private final JdbcClient db;
    private final KlyngeClock clock;

    Hearings(JdbcClient db, KlyngeClock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** The party's answer, in place of an earlier one. */
    public void answer(long charter, String party, boolean accepts, String statement, Actor by) {
        db.sql("delete from group_hearing where charter_id = ? and party = ?")
                .params(charter, party)
                .update();
        db.sql("""
                        insert into group_hearing (charter_id, party, accepts, statement, answered_on, answered_by)
                        values (?, ?, ?, ?, ?, ?)
                        """)
                .params(charter, party, accepts, statement, clock.today(), by.id())
                .update();
    }

    public List<HearingAnswer> of(long charter) {
        return db.sql("select * from group_hearing where charter_id = ? order by answered_on, party")
                .param(charter)
                .query((row, i) -> new HearingAnswer(
                        row.getString("party"),
                        row.getBoolean("accepts"),
                        Optional.ofNullable(row.getString("statement")),
                        row.getObject("answered_on", LocalDate.class)))
                .list();
    }
}
