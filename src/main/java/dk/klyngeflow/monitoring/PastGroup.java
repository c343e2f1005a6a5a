package dk.klyngeflow.monitoring;

import static dk.klyngeflow.monitoring.StuckSql.Column.BODY_ID;
import static dk.klyngeflow.monitoring.StuckSql.Column.BUSINESS_KEY;
import static dk.klyngeflow.monitoring.StuckSql.Column.CLUSTER_ID;
import static dk.klyngeflow.monitoring.StuckSql.Column.SINCE;
import static dk.klyngeflow.monitoring.StuckSql.Column.WHAT;

import org.springframework.stereotype.Component;

/** An ad hoc group whose last day has passed, neither closed nor extended. */
@Component
class PastGroup implements StuckRule {

    @Override
    public StuckKind kind() {
        return StuckKind.GROUP_PAST;
    }

    @Override
    public StuckSql sql() {
        return StuckSql.from("group_ad_hoc g where g.status in ('ACTIVE', 'OVERDUE') and g.ends_on < :today")
                .with(BUSINESS_KEY, "g.group_number")
                .with(CLUSTER_ID, "g.cluster_id")
                .with(BODY_ID, "g.body_id")
                .with(SINCE, "cast(g.ends_on as timestamp)")
                .with(WHAT, "g.name");
    }

    @Override
    public String sentence(StuckRow row, Texts texts) {
        return "Gruppen »%s« havde sin sidste dag den %s og er hverken lukket eller forlænget."
                .formatted(row.what(), texts.day(row.since()));
    }
}
