package dk.klyngeflow.monitoring;

import dk.klyngeflow.deadlines.KlyngeClock;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * A full house, made by SQL on PostgreSQL: so many open cases of one cluster, each as the engine and we keep it when it waits
 * for a meeting, with its processes, task and timer. Of each hundred some are stuck, of every kind that SQL alone can bring
 * about; the rest waits for its meeting.
 */
@Component
class ManyOpenCases {

    private static final List<String> ROWS = List.of("""
            insert into meeting (id, body_id, starts_at, ends_at, place, status, imported)
            values (-1, 'njVestStrategisk', :soon, :soonEnds, 'Teams', 'PLANNED', false),
                   (-2, 'njVestStrategisk', :past, :pastEnds, 'Teams', 'CLOSED', false)
            """, """
            insert into case_file (case_number, cluster_id, type, subject, title, description, submitter, opened_on, status, body_id)
            select 'BENCH-2025-' || lpad(cast(n as varchar), 6, '0'), 'njVest', 'ISSUE', 'SOMATIC', 'Sag ' || n, 'Fiktiv',
                   'bench', :today, 'OPEN', case when n % 100 = 1 then 'njVestPolitisk' else 'njVestStrategisk' end
            from generate_series(1, :cases) n
            """, """
            insert into meeting_placement (case_number, body_id, meeting_id, placed_on, status, times_moved)
            select case_number, body_id, case when body_id = 'njVestPolitisk' then null else -1 end, :today, 'ACTIVE',
                   case when case_number like '%02' then 2 else 0 end
            from case_file where case_number like 'BENCH-%'
            """, """
            insert into act_ru_execution (id_, rev_, root_proc_inst_id_, proc_inst_id_, business_key_, proc_def_id_, is_active_,
                is_concurrent_, is_scope_, is_event_scope_, suspension_state_, cached_ent_state_, sequence_counter_, tenant_id_)
            select 'bench-root-' || case_number, 1, 'bench-root-' || case_number, 'bench-root-' || case_number, case_number,
                   (select max(id_) from act_re_procdef where key_ = 'issueEscalation'), false, false, true, false, 1, 16, 1,
                   cluster_id
            from case_file where case_number like 'BENCH-%'
            """, """
            insert into act_ru_execution (id_, rev_, root_proc_inst_id_, proc_inst_id_, parent_id_, proc_def_id_, act_id_,
                is_active_, is_concurrent_, is_scope_, is_event_scope_, suspension_state_, cached_ent_state_,
                sequence_counter_, tenant_id_)
            select 'bench-call-' || case_number, 1, 'bench-root-' || case_number, 'bench-root-' || case_number,
                   'bench-root-' || case_number, (select max(id_) from act_re_procdef where key_ = 'issueEscalation'),
                   'callActivity_strategicLevel', true, false, true, false, 1, 0, 1, cluster_id
            from case_file where case_number like 'BENCH-%'
            """, """
            insert into act_ru_execution (id_, rev_, root_proc_inst_id_, proc_inst_id_, business_key_, proc_def_id_, super_exec_,
                act_id_, is_active_, is_concurrent_, is_scope_, is_event_scope_, suspension_state_, cached_ent_state_,
                sequence_counter_, tenant_id_)
            select 'bench-level-' || case_number, 1, 'bench-root-' || case_number, 'bench-level-' || case_number, case_number,
                   (select max(id_) from act_re_procdef where key_ = 'levelTreatment'), 'bench-call-' || case_number,
                   'userTask_decideCase', true, false, true, false, 1, 2, 1, cluster_id
            from case_file where case_number like 'BENCH-%'
            """, """
            insert into act_ru_task (id_, rev_, execution_id_, proc_inst_id_, proc_def_id_, name_, task_def_key_, priority_,
                create_time_, due_date_, suspension_state_, tenant_id_)
            select 'bench-task-' || case_number, 1, 'bench-level-' || case_number, 'bench-level-' || case_number,
                   (select max(id_) from act_re_procdef where key_ = 'levelTreatment'), 'Beslutning', 'userTask_decideCase', 50,
                   :past, case when case_number like '%03' then :past else :soonEnds end, 1, cluster_id
            from case_file where case_number like 'BENCH-%'
            """, """
            insert into act_ru_identitylink (id_, rev_, group_id_, type_, task_id_, tenant_id_)
            select 'bench-link-' || case_number, 1,
                   case when case_number like '%04' then 'njMidtPolitiskSekretariat' else 'njVestStrategiskSekretariat' end,
                   'candidate', 'bench-task-' || case_number, cluster_id
            from case_file where case_number like 'BENCH-%'
            """, """
            insert into act_ru_event_subscr (id_, rev_, event_type_, event_name_, execution_id_, proc_inst_id_, activity_id_,
                created_, tenant_id_)
            select 'bench-sub-' || case_number, 1, 'message', 'caseWithdrawn', 'bench-root-' || case_number,
                   'bench-root-' || case_number, 'event_withdrawalReceived', :past, cluster_id
            from case_file where case_number like 'BENCH-%'
            """, """
            insert into act_ru_job (id_, rev_, type_, execution_id_, root_proc_inst_id_, process_instance_id_, process_def_id_,
                process_def_key_, retries_, exception_msg_, duedate_, handler_type_, handler_cfg_, exclusive_,
                suspension_state_, priority_, tenant_id_, create_time_)
            select 'bench-job-' || case_number, 1, 'timer', 'bench-level-' || case_number, 'bench-root-' || case_number,
                   'bench-level-' || case_number, (select max(id_) from act_re_procdef where key_ = 'levelTreatment'),
                   'levelTreatment', case when case_number like '%05' then 0 else 3 end,
                   case when case_number like '%05' or case_number like '%06' then 'it broke' end,
                   case when case_number like '%07' then :past else :soonEnds end, 'timer-transition',
                   'event_reviewOverdue', true, 1, 0, cluster_id, :past
            from case_file where case_number like 'BENCH-%'
            """, """
            insert into act_ru_incident (id_, rev_, incident_timestamp_, incident_msg_, incident_type_, execution_id_,
                activity_id_, proc_inst_id_, proc_def_id_, cause_incident_id_, root_cause_incident_id_, configuration_, tenant_id_)
            select 'bench-inc-' || case_number, 1, :past, 'it broke', 'failedJob', 'bench-level-' || case_number,
                   'event_moveByJob', 'bench-level-' || case_number,
                   (select max(id_) from act_re_procdef where key_ = 'levelTreatment'), 'bench-inc-' || case_number,
                   'bench-inc-' || case_number, 'bench-job-' || case_number, cluster_id
            from case_file where case_number like 'BENCH-%05'
            """, """
            insert into mail_message (mail_key, message_id, recipient, subject, status, written_at, next_try_at, tries, problem, about)
            select 'bench-' || case_number, 'bench', 'ingen@eksempel.dk', 'Brev', 'UNDELIVERABLE', :past, :past, 1, '550',
                   case_number
            from case_file where case_number like 'BENCH-%08'
            """);

