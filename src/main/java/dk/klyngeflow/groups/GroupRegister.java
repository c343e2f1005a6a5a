package dk.klyngeflow.groups;

import dk.klyngeflow.deadlines.KlyngeClock;
import dk.klyngeflow.organisation.AdHocAuthority.Purpose;
import dk.klyngeflow.shared.Actor;
import dk.klyngeflow.shared.BodyId;
import dk.klyngeflow.shared.CaseNumber;
import dk.klyngeflow.shared.ClusterId;
import dk.klyngeflow.shared.Refusal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The register of ad hoc groups: from the proposal to the final report. Joins the caller's transaction. */
@Service
@Transactional
public class GroupRegister {

    /** A longer life, and the decision that gave it. */
    public record Extension(Optional<LocalDate> oldEnd, LocalDate newEnd, String decision, LocalDate extendedOn) {}

    /** A meeting that a standby pool was called to; {@code outcome} is empty until it is written. */
    public record Convening(
            long id,
            LocalDateTime meetsAt,
            String place,
            String reason,
            LocalDate calledOn,
            Optional<String> outcome) {}

    private final JdbcClient db;
    private final KlyngeClock clock;

    GroupRegister(JdbcClient db, KlyngeClock clock) {
        this.db = db;
        this.clock = clock;
    }

    public AdHocGroup propose(CaseNumber number, BodyId body, ClusterId cluster, String name, Purpose purpose) {
        db.sql("""
                        insert into group_ad_hoc (group_number, body_id, cluster_id, name, purpose, status, proposed_on)
                        values (?, ?, ?, ?, ?, 'PROPOSED', ?)
                        """)
                .params(number.value(), body.value(), cluster.value(), name, purpose.name(), clock.today())
                .update();
        return get(number);
    }

    public Optional<AdHocGroup> find(CaseNumber number) {
        return db.sql("select * from group_ad_hoc where group_number = ?")
                .param(number.value())
                .query(GroupRegister::toGroup)
                .optional();
    }

    public AdHocGroup get(CaseNumber number) {
        return find(number).orElseThrow(() -> new Refusal("group", "unknown", "Gruppen " + number + " findes ikke."));
    }

    /** The clusters' groups, newest first. */
    public List<AdHocGroup> ofClusters(Collection<ClusterId> clusters) {
        if (clusters.isEmpty()) {
            return List.of();
        }
        return db.sql("select * from group_ad_hoc where cluster_id in (:clusters) order by group_number desc")
                .param("clusters", clusters.stream().map(ClusterId::value).toList())
                .query(GroupRegister::toGroup)
                .list();
    }

    /** The body's groups that are proposed or running, in the order of their numbers. */
    public List<AdHocGroup> openAt(BodyId body) {
        return db.sql("""
                        select * from group_ad_hoc
                        where body_id = ? and status in ('PROPOSED', 'ACTIVE', 'OVERDUE') order by group_number
                        """).param(body.value()).query(GroupRegister::toGroup).list();
    }

    /** Reports to another body from now on, which has taken over. */
    public void handOver(CaseNumber number, BodyId to) {
        db.sql("update group_ad_hoc set body_id = ? where group_number = ?")
                .params(to.value(), number.value())
                .update();
    }

    /** The proposal's name, while it is one. */
    public void rename(CaseNumber number, String name) {
        db.sql("update group_ad_hoc set name = ? where group_number = ? and status = 'PROPOSED'")
                .params(name, number.value())
                .update();
    }

    /** The group begins its work under this charter. */
    public void activate(CaseNumber number, GroupCharter charter) {
        db.sql("update group_ad_hoc set status = 'ACTIVE', starts_on = ?, ends_on = ? where group_number = ?")
                .params(charter.starts(), charter.ends(), number.value())
                .update();
    }

    /** Its last day has passed. */
    public void overdue(CaseNumber number) {
        db.sql("update group_ad_hoc set status = 'OVERDUE' where group_number = ? and status = 'ACTIVE'")
                .param(number.value())
                .update();
    }

    public void notSetUp(CaseNumber number) {
        db.sql("update group_ad_hoc set status = 'NOT_SET_UP', closed_on = ? where group_number = ?")
                .params(clock.today(), number.value())
                .update();
    }

