package dk.klyngeflow.funds;

import dk.klyngeflow.deadlines.KlyngeClock;
import dk.klyngeflow.shared.Actor;
import dk.klyngeflow.shared.ClusterId;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What was written down about a fund year, in the order of time; appended, never changed. Joins the caller's transaction. */
@Service
@Transactional
public class FundNotes {

    /** What a note is about. */
    public enum Kind {
        RECOMMENDATION("Anbefaling"),
        EVALUATION("Evaluering"),
        CARRY_OVER("Overførsel"),
        TRANSFER("Flytning mellem puljer"),
        CLOSING("Lukning");

        private final String danish;

        Kind(String danish) {
            this.danish = danish;
        }

        public String danish() {
            return danish;
        }
    }

    public record Note(Kind kind, String text, OffsetDateTime madeAt) {}

    private final JdbcClient db;
    private final KlyngeClock clock;

    FundNotes(JdbcClient db, KlyngeClock clock) {
        this.db = db;
        this.clock = clock;
    }

    public void add(ClusterId cluster, int year, Kind kind, String text, Actor by) {
        db.sql("""
            insert into fund_note (cluster_id, fund_year, kind, content, made_at, made_by)
            values (?, ?, ?, ?, ?, ?)
            """)
                .params(cluster.value(), year, kind.name(), text, OffsetDateTime.now(clock), by.id())
                .update();
    }

    public List<Note> of(ClusterId cluster, int year) {
        return db.sql("select kind, content, made_at from fund_note where cluster_id = ? and fund_year = ? order by id")
                .params(cluster.value(), year)
                .query((row, i) -> new Note(
                        Kind.valueOf(row.getString("kind")),
                        row.getString("content"),
                        row.getObject("made_at", OffsetDateTime.class)))
                .list();
    }
}
