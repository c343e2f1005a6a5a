package dk.klyngeflow.monitoring;

import static dk.klyngeflow.monitoring.StuckSql.Column.AMOUNT;
import static dk.klyngeflow.monitoring.StuckSql.Column.BODY_ID;
import static dk.klyngeflow.monitoring.StuckSql.Column.BUSINESS_KEY;
import static dk.klyngeflow.monitoring.StuckSql.Column.CLUSTER_ID;
import static dk.klyngeflow.monitoring.StuckSql.Column.SINCE;
import static dk.klyngeflow.monitoring.StuckSql.Column.UNTIL;

import org.springframework.stereotype.Component;

/** A case that has left two meetings of one body or more without an answer. */
@Component
class PostponedTwice implements StuckRule {

    @Override
    public StuckKind kind() {
        return StuckKind.POSTPONED_TWICE;
    }

    @Override
    public StuckSql sql() {
        return StuckSql.from("""
                        meeting_placement p
                          join case_file f on f.case_number = p.case_number
                          left join meeting m on m.id = p.meeting_id
                        where p.status = 'ACTIVE' and p.times_moved >= 2
                        """)
                .with(BUSINESS_KEY, "p.case_number")
                .with(CLUSTER_ID, "f.cluster_id")
                .with(BODY_ID, "p.body_id")
                .with(SINCE, "cast(p.placed_on as timestamp)")
                .with(AMOUNT, "p.times_moved")
                .with(UNTIL, "m.starts_at");
    }

    @Override
    public String sentence(StuckRow row, Texts texts) {
        return "Sagen er udsat eller flyttet %d gange i %s%s."
                .formatted(
                        row.amount(),
                        texts.body(row.body()),
                        row.until() == null
                                ? " og står ikke på noget møde"
                                : " og står nu på mødet den " + texts.day(row.until()));
    }
}
