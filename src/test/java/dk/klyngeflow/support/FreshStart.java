package dk.klyngeflow.support;

import dk.klyngeflow.casework.engine.EngineTime;
import dk.klyngeflow.deadlines.KlyngeClock;
import java.time.LocalDateTime;
import java.util.List;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Empties the registers and the engine between two tests, and sets the clock. */
@Component
public class FreshStart {

    /** Our tables, children first. */
    private static final List<String> TABLES = List.of(
            "status_section",
            "status_figure",
            "status_report",
            "casework_succession_thing",
            "casework_succession",
            "draft_sign_off",
            "draft_file",
            "draft_share",
            "draft",
            "group_hearing",
            "group_chair_answer",
            "group_convening",
            "group_extension",
            "group_duty",
            "group_place",
            "group_charter",
            "group_ad_hoc",
            "paper_closing",
            "paper_agenda_file",
            "paper_agenda",
            "paper_decision_word",
            "paper_decision",
            "paper_publication",
            "meeting_correction",
            "meeting_agenda_change",
            "meeting_objection",
            "meeting_minutes_answer",
            "meeting_minutes_recipient",
            "meeting_absence_notice",
            "meeting_year_plan",
            "meeting_minutes",
            "meeting_agenda_qualification",
            "meeting_agenda_approval",
            "meeting_change",
            "meeting_arrangement",
            "meeting_effect",
            "meeting_item_absence",
            "meeting_attendance",
            "meeting_placement",
            "meeting_point",
            "meeting_item",
            "meeting",
            "application_statement",
            "application_report",
            "application_budget_line",
            "application",
            "application_round",
            "pilot_milestone",
            "pilot",
            "case_letter",
            "case_statement",
            "case_attachment",
            "file_stored",
            "file_part",
            "file_content",
            "case_review",
            "case_recommendation",
            "case_form",
            "case_decision",
            "fund_note",
            "fund_payment",
            "fund_entry",
            "fund_pool",
            "fund_year",
            "org_rotation_role",
            "org_rotation_post",
            "org_rotation",
            "org_appointment",
            "org_contact",
            "mail_attachment",
            "mail_message",
            "mail_hold",
            "link_personal",
            "casework_import",
            "casework_unheard_message",
            "identity_membership",
            "meeting_conflict",
            "audit_entry",
            "case_journal");

    private final JdbcClient db;
    private final RuntimeService runtime;
    private final HistoryService history;
    private final EngineTime time;

    FreshStart(JdbcClient db, RuntimeService runtime, HistoryService history, EngineTime time) {
        this.db = db;
        this.runtime = runtime;
        this.history = history;
        this.time = time;
    }

    /** Nothing is left of earlier tests, and it is {@code now}. */
    public void at(LocalDateTime now) {
        runtime.createProcessInstanceQuery()
                .rootProcessInstances()
                .listPage(0, 2000)
                .forEach(instance -> runtime.deleteProcessInstance(instance.getId(), "next test", true));
        history.createHistoricProcessInstanceQuery()
                .rootProcessInstances()
                .finished()
                .listPage(0, 2000)
                .forEach(instance -> history.deleteHistoricProcessInstance(instance.getId()));
        TABLES.forEach(table -> db.sql("delete from " + table).update());
        db.sql("update case_file set parent_case = null").update();
        db.sql("delete from case_file").update();
        db.sql("delete from case_sequence").update();
        // The throttle's pause lies in the time of an earlier test, which may be this one's future.
        db.sql("update act_id_user set attempts_ = 0, lock_exp_time_ = null").update();
        timeOnly(now);
    }

    /** It is {@code now}; everything else stays. */
    public void timeOnly(LocalDateTime now) {
        setTo(now);
    }

    /** It is {@code now}, and everything else stays as it is; no timer fires. */
    public void setTo(LocalDateTime now) {
        time.setTo(now.atZone(KlyngeClock.ZONE).toInstant());
    }
}
