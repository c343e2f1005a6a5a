package dk.klyngeflow.groups;

import dk.klyngeflow.deadlines.KlyngeClock;
import dk.klyngeflow.organisation.Organisation;
import dk.klyngeflow.shared.Actor;
import dk.klyngeflow.shared.CaseNumber;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What a charter obliges its group to, on the dates that the charter itself states: reports and telling
 * people. Joins the caller's transaction.
 */
@Service
@Transactional
public class GroupDuties {

    public enum Kind {
        REPORT("Rapportering"),
        COMMUNICATION("Information");

        private final String danish;

        Kind(String danish) {
            this.danish = danish;
        }

        public String danish() {
            return danish;
        }
    }

    /**
     * One of them.
     *
     * @param receiver the body that gets the report, or who is told
     * @param report what was reported or told, once it is done
     */
    public record Duty(
            long id,
            CaseNumber group,
            Kind kind,
            LocalDate dueOn,
            String receiver,
            String byWhom,
            String what,
            Optional<LocalDate> doneOn,
            Optional<String> report) {

        public boolean isDone() {
            return doneOn.isPresent();
        }
    }

    private static final String THE_GROUP = "Gruppens formandskab";

    private final JdbcClient db;
    private final Organisation organisation;
    private final KlyngeClock clock;

    GroupDuties(JdbcClient db, Organisation organisation, KlyngeClock clock) {
        this.db = db;
        this.organisation = organisation;
        this.clock = clock;
    }

    /** Writes down what the charter promises; what is done stays as it is. */
    public void promise(CaseNumber group, GroupCharter charter) {
        db.sql("delete from group_duty where group_number = ? and done_on is null")
                .param(group.value())
                .update();
        var there = of(group);
        charter.reports()
                .forEach(report -> add(
                        there,
                        group,
                        Kind.REPORT,
                        report.on(),
                        organisation.body(report.to()).name(),
                        THE_GROUP,
                        report.what()));
        charter.informs()
                .forEach(inform -> add(
                        there,
                        group,
                        Kind.COMMUNICATION,
                        inform.on(),
                        inform.who(),
                        inform.byWhom(),
                        "Gruppens arbejde"));
    }

    /** All of them, by date. */
    public List<Duty> of(CaseNumber group) {
        return db.sql("select * from group_duty where group_number = ? order by due_on, id")
                .param(group.value())
                .query(GroupDuties::toDuty)
                .list();
    }

    /** What is still owed, by date. */
    public List<Duty> open(CaseNumber group) {
        return of(group).stream().filter(duty -> !duty.isDone()).toList();
    }

    public Duty get(long id) {
        return db.sql("select * from group_duty where id = ?")
                .param(id)
                .query(GroupDuties::toDuty)
                .single();
    }

    public void done(long id, String report, Actor by) {
        db.sql("update group_duty set done_on = ?, report = ?, done_by = ? where id = ? and done_on is null")
                .params(clock.today(), report, by.id(), id)
                .update();
    }

    private void add(
            List<Duty> there,
            CaseNumber group,
            Kind kind,
            LocalDate dueOn,
            String receiver,
            String byWhom,
            String what) {
        boolean done = there.stream()
                .anyMatch(duty -> duty.kind() == kind
                        && duty.dueOn().equals(dueOn)
                        && duty.receiver().equals(receiver)
                        && duty.what().equals(what));
        if (!done) {
            db.sql("""
                            insert into group_duty (group_number, kind, due_on, receiver, by_whom, what)
                            values (?, ?, ?, ?, ?, ?)
                            """)
                    .params(group.value(), kind.name(), dueOn, receiver, byWhom, what)
                    .update();
        }
    }

    private static Duty toDuty(ResultSet row, int ignored) throws SQLException {
        return new Duty(
                row.getLong("id"),
                new CaseNumber(row.getString("group_number")),
                Kind.valueOf(row.getString("kind")),
                row.getObject("due_on", LocalDate.class),
                row.getString("receiver"),
                row.getString("by_whom"),
                row.getString("what"),
                Optional.ofNullable(row.getObject("done_on", LocalDate.class)),
                Optional.ofNullable(row.getString("report")));
    }
}
