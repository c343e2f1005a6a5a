package dk.klyngeflow.monitoring;

import static dk.klyngeflow.monitoring.StuckSql.Column.BODY_ID;
import static dk.klyngeflow.monitoring.StuckSql.Column.BUSINESS_KEY;
import static dk.klyngeflow.monitoring.StuckSql.Column.CLUSTER_ID;
import static dk.klyngeflow.monitoring.StuckSql.Column.SINCE;

import java.time.LocalDateTime;
import org.springframework.stereotype.Component;

/** An open case at a body whose last day has passed. */
@Component
class EndedBody implements StuckRule {

    @Override
    public StuckKind kind() {
        return StuckKind.BODY_ENDED;
    }

    @Override
    public StuckSql sql() {
        return StuckSql.from("case_file f where f.status = 'OPEN' and f.body_id in (:ended)")
                .with(BUSINESS_KEY, "f.case_number")
                .with(CLUSTER_ID, "f.cluster_id")
                .with(BODY_ID, "f.body_id")
                .with(SINCE, "cast(f.opened_on as timestamp)");
    }

    /** The day after the body's last. */
    @Override
    public LocalDateTime since(StuckRow row, Texts texts) {
        return texts.endOf(row.body()).orElse(row.since());
    }

    @Override
    public String sentence(StuckRow row, Texts texts) {
        return "Sagen er hos %s, som holdt op den %s%s."
                .formatted(texts.body(row.body()), texts.lastDayOf(row.body()), texts.successorOf(row.body()));
    }
}
