package dk.klyngeflow.bench.driver;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * A full house, made by SQL: so many open tasks of as many process instances, each with the four variables that the list
 * shows and one candidate group. The reviewer's group has 500 of them; the rest is others'.
 */
class OpenTasks {

    /** What the reviewer sees. */
    static final int OWN = 500;

    private static final List<String> ROWS = List.of("""
            insert into act_ru_execution (id_, rev_, root_proc_inst_id_, proc_inst_id_, business_key_, proc_def_id_, act_id_,
                is_active_, is_concurrent_, is_scope_, is_event_scope_, suspension_state_, cached_ent_state_,
                sequence_counter_, tenant_id_)
            select 'bench-' || n, 1, 'bench-' || n, 'bench-' || n, 'BENCH-2026-' || n,
                   (select max(id_) from act_re_procdef where key_ = 'levelTreatment'),
                   'userTask_decideCase', true, false, true, false, 1, 2, 1, %2$s
            from generate_series(1, %1$d) n
            """, """
            insert into act_ru_task (id_, rev_, execution_id_, proc_inst_id_, proc_def_id_, name_, task_def_key_, priority_,
                create_time_, due_date_, suspension_state_, tenant_id_)
            select 'bench-task-' || n, 1, 'bench-' || n, 'bench-' || n,
                   (select max(id_) from act_re_procdef where key_ = 'levelTreatment'), 'Beslutning', 'userTask_decideCase', 50,
                   now() - interval '9 days', now() + n %% 60 * interval '1 day', 1, %2$s
            from generate_series(1, %1$d) n
            """, """
            insert into act_ru_identitylink (id_, rev_, group_id_, type_, task_id_, tenant_id_)
            select 'bench-link-' || n, 1, case when n %% %3$d = 0 then 'njVestStrategiskSekretariat' else 'group' || n %% %3$d end,
                   'candidate', 'bench-task-' || n, %2$s
            from generate_series(1, %1$d) n
            """, """
            insert into act_ru_variable (id_, rev_, type_, name_, execution_id_, proc_inst_id_, proc_def_id_, text_, var_scope_,
                sequence_counter_, is_concurrent_local_, tenant_id_)
            select 'bench-' || name || '-' || n, 1, 'string', name, 'bench-' || n, 'bench-' || n,
                   (select max(id_) from act_re_procdef where key_ = 'levelTreatment'), name || ' ' || n, 'bench-' || n, 1, false,
                   %2$s
            from generate_series(1, %1$d) n,
                 (values ('caseNumber'), ('caseTitle'), ('levelName'), ('clusterName')) names (name)
            """);

    /** What the stock engine itself writes with authorisation on: a grant for each candidate group of each task. */
    private static final String GRANTS = """
            insert into act_ru_authorization (id_, rev_, type_, group_id_, resource_type_, resource_id_, perms_)
            select 'bench-grant-' || n, 1, 1, case when n %% %3$d = 0 then 'njVestStrategiskSekretariat' else 'group' || n %% %3$d end,
                   7, 'bench-task-' || n, 6
            from generate_series(1, %1$d) n
            """;

    private static final List<String> AWAY = List.of(
            "delete from act_ru_authorization where id_ like 'bench-%'",
            "delete from act_ru_variable where id_ like 'bench-%'",
            "delete from act_ru_identitylink where id_ like 'bench-%'",
            "delete from act_ru_task where id_ like 'bench-%'",
            "delete from act_ru_execution where id_ like 'bench-%'");

    private final Server server;

    OpenTasks(Server server) {
        this.server = server;
    }

    void fill(Entry entry, int tasks) throws SQLException {
        boolean stock = entry != Entry.KLYNGEFLOW;
        var statements = new ArrayList<>(AWAY);
        var rows = new ArrayList<>(ROWS);
        if (stock) {
            rows.add(GRANTS);
        }
        rows.forEach(row -> statements.add(row.formatted(tasks, stock ? "null" : "'njVest'", tasks / OWN)));
        server.execute(entry.id(), statements.toArray(String[]::new));
        server.vacuum(entry.id());
    }
}
