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

/** A task that nobody can take: its groups are empty, or whoever has it has no account any more. A chair who answers by a link is somebody. */
@Component
class TaskOfNobody implements StuckRule {

    @Override
    public StuckKind kind() {
        return StuckKind.TASK_NOBODY;
    }

    @Override
    public StuckSql sql() {
        return StuckSql.from("""
                        act_ru_task t
                          join act_ru_execution p on p.id_ = t.proc_inst_id_
                        """ + OWNER + """
                        where (t.assignee_ is null and not exists (
                            select 1 from act_ru_identitylink l
                            where l.task_id_ = t.id_ and l.type_ = 'candidate' and l.group_id_ in (:staffed))
                          or t.assignee_ is not null and not exists (
                            select 1 from act_id_user a where a.id_ = t.assignee_))
                        """)
                .with(BUSINESS_KEY, "p.business_key_")
                .with(CLUSTER_ID, "t.tenant_id_")
                .with(BODY_ID, BODY_OF_OWNER)
                .with(SINCE, "t.create_time_")
                .with(ABOUT, "t.id_")
                .with(INSTANCE, "t.proc_inst_id_")
                .with(WHAT, "t.name_");
    }

    @Override
    public String sentence(StuckRow row, Texts texts) {
        return "Opgaven »%s« har siden den %s ventet på %s, og der er ingen, der kan tage den."
                .formatted(row.what(), texts.moment(row.since()), texts.waitingFor(row));
    }
}
