package dk.klyngeflow.monitoring;

import static dk.klyngeflow.monitoring.StuckSql.BODY_OF_OWNER;
import static dk.klyngeflow.monitoring.StuckSql.Column.ABOUT;
import static dk.klyngeflow.monitoring.StuckSql.Column.BODY_ID;
import static dk.klyngeflow.monitoring.StuckSql.Column.BUSINESS_KEY;
import static dk.klyngeflow.monitoring.StuckSql.Column.CLUSTER_ID;
import static dk.klyngeflow.monitoring.StuckSql.Column.INSTANCE;
import static dk.klyngeflow.monitoring.StuckSql.Column.MODEL;
import static dk.klyngeflow.monitoring.StuckSql.Column.SINCE;
import static dk.klyngeflow.monitoring.StuckSql.Column.WHAT;
import static dk.klyngeflow.monitoring.StuckSql.OWNER;

import org.springframework.stereotype.Component;

/** What a running process should have been told when it did not listen. */
@Component
class UnheardMessage implements StuckRule {

    @Override
    public StuckKind kind() {
        return StuckKind.MESSAGE_NOBODY_WAITS_FOR;
    }

    @Override
    public StuckSql sql() {
        return StuckSql.from("""
                        casework_unheard_message u
                          join act_ru_execution p on p.id_ = u.process_instance
                        """ + OWNER + """
                        where u.settled_at is null
                        """)
                .with(BUSINESS_KEY, "p.business_key_")
                .with(CLUSTER_ID, "p.tenant_id_")
                .with(BODY_ID, BODY_OF_OWNER)
                .with(SINCE, "cast(u.told_at as timestamp)")
                .with(ABOUT, "cast(u.id as varchar)")
                .with(INSTANCE, "u.process_instance")
                .with(WHAT, "u.message")
                .with(MODEL, "p.proc_def_id_");
    }

    @Override
    public String sentence(StuckRow row, Texts texts) {
        return "Beskeden »%s« kom den %s, men forløbet ventede ikke på den: det, den fortæller, står kun i registret."
                .formatted(texts.message(row.model(), row.what()), texts.moment(row.since()));
    }

    /** Sent again it is heard for the first time. */
    @Override
    public RetryEffect retry(StuckRow row) {
        return RetryEffect.SAME_STEP;
    }
}
