package dk.klyngeflow.pilots;

import dk.klyngeflow.deadlines.KlyngeClock;
import dk.klyngeflow.shared.BodyId;
import dk.klyngeflow.shared.CaseNumber;
import dk.klyngeflow.shared.ClusterId;
import dk.klyngeflow.shared.Refusal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The register of pilots that are proposed to be scaled. Joins the caller's transaction. */
@Service
@Transactional
public class Pilots {

    private final JdbcClient db;
    private final KlyngeClock clock;

    Pilots(JdbcClient db, KlyngeClock clock) {
        this.db = db;
        this.clock = clock;
    }

    /**
     * Writes a proposed pilot down under its case's number. The case is open already.
     *
     * @throws Refusal where the test has not ended, where its days are in the wrong order, or where a pilot of the
     *     same cluster and title is under way
     */
    public void propose(Pilot pilot, String title) {
        if (pilot.testedTo().isBefore(pilot.testedFrom())) {
            throw new Refusal("testedTo", "order", "Den sidste dag skal være samme dag som den første eller senere.");
        }
        if (pilot.testedTo().isAfter(clock.today())) {
            throw new Refusal(
                    "testedTo",
                    "R-256",
                    "Afprøvningen er ikke slut. Den kan foreslås skaleret, når den er afprøvet: vælg en dag til og med i dag.");
        }
        requireNotUnderWay(pilot, title);
        db.sql("""
            insert into pilot (case_number, cluster_id, theme_group, tested_from, tested_to, results, evaluation, potential,
                               integration)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?)
            """)
                .params(
                        pilot.number().value(),
                        pilot.cluster().value(),
                        pilot.themeGroup().value(),
                        pilot.testedFrom(),
                        pilot.testedTo(),
                        pilot.results(),
                        pilot.evaluation(),
                        pilot.potential(),
                        pilot.integration().orElse(null))
                .update();
    }

    /** Keeps the chairs' judgement, in place of an earlier one. */
    public void judge(CaseNumber number, Pilot.Judgement judgement) {
        db.sql("""
            update pilot set principled = ?, judgement = ?, early_direction = ?, no_early_reason = ? where case_number = ?
            """)
                .params(
                        judgement.principled(),
                        judgement.reason(),
                        judgement.earlyDirection(),
                        judgement.noEarlyReason().orElse(null),
                        number.value())
                .update();
    }

    /**
     * Keeps the theme group's plan, in place of an earlier one; in the order of its dates.
     *
     * @throws Refusal where a date has passed, or where the plan does not say when the clusters start
     */
    public void plan(CaseNumber number, String recommendation, List<Milestone> milestones) {
        milestones.stream()
                .filter(milestone -> milestone.dueOn().isBefore(clock.today()))
                .findFirst()
                .ifPresent(past -> {
                    throw new Refusal(
                            "milestones",
                            "order",
                            "Milepælen »%s« ligger før i dag: ret dens dato til i dag eller en senere dag."
                                    .formatted(past.title()));
                });
        if (milestones.stream().noneMatch(milestone -> milestone.kind() == Milestone.Kind.CLUSTERS_START)) {
            throw new Refusal(
                    "milestones",
                    "R-247",
                    "Planen mangler, hvornår klyngerne går i gang: tilføj en milepæl med \"Klyngerne går i gang\".");
        }
        db.sql("update pilot set recommendation = ? where case_number = ?")
                .params(recommendation, number.value())
                .update();
        db.sql("delete from pilot_milestone where case_number = ?")
                .param(number.value())
                .update();
        int position = 0;
        for (var milestone : milestones.stream()
                .sorted(Comparator.comparing(Milestone::dueOn))
                .toList()) {
            db.sql("insert into pilot_milestone (case_number, position, kind, title, due_on) values (?, ?, ?, ?, ?)")
                    .params(number.value(), position++, milestone.kind().name(), milestone.title(), milestone.dueOn())
                    .update();
        }
    }

    public Optional<Pilot> find(CaseNumber number) {
        return db.sql("select * from pilot where case_number = ?")
                .param(number.value())
                .query(Pilots::toPilot)
                .optional();
    }

    public Pilot get(CaseNumber number) {
        return find(number).orElseThrow(() -> new IllegalArgumentException(number + " is no pilot"));
    }

    /** What these clusters have proposed and nobody has decided, in the order of the cases' numbers. */
    public List<Pilot> underWay(Collection<ClusterId> clusters) {
        return clusters.isEmpty()
                ? List.of()
                : db.sql("""
            select p.* from pilot p join case_file f on f.case_number = p.case_number
            where p.cluster_id in (:clusters) and f.status = 'OPEN' order by p.case_number
            """)
                        .param(
                                "clusters",
                                clusters.stream().map(ClusterId::value).toList())
                        .query(Pilots::toPilot)
                        .list();
    }

    /** The plan by date; empty before there is one. */
    public List<Milestone> milestones(CaseNumber number) {
        return db.sql("select * from pilot_milestone where case_number = ? order by position")
                .param(number.value())
                .query((row, i) -> new Milestone(
                        Milestone.Kind.valueOf(row.getString("kind")),
                        row.getString("title"),
                        row.getObject("due_on", LocalDate.class)))
                .list();
    }

    /** The case's own number was drawn under a lock of its cluster's year, so two that are sent at once see each other. */
    private void requireNotUnderWay(Pilot pilot, String title) {
        db.sql("""
            select f.case_number from case_file f join pilot p on p.case_number = f.case_number
            where p.cluster_id = ? and f.status = 'OPEN' and lower(f.title) = lower(?)
            """)
                .params(pilot.cluster().value(), title)
                .query(String.class)
                .optional()
                .ifPresent(earlier -> {
                    throw new Refusal(
                            "title",
                            "twice",
                            "Afprøvningen er allerede foreslået skaleret i sag %s, som er under behandling."
                                    .formatted(earlier));
                });
    }

    private static Pilot toPilot(ResultSet row, int ignored) throws SQLException {
        var judged = Optional.ofNullable(row.getString("judgement"));
        boolean principled = row.getBoolean("principled");
        boolean early = row.getBoolean("early_direction");
        var noEarlyReason = Optional.ofNullable(row.getString("no_early_reason"));
        return new Pilot(
                new CaseNumber(row.getString("case_number")),
                new ClusterId(row.getString("cluster_id")),
                new BodyId(row.getString("theme_group")),
                row.getObject("tested_from", LocalDate.class),
                row.getObject("tested_to", LocalDate.class),
                row.getString("results"),
                row.getString("evaluation"),
                row.getString("potential"),
                Optional.ofNullable(row.getString("integration")),
                judged.map(reason -> new Pilot.Judgement(principled, reason, early, noEarlyReason)),
                Optional.ofNullable(row.getString("recommendation")));
    }
}
