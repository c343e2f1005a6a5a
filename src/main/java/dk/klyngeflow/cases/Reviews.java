package dk.klyngeflow.cases;

import dk.klyngeflow.shared.Actor;
import dk.klyngeflow.shared.BodyId;
import dk.klyngeflow.shared.CaseNumber;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Professional assessments that a body's secretariat asks for before a case goes on an agenda. */
@Service
@Transactional
public class Reviews {

    /** One group's assessment; {@code statement} is null until it is given. */
    public record Review(String group, String question, String statement) {}

    private final JdbcClient db;

    Reviews(JdbcClient db) {
        this.db = db;
    }

    /** Asks the groups, in a new round of this case at this body. */
    public void ask(CaseNumber number, BodyId body, String question, Collection<String> groups) {
        int round = latestRound(number, body) + 1;
        for (var group : groups) {
            db.sql("insert into case_review (case_number, body_id, round, group_id, question) values (?, ?, ?, ?, ?)")
                    .params(number.value(), body.value(), round, group, question)
                    .update();
        }
    }

    /** The groups asked in the latest round, with what they have answered. */
    public List<Review> latest(CaseNumber number, BodyId body) {
        return db.sql("""
                        select group_id, question, statement from case_review
                        where case_number = ? and body_id = ? and round = ? order by id
                        """)
                .params(number.value(), body.value(), latestRound(number, body))
                .query((row, i) -> new Review(row.getString(1), row.getString(2), row.getString(3)))
                .list();
    }

    /** Keeps a group's answer in the latest round. */
    public void answer(CaseNumber number, BodyId body, String group, String statement, Actor by) {
        db.sql("""
                        update case_review set statement = ?, answered_by = ?
                        where case_number = ? and body_id = ? and round = ? and group_id = ?
                        """)
                .params(statement, by.id(), number.value(), body.value(), latestRound(number, body), group)
                .update();
    }

    private int latestRound(CaseNumber number, BodyId body) {
        return db.sql("select coalesce(max(round), 0) from case_review where case_number = ? and body_id = ?")
                .params(number.value(), body.value())
                .query(Integer.class)
                .single();
    }
}
