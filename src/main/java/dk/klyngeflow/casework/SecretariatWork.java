package dk.klyngeflow.casework;

import dk.klyngeflow.deadlines.KlyngeClock;
import dk.klyngeflow.organisation.Body;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What waits for secretariats, counted by step in one statement however many cases there are. */
@Component
@Transactional(readOnly = true)
public class SecretariatWork {

    /** @param name the task's Danish name */
    public record Step(String name, int open, int overdue) {}

    private final JdbcClient db;
    private final KlyngeClock clock;

    SecretariatWork(JdbcClient db, KlyngeClock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** The open tasks of these bodies' secretariats by step; the engine's own reports know no due dates. */
    public List<Step> steps(Collection<Body> bodies) {
        if (bodies.isEmpty()) {
            return List.of();
        }
        return db.sql("""
                        select t.name_, count(*) as open_tasks, sum(case when t.due_date_ < :now then 1 else 0 end) as overdue
                        from act_ru_task t
                        where exists (select 1 from act_ru_identitylink l
                            where l.task_id_ = t.id_ and l.type_ = 'candidate' and l.group_id_ in (:groups))
                        group by t.name_ order by t.name_
                        """)
                .param("now", clock.now())
                .param("groups", bodies.stream().map(Body::secretariatGroup).toList())
                .query((row, i) -> new Step(row.getString(1), row.getInt(2), row.getInt(3)))
                .list();
    }
}
