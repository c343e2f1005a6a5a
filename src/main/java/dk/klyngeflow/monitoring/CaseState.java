package dk.klyngeflow.monitoring;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What is open in the processes of some cases: two statements, whatever their number. */
@Component
class CaseState {

    /**
     * @param waiting the open tasks
     * @param instances the running instances, called ones last
     */
    record State(List<Waiting> waiting, List<String> instances, boolean withdrawable, boolean placed) {

        static final State NOTHING = new State(List.of(), List.of(), false, false);

        /** Where the case waits. */
        Optional<String> instance() {
            return waiting.stream()
                    .map(Waiting::instance)
                    .findFirst()
                    .or(() ->
                            instances.isEmpty() ? Optional.empty() : Optional.of(instances.get(instances.size() - 1)));
        }
    }

    private record TaskRow(String key, Waiting task, String group) {}

    private record Open(String key, String what, String id) {}

    private static final String INSTANCE = "INSTANCE";
    private static final String WITHDRAWAL = "WITHDRAWAL";

    private final JdbcClient db;

    CaseState(JdbcClient db) {
        this.db = db;
    }

    Map<String, State> of(Collection<String> keys) {
        if (keys.isEmpty()) {
            return Map.of();
        }
        var tasks = tasks(keys);
        var open = open(keys).stream().collect(Collectors.groupingBy(Open::key));
        return Set.copyOf(keys).stream()
                .collect(Collectors.toMap(
                        Function.identity(),
                        key -> state(tasks.getOrDefault(key, List.of()), open.getOrDefault(key, List.of()))));
    }

    private static State state(List<Waiting> waiting, List<Open> open) {
        var instances = open.stream()
                .filter(one -> one.what().equals(INSTANCE))
                .map(Open::id)
                .toList();
        boolean withdrawable = open.stream().anyMatch(one -> one.what().equals(WITHDRAWAL));
        boolean placed = open.stream().anyMatch(one -> one.what().equals("PLACEMENT"));
        return new State(waiting, instances, withdrawable, placed);
    }

    private Map<String, List<Waiting>> tasks(Collection<String> keys) {
        var rows = db.sql("""
                        select p.business_key_, t.id_, t.proc_inst_id_, t.name_, t.assignee_, l.group_id_
                        from act_ru_execution p
                          join act_ru_task t on t.proc_inst_id_ = p.id_
                          left join act_ru_identitylink l on l.task_id_ = t.id_ and l.type_ = 'candidate'
                        where p.business_key_ in (:keys)
                        order by t.create_time_, t.id_, l.group_id_
                        """)
                .param("keys", keys)
                .query((row, i) -> new TaskRow(
                        row.getString(1),
                        new Waiting(
                                row.getString(2),
                                row.getString(3),
                                row.getString(4),
                                row.getString(5),
                                new ArrayList<>()),
                        row.getString(6)))
                .list();
        var byId = new LinkedHashMap<String, Waiting>();
        var byKey = new HashMap<String, List<Waiting>>();
        for (var row : rows) {
            var task = byId.computeIfAbsent(row.task().task(), id -> {
                byKey.computeIfAbsent(row.key(), key -> new ArrayList<>()).add(row.task());
                return row.task();
            });
            if (row.group() != null) {
                task.groups().add(row.group());
            }
        }
        return byKey;
    }

    private List<Open> open(Collection<String> keys) {
        return db.sql("""
                        select p.business_key_, 'INSTANCE', p.id_, case when p.super_exec_ is null then 0 else 1 end as called
                        from act_ru_execution p
                        where p.business_key_ in (:keys) and p.parent_id_ is null
                        union all
                        select p.business_key_, 'WITHDRAWAL', s.id_, 2
                        from act_ru_execution p join act_ru_event_subscr s on s.proc_inst_id_ = p.id_
                        where p.business_key_ in (:keys) and s.event_name_ = 'caseWithdrawn'
                        union all
                        select a.case_number, 'PLACEMENT', cast(a.id as varchar), 2
                        from meeting_placement a where a.case_number in (:keys) and a.status = 'ACTIVE'
                        order by 4, 3
                        """)
                .param("keys", keys)
                .query((row, i) -> new Open(row.getString(1), row.getString(2), row.getString(3)))
                .list();
    }
}
