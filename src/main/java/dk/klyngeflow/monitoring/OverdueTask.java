package dk.klyngeflow.monitoring;

import static dk.klyngeflow.monitoring.StuckSql.BODY_OF_OWNER;
import static dk.klyngeflow.monitoring.StuckSql.Column.ABOUT;
import static dk.klyngeflow.monitoring.StuckSql.Column.BODY_ID;
import static dk.klyngeflow.monitoring.StuckSql.Column.BUSINESS_KEY;
import static dk.klyngeflow.monitoring.StuckSql.Column.CLUSTER_ID;
import static dk.klyngeflow.monitoring.StuckSql.Column.INSTANCE;
import static dk.klyngeflow.monitoring.StuckSql.Column.SINCE;
import static dk.klyngeflow.monitoring.StuckSql.Column.WHAT;
import static dk.klyngeflow.monitoring.StuckSql.OWNER;

import org.springframework.stereotype.Component;

/** A task whose due date has passed: a meeting's end, a body's deadline, or a setting where no document gives one. */
@Component
class OverdueTask implements StuckRule {

    @Override
    public StuckKind kind() {
        return StuckKind.TASK_OVERDUE;
    }

    @Override
    public StuckSql sql() {
        return StuckSql.from("""
                        act_ru_task t
                          join act_ru_execution p on p.id_ = t.proc_inst_id_
                        """ + OWNER + """
                        where t.due_date_ < :now
                        """)
                .with(BUSINESS_KEY, "p.business_key_")
                .with(CLUSTER_ID, "t.tenant_id_")
                .with(BODY_ID, BODY_OF_OWNER)
                .with(SINCE, "t.due_date_")
                .with(ABOUT, "t.id_")
                .with(INSTANCE, "t.proc_inst_id_")
                .with(WHAT, "t.name_");
    }

    @Override
    public String sentence(StuckRow row, Texts texts) {
        return "Opgaven »%s« skulle være løst den %s og venter på %s."
                .formatted(row.what(), texts.moment(row.since()), texts.waitingFor(row));
    }
}
