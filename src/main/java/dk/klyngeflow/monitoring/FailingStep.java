package dk.klyngeflow.monitoring;

import static dk.klyngeflow.monitoring.StuckSql.BODY_OF_OWNER;
import static dk.klyngeflow.monitoring.StuckSql.Column.ABOUT;
import static dk.klyngeflow.monitoring.StuckSql.Column.AMOUNT;
import static dk.klyngeflow.monitoring.StuckSql.Column.BODY_ID;
import static dk.klyngeflow.monitoring.StuckSql.Column.BUSINESS_KEY;
import static dk.klyngeflow.monitoring.StuckSql.Column.CLUSTER_ID;
import static dk.klyngeflow.monitoring.StuckSql.Column.HANDLER;
import static dk.klyngeflow.monitoring.StuckSql.Column.INSTANCE;
import static dk.klyngeflow.monitoring.StuckSql.Column.MODEL;
import static dk.klyngeflow.monitoring.StuckSql.Column.SINCE;
import static dk.klyngeflow.monitoring.StuckSql.Column.UNTIL;
import static dk.klyngeflow.monitoring.StuckSql.Column.WHAT;
import static dk.klyngeflow.monitoring.StuckSql.Column.WORDS;
import static dk.klyngeflow.monitoring.StuckSql.OWNER;

import org.springframework.stereotype.Component;

/** A step that has failed and still has tries left. */
@Component
class FailingStep implements StuckRule {

    @Override
    public StuckKind kind() {
        return StuckKind.JOB_RETRYING;
    }

    @Override
    public StuckSql sql() {
        return StuckSql.from("""
                        act_ru_job j
                          join act_ru_execution p on p.id_ = j.process_instance_id_
                          left join act_ru_jobdef d on d.id_ = j.job_def_id_
                        """ + OWNER + """
                        where j.retries_ > 0 and j.exception_msg_ is not null
                        """)
                .with(BUSINESS_KEY, "p.business_key_")
                .with(CLUSTER_ID, "j.tenant_id_")
                .with(BODY_ID, BODY_OF_OWNER)
                .with(SINCE, "j.create_time_")
                .with(ABOUT, "j.id_")
                .with(INSTANCE, "j.process_instance_id_")
                .with(WHAT, "d.act_id_")
                .with(MODEL, "j.process_def_id_")
                .with(WORDS, "j.exception_msg_")
                .with(HANDLER, "j.handler_cfg_")
                .with(AMOUNT, "j.retries_")
                .with(UNTIL, "j.duedate_");
    }

    @Override
    public String sentence(StuckRow row, Texts texts) {
        return "Trinnet »%s« har fejlet siden den %s og prøves igen%s (%d forsøg tilbage): %s"
                .formatted(
                        texts.step(row.model(), row.what()),
                        texts.moment(row.since()),
                        row.until() == null ? "" : " den " + texts.moment(row.until()),
                        row.amount(),
                        texts.fault(row.words()));
    }

    @Override
    public RetryEffect retry(StuckRow row) {
        return Jobs.retry(row.handler());
    }
}
