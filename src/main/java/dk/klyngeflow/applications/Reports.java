package dk.klyngeflow.applications;

import dk.klyngeflow.deadlines.KlyngeClock;
import dk.klyngeflow.shared.CaseNumber;
import dk.klyngeflow.shared.Money;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The reports of granted projects. Joins the caller's transaction. */
@Service
@Transactional
public class Reports {

    private final JdbcClient db;
    private final KlyngeClock clock;

    Reports(JdbcClient db, KlyngeClock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** Adds a report that the project owes. */
    public void plan(CaseNumber number, ReportKind kind, LocalDate opensOn, LocalDate dueOn) {
        db.sql("""
            insert into application_report (case_number, number, kind, opens_on, due_on)
            values (:case, (select count(*) + 1 from application_report where case_number = :case), :kind, :opens, :due)
            """)
                .param("case", number.value())
                .param("kind", kind.name())
                .param("opens", opensOn)
                .param("due", dueOn)
                .update();
    }

    /** The project's reports in the order in which they were planned. */
    public List<Report> of(CaseNumber number) {
        return db.sql("select * from application_report where case_number = ? order by number")
                .param(number.value())
                .query(Reports::toReport)
                .list();
    }

    /** The next status or final report that is not given yet; ordered ones come beside them. */
    public Optional<Report> next(CaseNumber number) {
        return of(number).stream()
                .filter(report -> report.kind() != ReportKind.ORDERED && !report.isSent())
                .findFirst();
    }

    /** The ordered status that is not given yet. */
    public Optional<Report> ordered(CaseNumber number) {
        return of(number).stream()
                .filter(report -> report.kind() == ReportKind.ORDERED && !report.isSent())
                .findFirst();
    }

    /** The project's final report, given or not; ordered statuses may have been planned after it. */
    public Report ofTheEnd(CaseNumber number) {
        return of(number).stream()
                .filter(report -> report.kind() == ReportKind.FINAL)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(number + " owes no final report"));
    }

    /** Keeps a report; one that was sent back is kept anew. */
    public void send(CaseNumber number, int report, String text, Money spent, Boolean onTrack) {
        db.sql("""
            update application_report set sent_on = ?, text = ?, spent_oere = ?, on_track = ?
            where case_number = ? and number = ?
            """)
                .params(clock.today(), text, spent.oere(), onTrack, number.value(), report)
                .update();
    }

    private static Report toReport(ResultSet row, int ignored) throws SQLException {
        return new Report(
                row.getInt("number"),
                ReportKind.valueOf(row.getString("kind")),
                row.getObject("opens_on", LocalDate.class),
                row.getObject("due_on", LocalDate.class),
                Optional.ofNullable(row.getObject("sent_on", LocalDate.class)),
                Optional.ofNullable(row.getObject("spent_oere", Long.class)).map(Money::ofOere),
                Optional.ofNullable(row.getObject("on_track", Boolean.class)),
                Optional.ofNullable(row.getString("text")));
    }
}
