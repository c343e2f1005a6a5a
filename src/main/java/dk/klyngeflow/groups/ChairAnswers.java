package dk.klyngeflow.groups;

import dk.klyngeflow.deadlines.KlyngeClock;
import dk.klyngeflow.shared.Actor;
import dk.klyngeflow.shared.CaseNumber;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the chairs of a body answered between two of its meetings, seat by seat. Joins the caller's transaction. */
@Service
@Transactional
public class ChairAnswers {

    /** One seat's answer. */
    public record ChairAnswer(String seat, boolean approves, Optional<String> remark) {}

    private final JdbcClient db;
    private final KlyngeClock clock;

    ChairAnswers(JdbcClient db, KlyngeClock clock) {
        this.db = db;
        this.clock = clock;
    }

    public void answer(CaseNumber number, String seat, boolean approves, String remark, Actor by) {
        db.sql("""
                        insert into group_chair_answer (case_number, chair_seat, approves, remark, answered_at, answered_by)
                        values (?, ?, ?, ?, ?, ?)
                        """)
                .params(number.value(), seat, approves, remark, OffsetDateTime.now(clock), by.id())
                .update();
    }

    public List<ChairAnswer> of(CaseNumber number) {
        return db.sql("select * from group_chair_answer where case_number = ? order by answered_at, chair_seat")
                .param(number.value())
                .query((row, i) -> new ChairAnswer(
                        row.getString("chair_seat"),
                        row.getBoolean("approves"),
                        Optional.ofNullable(row.getString("remark"))))
                .list();
    }
}
