package dk.klyngeflow.casework;

import dk.klyngeflow.casework.engine.CaseVars;
import dk.klyngeflow.deadlines.KlyngeClock;
import dk.klyngeflow.organisation.Body;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What waits for secretariats, however many cases there are: counted by step in one statement, the overdue in two more. */
@Component
@Transactional(readOnly = true)
public class SecretariatWork {

    /** @param name the task's Danish name */
    public record Step(String name, int open, int overdue) {}

    /**
     * @param caseNumber empty for a task of a meeting
     * @param title of the case or the meeting
     */
    public record Overdue(String taskId, String name, String caseNumber, String title, LocalDate due) {}

    private static final Set<String> SHOWN = Set.of(CaseVars.CASE_NUMBER.name(), CaseVars.CASE_TITLE.name());

    private final JdbcClient db;
    private final TaskService tasks;
    private final RuntimeService runtime;
    private final KlyngeClock clock;

    SecretariatWork(JdbcClient db, TaskService tasks, RuntimeService runtime, KlyngeClock clock) {
        this.db = db;
        this.tasks = tasks;
        this.runtime = runtime;
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
                .param("groups", groups(bodies))
                .query((row, i) -> new Step(row.getString(1), row.getInt(2), row.getInt(3)))
                .list();
    }

    /** The overdue ones, longest overdue first. */
    public List<Overdue> overdue(Collection<Body> bodies, int most) {
        if (bodies.isEmpty()) {
            return List.of();
        }
        var late = tasks.createTaskQuery()
                .taskCandidateGroupIn(groups(bodies))
                .includeAssignedTasks()
                .dueBefore(Date.from(OffsetDateTime.now(clock).toInstant()))
                .orderByDueDate()
                .asc()
                .listPage(0, most);
        var columns = columnsOf(late);
        return late.stream()
                .map(task -> overdue(task, columns.getOrDefault(task.getProcessInstanceId(), Map.of())))
                .toList();
    }

    private Map<String, Map<String, String>> columnsOf(List<Task> late) {
        if (late.isEmpty()) {
            return Map.of();
        }
        var columns = new HashMap<String, Map<String, String>>();
        runtime.createVariableInstanceQuery()
                .processInstanceIdIn(
                        late.stream().map(Task::getProcessInstanceId).distinct().toArray(String[]::new))
                .variableNameIn(SHOWN.toArray(String[]::new))
                .list()
                .forEach(variable -> columns.computeIfAbsent(variable.getProcessInstanceId(), id -> new HashMap<>())
                        .put(variable.getName(), String.valueOf(variable.getValue())));
        return columns;
    }

    private static Overdue overdue(Task task, Map<String, String> columns) {
        return new Overdue(
                task.getId(),
                task.getName(),
                columns.getOrDefault(CaseVars.CASE_NUMBER.name(), ""),
                columns.getOrDefault(CaseVars.CASE_TITLE.name(), ""),
                task.getDueDate().toInstant().atZone(KlyngeClock.ZONE).toLocalDate());
    }

    private static List<String> groups(Collection<Body> bodies) {
        return bodies.stream().map(Body::secretariatGroup).collect(Collectors.toList());
    }
}
