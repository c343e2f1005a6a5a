package dk.klyngeflow.bench.jdbc;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dk.klyngeflow.bench.peer.Engine;
import dk.klyngeflow.bench.peer.Ledger;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The cases' ways as code: no models, no history of where a case went but its tasks, letters and the ledger. */
@Component
class Cases implements Engine {

    private static final String OPERATIONS = "njVestDriftsforum";
    private static final String STRATEGIC = "njVestStrategisk";
    private static final String POLITICAL = "njVestPolitisk";
    private static final String SCREEN = "userTask_screenApplication";
    private static final String DECIDE = "userTask_decideCase";

    private final JdbcClient db;
    private final Ledger ledger;
    private final ObjectMapper json;
    private final TransactionTemplate transaction;

    Cases(JdbcClient db, Ledger ledger, ObjectMapper json, PlatformTransactionManager transactions) {
        this.db = db;
        this.ledger = ledger;
        this.json = json;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Override
    public void start(String process, String number, Map<String, Object> sent) {
        transaction.executeWithoutResult(status -> {
            db.sql("""
                    insert into bench_case (case_number, title, cluster_id, applicant, contact, contact_mail, partner_sectors,
                        target_group, purpose, starts_on, ends_on, budget_text, budget_type, kroner, submitter, eligibility,
                        size_suggestion, body_id, status)
                    values (:caseNumber, :caseTitle, :clusterId, :applicant, :contact, :contactMail, :partnerSectors,
                        :targetGroup, :purpose, :startsOn, :endsOn, :budgetText, :budgetType, :kroner, :submitterId, 'ELIGIBLE',
                        'SMALL', :operationsBodyId, 'OPEN')
                    """).params(sent).update();
            task(number, SCREEN, OPERATIONS);
        });
    }

    @Override
    public void complete(String number, String task, Map<String, Object> sent) {
        transaction.executeWithoutResult(status -> {
            long open = db.sql("select id from bench_task where case_number = ? and task = ? and completed_at is null")
                    .params(number, task)
                    .query(Long.class)
                    .single();
            db.sql("update bench_task set completed_at = now(), completed_by = ?, form = ? where id = ?")
                    .params("sekretaer", written(sent), open)
                    .update();
            goOn(number, task, sent);
        });
    }

    private void goOn(String number, String task, Map<String, Object> sent) {
        switch (task) {
            case SCREEN -> screened(number, sent);
            case "userTask_answerRequest" -> {
                db.sql("update bench_case set title = ?, kroner = ?, budget_text = ? where case_number = ?")
                        .params(sent.get("caseTitle"), sent.get("kroner"), sent.get("budgetText"), number)
                        .update();
                task(number, SCREEN, OPERATIONS);
            }
            case DECIDE -> decided(number, (String) sent.get("answeredByBodyId"), (Boolean) sent.get("approved"));
            case "userTask_submitCharter" ->
                db.sql("insert into bench_timer (case_number, activity, due_at) values (?, 'event_finalDue', ?)")
                        .params(number, LocalDateTime.now().plusDays(300))
                        .update();
            case "userTask_reportFinal" -> task(number, "userTask_approveFinalReport", OPERATIONS);
            case "userTask_approveFinalReport" -> {
                ledger.giveBack(number);
                close(number);
            }
            default -> throw new IllegalArgumentException(task);
        }
    }

    private void screened(String number, Map<String, Object> sent) {
        if (sent.get("nextStep").equals("ASK")) {
            task(number, "userTask_answerRequest", "ansoeger");
            return;
        }
        var kroner = db.sql("select kroner from bench_case where case_number = ?")
                .param(number)
                .query(Long.class)
                .single();
        var pool = ledger.claim(number, kroner);
        ledger.hold(number);
        db.sql("""
                update bench_case set origin = ?, project_size = ?, size_reason = ?, final_level = 'POLITICAL',
                    strategic_approves = ?, pool_id = ? where case_number = ?
                """)
                .params(List.of(
                        sent.get("origin"),
                        sent.get("projectSize"),
                        sent.get("sizeReason"),
                        sent.get("projectSize").equals("LARGE"),
                        pool,
                        number))
                .update();
        task(number, DECIDE, OPERATIONS);
    }

    private void decided(String number, String body, boolean approved) {
        if (!approved) {
            ledger.release(number);
            letter(number, "REFUSAL", "Afslag");
            close(number);
        } else if (body.equals(POLITICAL)) {
            ledger.grant(number);
            letter(number, "GRANT", "Tilsagn om midler");
            task(number, "userTask_submitCharter", "ansoeger");
        } else {
            boolean strategicNext = body.equals(OPERATIONS)
                    && db.sql("select strategic_approves from bench_case where case_number = ?")
                            .param(number)
                            .query(Boolean.class)
                            .single();
            if (body.equals(OPERATIONS) && !strategicNext) {
                letter(number, "MAY_BEGIN", "Projektet kan begynde");
            }
            var next = strategicNext ? STRATEGIC : POLITICAL;
            db.sql("update bench_case set body_id = ? where case_number = ?")
                    .params(next, number)
                    .update();
            task(number, DECIDE, next);
        }
    }

    @Override
    public void fireTimers(String activity) {
        var due = db.sql("select case_number from bench_timer where activity = ?")
                .param(activity)
                .query(String.class)
                .list();
        due.forEach(number -> transaction.executeWithoutResult(status -> {
            db.sql("delete from bench_timer where case_number = ? and activity = ?")
                    .params(number, activity)
                    .update();
            task(number, "userTask_reportFinal", "ansoeger");
        }));
    }

    @Override
    public long openCases() {
        return db.sql("select count(*) from bench_case where status = 'OPEN'")
                .query(Long.class)
                .single();
    }

    private void task(String number, String task, String body) {
        db.sql("insert into bench_task (case_number, task, candidates, due_at) values (?, ?, ?, ?)")
                .params(number, task, body + "Sekretariat", LocalDateTime.now().plusDays(14))
                .update();
    }

    private void letter(String number, String kind, String text) {
        db.sql("insert into bench_letter (case_number, kind, text) values (?, ?, ?)")
                .params(
                        number,
                        kind,
                        text + ": Sammen om faldforebyggelse (sag " + number
                                + "). Brevet gælder de vilkår, som er besluttet, og kan påklages efter de almindelige regler.")
                .update();
    }

    private void close(String number) {
        db.sql("update bench_case set status = 'CLOSED' where case_number = ?")
                .param(number)
                .update();
    }

    private String written(Map<String, Object> sent) {
        try {
            return json.writeValueAsString(sent);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
