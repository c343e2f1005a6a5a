package dk.klyngeflow.statuses;

import dk.klyngeflow.deadlines.KlyngeClock;
import dk.klyngeflow.deadlines.Validity;
import dk.klyngeflow.shared.BodyId;
import dk.klyngeflow.shared.Refusal;
import dk.klyngeflow.statuses.StatusReport.Figure;
import dk.klyngeflow.statuses.StatusReport.Section;
import dk.klyngeflow.statuses.StatusReport.State;
import dk.klyngeflow.statuses.StatusReport.Texts;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The statuses and evaluations, each frozen once it is sent. Joins the caller's transaction. */
@Service
@Transactional
public class StatusRegister {

    private final JdbcClient db;
    private final StatusFigures figures;
    private final KlyngeClock clock;

    StatusRegister(JdbcClient db, StatusFigures figures, KlyngeClock clock) {
        this.db = db;
        this.figures = figures;
        this.clock = clock;
    }

    /**
     * Opens the report that is due that day.
     *
     * @throws org.springframework.dao.DuplicateKeyException where there is one, perhaps since a moment ago
     */
    public StatusReport open(BodyId body, String duty, LocalDate dueOn, Validity period) {
        db.sql("""
                        insert into status_report (body_id, duty, due_on, state, period_from, period_to, mailed)
                        values (?, ?, ?, ?, ?, ?, false)
                        """)
                .params(body.value(), duty, dueOn, State.AHEAD.name(), period.from(), period.to())
                .update();
        return of(body, duty, dueOn).orElseThrow();
    }

    public Optional<StatusReport> of(BodyId body, String duty, LocalDate dueOn) {
        return db.sql("select * from status_report where body_id = ? and duty = ? and due_on = ?")
                .params(body.value(), duty, dueOn)
                .query(StatusRegister::toReport)
                .optional();
    }

    /** The reports that these bodies owe or have given, the latest first. */
    public List<StatusReport> of(Collection<BodyId> bodies) {
        return bodies.isEmpty()
                ? List.of()
                : db.sql("select * from status_report where body_id in (:bodies) order by due_on desc, id desc")
                        .param("bodies", bodies.stream().map(BodyId::value).toList())
                        .query(StatusRegister::toReport)
                        .list();
    }

    public Optional<StatusReport> find(long id) {
        return db.sql("select * from status_report where id = ?")
                .param(id)
                .query(StatusRegister::toReport)
                .optional();
    }

    public StatusReport get(long id) {
        return find(id).orElseThrow(() -> new Refusal("", "unknown", "Statussen findes ikke længere."));
    }

    /** The report, held against every other writer until the transaction ends. */
    public StatusReport lock(long id) {
        return db.sql("select * from status_report where id = ? for update")
                .param(id)
                .query(StatusRegister::toReport)
                .single();
    }

    /** Draws the figures anew; what was written stays. */
    public void draw(long id) {
        var report = requireOpen(id);
        var drawn = figures.of(report.body(), report.period(), clock.today());
        db.sql("delete from status_figure where report_id = ?").param(id).update();
        for (int i = 0; i < drawn.size(); i++) {
            var figure = drawn.get(i);
            db.sql("""
                            insert into status_figure (report_id, position, heading, label, amount, money, source)
                            values (?, ?, ?, ?, ?, ?, ?)
                            """)
                    .params(
                            id,
                            i + 1,
                            figure.heading(),
                            figure.label(),
                            figure.amount(),
                            figure.money(),
                            figure.source())
                    .update();
        }
        db.sql("update status_report set drawn_at = ?, state = ? where id = ?")
                .params(OffsetDateTime.now(clock), State.DRAFT.name(), id)
                .update();
    }

    public List<Figure> figuresOf(long id) {
        return db.sql("select * from status_figure where report_id = ? order by position")
                .param(id)
                .query((row, i) -> new Figure(
                        row.getString("heading"),
                        row.getString("label"),
                        row.getLong("amount"),
                        row.getBoolean("money"),
                        row.getString("source")))
                .list();
    }

    public void write(long id, Texts texts) {
        requireOpen(id);
        db.sql("update status_report set summary = ? where id = ?")
                .params(texts.summary(), id)
                .update();
        db.sql("delete from status_section where report_id = ?").param(id).update();
        for (int i = 0; i < texts.sections().size(); i++) {
            var section = texts.sections().get(i);
            db.sql("insert into status_section (report_id, position, heading, content) values (?, ?, ?, ?)")
                    .params(id, i + 1, section.heading(), section.content())
                    .update();
        }
    }

    public List<Section> sectionsOf(long id) {
        return db.sql("select heading, content from status_section where report_id = ? order by position")
                .param(id)
                .query((row, i) -> new Section(row.getString(1), row.getString(2)))
                .list();
    }

    public void askForApproval(long id) {
        requireOpen(id);
        db.sql("update status_report set state = ? where id = ?")
                .params(State.APPROVAL.name(), id)
                .update();
    }

    /** The chairs want it otherwise: it is a draft again. */
    public void returned(long id, String why) {
        requireOpen(id);
        db.sql("update status_report set state = ?, returned_why = ? where id = ?")
                .params(State.DRAFT.name(), why, id)
                .update();
    }

    /** @param by who approved it, by title; no name */
    public void approved(long id, String by) {
        requireOpen(id);
        db.sql("update status_report set approved_by = ?, approved_at = ?, returned_why = null where id = ?")
                .params(by, OffsetDateTime.now(clock), id)
                .update();
    }

    public void sent(long id, boolean mailed) {
        requireOpen(id);
        db.sql("update status_report set state = ?, sent_on = ?, mailed = ? where id = ?")
                .params(State.SENT.name(), clock.today(), mailed, id)
                .update();
    }

    public void presentedAt(long id, long meeting) {
        db.sql("update status_report set meeting_id = ? where id = ?")
                .params(meeting, id)
                .update();
    }

    public void dropped(long id, String why) {
        requireOpen(id);
        db.sql("update status_report set state = ?, dropped_why = ? where id = ?")
                .params(State.DROPPED.name(), why, id)
                .update();
    }

    /** Why what was sent is not presented at any meeting. */
    public void notPresented(long id, String why) {
        db.sql("update status_report set dropped_why = ? where id = ?")
                .params(why, id)
                .update();
    }

    private StatusReport requireOpen(long id) {
        var report = get(id);
        if (!report.state().isOpen()) {
            throw new Refusal("", "closed", "Statussen er sendt eller bortfaldet og kan ikke ændres.");
        }
        return report;
    }

    private static StatusReport toReport(ResultSet row, int ignored) throws SQLException {
        return new StatusReport(
                row.getLong("id"),
                new BodyId(row.getString("body_id")),
                row.getString("duty"),
                row.getObject("due_on", LocalDate.class),
                State.valueOf(row.getString("state")),
                new Validity(
                        row.getObject("period_from", LocalDate.class), row.getObject("period_to", LocalDate.class)),
                Optional.ofNullable(row.getObject("drawn_at", OffsetDateTime.class)),
                Optional.ofNullable(row.getString("summary")),
                Optional.ofNullable(row.getString("returned_why")),
                Optional.ofNullable(row.getString("dropped_why")),
                Optional.ofNullable(row.getString("approved_by")),
                Optional.ofNullable(row.getObject("sent_on", LocalDate.class)),
                row.getBoolean("mailed"),
                Optional.ofNullable(row.getObject("meeting_id", Long.class)));
    }
}
