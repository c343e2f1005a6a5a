package dk.klyngeflow.monitoring;

import static dk.klyngeflow.monitoring.StuckSql.BODY_OF_OWNER;
import static dk.klyngeflow.monitoring.StuckSql.Column.ABOUT;
import static dk.klyngeflow.monitoring.StuckSql.Column.BODY_ID;
import static dk.klyngeflow.monitoring.StuckSql.Column.BUSINESS_KEY;
import static dk.klyngeflow.monitoring.StuckSql.Column.CLUSTER_ID;
import static dk.klyngeflow.monitoring.StuckSql.Column.HANDLER;
import static dk.klyngeflow.monitoring.StuckSql.Column.INSTANCE;
import static dk.klyngeflow.monitoring.StuckSql.Column.MODEL;
import static dk.klyngeflow.monitoring.StuckSql.Column.SINCE;
import static dk.klyngeflow.monitoring.StuckSql.Column.WHAT;
import static dk.klyngeflow.monitoring.StuckSql.Column.WORDS;
import static dk.klyngeflow.monitoring.StuckSql.OWNER;

import org.springframework.stereotype.Component;

/** A step that has used up its tries. Only where it failed, not at every process above. */
@Component
class GivenUpStep implements StuckRule {

    @Override
    public StuckKind kind() {
        return StuckKind.INCIDENT;
    }

    @Override
    public StuckSql sql() {
        return StuckSql.from("""
                        act_ru_incident i
                          join act_ru_execution p on p.id_ = i.proc_inst_id_
                          left join act_ru_job j on j.id_ = i.configuration_
                        """ + OWNER + """
                        where i.id_ = i.root_cause_incident_id_
                        """)
                .with(BUSINESS_KEY, "p.business_key_")
                .with(CLUSTER_ID, "i.tenant_id_")
                .with(BODY_ID, BODY_OF_OWNER)
                .with(SINCE, "i.incident_timestamp_")
                .with(ABOUT, "i.configuration_")
                .with(INSTANCE, "i.proc_inst_id_")
                .with(WHAT, "i.activity_id_")
                .with(MODEL, "i.proc_def_id_")
                .with(WORDS, "i.incident_msg_")
                .with(HANDLER, "j.handler_cfg_");
    }

    @Override
    public String sentence(StuckRow row, Texts texts) {
        return "Trinnet »%s« er opgivet efter sit sidste forsøg den %s: %s"
                .formatted(texts.step(row.model(), row.what()), texts.moment(row.since()), texts.fault(row.words()));
    }

    @Override
    public RetryEffect retry(StuckRow row) {
        return Jobs.retry(row.handler());
    }
}
