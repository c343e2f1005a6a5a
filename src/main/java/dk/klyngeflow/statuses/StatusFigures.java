package dk.klyngeflow.statuses;

import dk.klyngeflow.deadlines.Deadlines;
import dk.klyngeflow.deadlines.Validity;
import dk.klyngeflow.organisation.Organisation;
import dk.klyngeflow.shared.BodyId;
import dk.klyngeflow.shared.Outcome;
import dk.klyngeflow.statuses.StatusReport.Figure;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Draws a status' figures from the registers: one statement each for meetings, decisions, money, groups and follow-ups, whatever
 * their number. Reads the tables of other modules and writes to none (docs/decisions/0041). Each figure leads to its page.
 */
@Component
class StatusFigures {

    private static final String MEETINGS = "Møder";
    private static final String DECISIONS = "Beslutninger";
    private static final String MONEY = "Klyngemidler";
    private static final String GROUPS = "Grupper";
    private static final String OPEN = "Åbne sager og opfølgninger";

    private final JdbcClient db;
    private final Organisation organisation;

    StatusFigures(JdbcClient db, Organisation organisation) {
        this.db = db;
        this.organisation = organisation;
    }

    List<Figure> of(BodyId body, Validity period, LocalDate today) {
        var owner = organisation.body(body).owner().value();
        var figures = new ArrayList<Figure>();
        figures.addAll(meetings(body, period));
        figures.addAll(decisions(body, period));
        figures.addAll(money(owner, period));
        figures.addAll(groups(body, period));
        figures.addAll(open(body, today));
        return figures;
    }

    private List<Figure> meetings(BodyId body, Validity period) {
        return db.sql("""
                        select count(case when status = 'CLOSED' then 1 end), count(case when status = 'CANCELLED' then 1 end)
                        from meeting where body_id = ? and starts_at >= ? and starts_at < ?
                        """)
                .params(body.value(), period.from().atStartOfDay(), Deadlines.isOver(period.to()))
                .query((row, i) -> List.of(
                        count(MEETINGS, "Møder holdt", row.getLong(1), "/moeder"),
                        count(MEETINGS, "Møder aflyst", row.getLong(2), "/moeder")))
                .single();
    }

    private List<Figure> decisions(BodyId body, Validity period) {
        return db.sql("""
                        select p.outcome, count(*) from meeting m
                        join meeting_item i on i.meeting_id = m.id join meeting_point p on p.item_id = i.id
                        where m.body_id = ? and m.status = 'CLOSED' and m.starts_at >= ? and m.starts_at < ?
                        group by p.outcome order by p.outcome
                        """)
                .params(body.value(), period.from().atStartOfDay(), Deadlines.isOver(period.to()))
                .query((row, i) -> count(
                        DECISIONS,
                        row.getString(1) == null
                                ? "Udfald mangler"
                                : Outcome.valueOf(row.getString(1)).danish(),
                        row.getLong(2),
                        "/beslutninger?forum=%s&fra=%s&til=%s".formatted(body, period.from(), period.to())))
                .list();
    }

    private List<Figure> money(String owner, Validity period) {
        return db
                .sql("""
                        select y.fund_year, y.received_oere,
                            (select coalesce(sum(case when e.kind = 'GRANTED' then e.amount_oere
                                                      when e.kind = 'RETURNED' then -e.amount_oere else 0 end), 0)
                             from fund_entry e join fund_pool p on p.pool_id = e.pool_id
                             where p.cluster_id = y.cluster_id and p.fund_year = y.fund_year)
                        from fund_year y where y.cluster_id = ? and y.fund_year between ? and ? order by y.fund_year
                        """)
                .params(owner, period.from().getYear(), period.to().getYear())
                .query((row, i) -> {
                    var page = "/klynger/%s/midler/%d".formatted(owner, row.getInt(1));
                    return List.of(
                            new Figure(MONEY, "Modtaget i " + row.getInt(1), row.getLong(2), true, page),
                            new Figure(MONEY, "Bevilget af midlerne for " + row.getInt(1), row.getLong(3), true, page));
                })
                .list()
                .stream()
                .flatMap(List::stream)
                .toList();
    }

    private List<Figure> groups(BodyId body, Validity period) {
        return db.sql("""
                        select count(case when status in ('ACTIVE', 'OVERDUE') then 1 end),
                               count(case when closed_on between ? and ? then 1 end)
                        from group_ad_hoc where body_id = ?
                        """)
                .params(period.from(), period.to(), body.value())
                .query((row, i) -> List.of(
                        count(GROUPS, "Ad hoc-grupper i gang", row.getLong(1), "/grupper"),
                        count(GROUPS, "Ad hoc-grupper lukket", row.getLong(2), "/grupper")))
                .single();
    }

    private List<Figure> open(BodyId body, LocalDate today) {
        return db.sql("""
                        select (select count(*) from case_file where body_id = :body and closed_on is null),
                               (select count(*) from meeting_arrangement where body_id = :body and kind = 'FOLLOW_UP'
                                    and in_force = true),
                               (select count(*) from meeting_arrangement where body_id = :body and kind = 'FOLLOW_UP'
                                    and in_force = true and due_on < :today)
                        """)
                .param("body", body.value())
                .param("today", today)
                .query((row, i) -> List.of(
                        count(OPEN, "Åbne sager hos forummet", row.getLong(1), "/sager"),
                        count(
                                OPEN,
                                "Opfølgninger, der ikke er gjort",
                                row.getLong(2),
                                "/beslutninger?forum=%s&vis=aabne".formatted(body)),
                        count(
                                OPEN,
                                "Heraf over fristen",
                                row.getLong(3),
                                "/beslutninger?forum=%s&vis=overskredne".formatted(body))))
                .single();
    }

    private static Figure count(String heading, String label, long number, String page) {
        return new Figure(heading, label, number, false, page);
    }
}