    private static final List<String> AWAY = List.of(
            "delete from mail_message where mail_key like 'bench-%'",
            "delete from act_ru_incident where id_ like 'bench-%'",
            "delete from act_ru_job where id_ like 'bench-%'",
            "delete from act_ru_event_subscr where id_ like 'bench-%'",
            "delete from act_ru_identitylink where id_ like 'bench-%'",
            "delete from act_ru_task where id_ like 'bench-%'",
            "delete from act_ru_execution where id_ like 'bench-level-%'",
            "delete from act_ru_execution where id_ like 'bench-call-%'",
            "delete from act_ru_execution where id_ like 'bench-root-%'",
            "delete from meeting_placement where case_number like 'BENCH-%'",
            "delete from case_file where case_number like 'BENCH-%'",
            "delete from meeting where id < 0");

    private final JdbcClient db;
    private final KlyngeClock clock;

    ManyOpenCases(JdbcClient db, KlyngeClock clock) {
        this.db = db;
        this.clock = clock;
    }

    void fill(int cases) {
        var soon = clock.today().plusDays(30).atTime(13, 0);
        var past = clock.today().minusDays(30).atTime(13, 0);
        var values = Map.<String, Object>of(
                "cases",
                cases,
                "today",
                clock.today(),
                "soon",
                soon,
                "soonEnds",
                soon.plusHours(2),
                "past",
                past,
                "pastEnds",
                past.plusHours(2));
        ROWS.forEach(rows -> db.sql(rows).params(values).update());
        db.sql("analyze").update();
    }

    void empty() {
        AWAY.forEach(rows -> db.sql(rows).update());
    }
}
