package dk.klyngeflow.monitoring;

import dk.klyngeflow.deadlines.KlyngeClock;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.MultiGauge.Row;
import io.micrometer.core.instrument.Tags;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * How much work there is, and whether it moves: open cases, tasks, the engine's jobs, e-mails that wait. For the operators'
 * dashboard, in four statements whatever the number of cases.
 */
@Component
class WorkNow {

    private final JdbcClient db;
    private final KlyngeClock clock;
    private final MultiGauge cases;
    private final MultiGauge tasks;
    private final MultiGauge jobs;
    private final MultiGauge mails;
    private final MultiGauge oldestMail;

    WorkNow(JdbcClient db, KlyngeClock clock, MeterRegistry metrics) {
        this.db = db;
        this.clock = clock;
        this.cases = gauge(metrics, "klyngeflow.cases.open", "Open cases");
        this.tasks = gauge(metrics, "klyngeflow.tasks", "Tasks that wait for people, and those past their date");
        this.jobs = gauge(metrics, "klyngeflow.jobs", "The engine's jobs: due now, later, or given up");
        this.mails = gauge(metrics, "klyngeflow.mails", "E-mails that are not sent");
        this.oldestMail =
                gauge(metrics, "klyngeflow.mails.oldest.seconds", "How long the oldest unsent e-mail has waited");
    }

    private static MultiGauge gauge(MeterRegistry metrics, String name, String description) {
        return MultiGauge.builder(name).description(description).register(metrics);
    }

    @Transactional(readOnly = true)
    public void count() {
        var now = OffsetDateTime.now(clock);
        cases.register(
                db.sql(
                                "select cluster_id, type, count(*) as n from case_file where status = 'OPEN' group by cluster_id, type")
                        .query((row, at) -> Row.of(
                                Tags.of("cluster", row.getString("cluster_id"), "type", row.getString("type")),
                                row.getLong("n")))
                        .list(),
                true);
        tasks.register(states("""
                        select count(*) as waiting, count(case when due_date_ < :now then 1 end) as overdue from act_ru_task
                        """, clock.now()), true);
        jobs.register(states("""
                        select count(case when retries_ > 0 and (duedate_ is null or duedate_ <= :now) then 1 end) as due,
                          count(case when retries_ > 0 and duedate_ > :now then 1 end) as later,
                          count(case when retries_ = 0 then 1 end) as failed
                        from act_ru_job
                        """, clock.now()), true);
        countMails(now);
    }

    /** One gauge for each column. */
    private List<Row<?>> states(String sql, Object now) {
        return rows(db.sql(sql).param("now", now).query().singleRow());
    }

    private static List<Row<?>> rows(Map<String, Object> counts) {
        var rows = new ArrayList<Row<?>>();
        counts.forEach((state, n) -> rows.add(Row.of(Tags.of("state", state.toLowerCase()), (Number) n)));
        return rows;
    }

    private void countMails(OffsetDateTime now) {
        var rows = new ArrayList<Row<?>>();
        var ages = new ArrayList<Row<?>>();
        db.sql("select status, count(*) as n, min(written_at) as oldest from mail_message where status <> 'SENT'"
                        + " group by status")
                .query(row -> {
                    var state = Tags.of("state", row.getString("status").toLowerCase());
                    rows.add(Row.of(state, row.getLong("n")));
                    var oldest = row.getObject("oldest", OffsetDateTime.class);
                    ages.add(Row.of(state, Duration.between(oldest, now).toSeconds()));
                });
        mails.register(rows, true);
        oldestMail.register(ages, true);
    }
}
