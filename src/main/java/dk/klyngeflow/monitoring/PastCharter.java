package dk.klyngeflow.monitoring;

import static dk.klyngeflow.monitoring.StuckSql.Column.BODY_ID;
import static dk.klyngeflow.monitoring.StuckSql.Column.BUSINESS_KEY;
import static dk.klyngeflow.monitoring.StuckSql.Column.CLUSTER_ID;
import static dk.klyngeflow.monitoring.StuckSql.Column.SINCE;

import org.springframework.stereotype.Component;

/** A body's charter that is in force after the day on which somebody was to look at it again. */
@Component
class PastCharter implements StuckRule {

    @Override
    public StuckKind kind() {
        return StuckKind.CHARTER_PAST;
    }

    @Override
    public StuckSql sql() {
        return StuckSql.from("""
                        group_charter c
                          join case_file f on f.case_number = c.case_number
                        where c.body_id is not null and c.status in ('ON_TRIAL', 'ADOPTED')
                          and (c.evaluate_by < :today or c.valid_to < :today)
                        """)
                .with(BUSINESS_KEY, "c.case_number")
                .with(CLUSTER_ID, "f.cluster_id")
                .with(BODY_ID, "c.body_id")
                .with(
                        SINCE,
                        "cast(least(coalesce(c.evaluate_by, c.valid_to), coalesce(c.valid_to, c.evaluate_by)) as timestamp)");
    }

    @Override
    public String sentence(StuckRow row, Texts texts) {
        return "Kommissoriet for %s skulle være evalueret eller fornyet senest den %s."
                .formatted(texts.body(row.body()), texts.day(row.since()));
    }
}
