package dk.klyngeflow.applications;

import dk.klyngeflow.deadlines.KlyngeClock;
import dk.klyngeflow.shared.Actor;
import dk.klyngeflow.shared.CaseNumber;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the parties say about an application: each organisation once per version of it. Joins the caller's transaction. */
@Service
@Transactional
public class Statements {

    /** One organisation's statement; without a kind it has not answered. */
    public record Statement(
            String group, Optional<StatementKind> kind, Optional<String> text, Optional<Integer> score) {}

    private final JdbcClient db;
    private final KlyngeClock clock;

    Statements(JdbcClient db, KlyngeClock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** Asks the organisations; one that was asked about this version already is not asked again. */
    public void ask(CaseNumber number, int version, Collection<String> groups) {
        if (groups.isEmpty()) {
            return;
        }
        var asked = of(number, version).stream().map(Statement::group).toList();
        groups.stream()
                .distinct()
                .filter(group -> !asked.contains(group))
                .forEach(group -> db.sql(
                                "insert into application_statement (case_number, version, group_id, asked_on) values"
                                        + " (?, ?, ?, ?)")
                        .params(number.value(), version, group, clock.today())
                        .update());
    }

    /** Keeps an organisation's statement; a later one replaces an earlier one. */
    public void answer(
            CaseNumber number,
            int version,
            String group,
            StatementKind kind,
            Optional<String> text,
            Optional<Integer> score,
            Actor by) {
        db.sql("""
            update application_statement set recommendation = ?, statement = ?, score = ?, answered_by = ?,
                answered_at = ? where case_number = ? and version = ? and group_id = ?
            """)
                .params(
                        kind.name(),
                        text.orElse(null),
                        score.orElse(null),
                        by.id(),
                        OffsetDateTime.now(clock),
                        number.value(),
                        version,
                        group)
                .update();
    }

    /** The organisations asked about this version, answered or not. */
    public List<Statement> of(CaseNumber number, int version) {
        return db.sql("""
            select group_id, recommendation, statement, score from application_statement
            where case_number = ? and version = ? order by group_id
            """)
                .params(number.value(), version)
                .query((row, i) -> new Statement(
                        row.getString(1),
                        Optional.ofNullable(row.getString(2)).map(StatementKind::valueOf),
                        Optional.ofNullable(row.getString(3)),
                        Optional.ofNullable(row.getObject(4, Integer.class))))
                .list();
    }
}