    /**
     * A longer life by decision.
     *
     * @param decision by whom, when, in which words
     * @throws Refusal where the group is closed, or the new end is not later than the old one
     */
    public void extend(CaseNumber number, LocalDate newEnd, String decision) {
        var group = requireExtendable(number, newEnd);
        db.sql("""
                        insert into group_extension (group_number, old_end, new_end, decision, extended_on)
                        values (?, ?, ?, ?, ?)
                        """)
                .params(number.value(), group.ends().orElse(null), newEnd, decision, clock.today())
                .update();
        db.sql("update group_ad_hoc set status = 'ACTIVE', ends_on = ? where group_number = ?")
                .params(newEnd, number.value())
                .update();
    }

    /** Refuses an extension that could never be given. */
    public AdHocGroup requireExtendable(CaseNumber number, LocalDate newEnd) {
        var group = get(number);
        if (!group.status().isRunning()) {
            throw new Refusal(
                    "newEnd",
                    "closed",
                    "Gruppen er ikke i gang (%s) og kan ikke forlænges. Foreslå en ny gruppe."
                            .formatted(group.status().danish().toLowerCase()));
        }
        if (newEnd.isBefore(clock.today())
                || group.ends().filter(end -> !newEnd.isAfter(end)).isPresent()) {
            throw new Refusal(
                    "newEnd", "order", "Den nye slutdato skal ligge efter den nuværende og må ikke være passeret.");
        }
        return group;
    }

    public List<Extension> extensions(CaseNumber number) {
        return db.sql("select * from group_extension where group_number = ? order by id")
                .param(number.value())
                .query((row, i) -> new Extension(
                        Optional.ofNullable(row.getObject("old_end", LocalDate.class)),
                        row.getObject("new_end", LocalDate.class),
                        row.getString("decision"),
                        row.getObject("extended_on", LocalDate.class)))
                .list();
    }

    /** Ends the group with its final report. */
    public void close(CaseNumber number, String finalReport) {
        db.sql("""
                        update group_ad_hoc set status = 'CLOSED', closed_on = ?, final_report = ?
                        where group_number = ? and status in ('ACTIVE', 'OVERDUE')
                        """).params(clock.today(), finalReport, number.value()).update();
    }

    /** Calls a standby pool together. */
    public void convene(CaseNumber number, LocalDateTime at, String place, String reason, Actor by) {
        var group = get(number);
        if (!group.isStandbyPool() || !group.status().isRunning()) {
            throw new Refusal(
                    "meetsAt",
                    "R-176",
                    "Kun et beredskab, der er i gang, kan indkaldes. Andre grupper planlægger selv møder.");
        }
        if (at.isBefore(clock.now())) {
            throw new Refusal("meetsAt", "order", "Mødet skal ligge i fremtiden.");
        }
        db.sql("""
                        insert into group_convening (group_number, meets_at, place, reason, called_by, called_on)
                        values (?, ?, ?, ?, ?, ?)
                        """)
                .params(number.value(), at, place, reason, by.id(), clock.today())
                .update();
    }

    /** The pool's meetings, newest first. */
    public List<Convening> convenings(CaseNumber number) {
        return db.sql("select * from group_convening where group_number = ? order by id desc")
                .param(number.value())
                .query((row, i) -> new Convening(
                        row.getLong("id"),
                        row.getObject("meets_at", LocalDateTime.class),
                        row.getString("place"),
                        row.getString("reason"),
                        row.getObject("called_on", LocalDate.class),
                        Optional.ofNullable(row.getString("outcome"))))
                .list();
    }

    public void reportConvening(long convening, String outcome) {
        db.sql("update group_convening set outcome = ? where id = ?")
                .params(outcome, convening)
                .update();
    }

    private static AdHocGroup toGroup(ResultSet row, int ignored) throws SQLException {
        return new AdHocGroup(
                new CaseNumber(row.getString("group_number")),
                new BodyId(row.getString("body_id")),
                new ClusterId(row.getString("cluster_id")),
                row.getString("name"),
                Purpose.valueOf(row.getString("purpose")),
                GroupStatus.valueOf(row.getString("status")),
                Optional.ofNullable(row.getObject("starts_on", LocalDate.class)),
                Optional.ofNullable(row.getObject("ends_on", LocalDate.class)),
                row.getObject("proposed_on", LocalDate.class),
                Optional.ofNullable(row.getObject("closed_on", LocalDate.class)),
                Optional.ofNullable(row.getString("final_report")));
    }
}
