package dk.klyngeflow.groups;

import dk.klyngeflow.deadlines.KlyngeClock;
import dk.klyngeflow.organisation.Organisation;
import dk.klyngeflow.organisation.Party;
import dk.klyngeflow.shared.Actor;
import dk.klyngeflow.shared.CaseNumber;
import dk.klyngeflow.shared.ClusterId;
import dk.klyngeflow.shared.Refusal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The places of a group: each is appointed to by its own party and nobody else. Joins the caller's transaction. */
@Service
@Transactional
public class GroupPlaces {

    public enum Status {
        ASKED("Afventer svar"),
        APPOINTED("Udpeget"),
        DECLINED("Afslået");

        private final String danish;

        Status(String danish) {
            this.danish = danish;
        }

        public String danish() {
            return danish;
        }
    }

    /**
     * One place.
     *
     * @param number 1, 2, 3... in the charter's order
     * @param title who was appointed, by title and organisation
     * @param reason why the party declined
     */
    public record GroupPlace(
            int number,
            String party,
            GroupCharter.Role role,
            String wanted,
            Status status,
            Optional<String> title,
            Optional<String> reason,
            Optional<LocalDate> answeredOn) {}

    private final JdbcClient db;
    private final Organisation organisation;
    private final KlyngeClock clock;

    GroupPlaces(JdbcClient db, Organisation organisation, KlyngeClock clock) {
        this.db = db;
        this.organisation = organisation;
        this.clock = clock;
    }

    /** Asks for everybody that the charter names, once more where a party declined or kept silent; an appointment stands. */
    public void ask(CaseNumber group, GroupCharter charter) {
        db.sql("delete from group_place where group_number = ? and status <> 'APPOINTED'")
                .param(group.value())
                .update();
        var appointed = of(group);
        for (int i = 0; i < charter.places().size(); i++) {
            int number = i + 1;
            var place = charter.places().get(i);
            if (appointed.stream().noneMatch(there -> there.number() == number)) {
                db.sql("""
                                insert into group_place (group_number, place, party, role, wanted, status)
                                values (?, ?, ?, ?, ?, 'ASKED')
                                """)
                        .params(
                                group.value(),
                                number,
                                place.party(),
                                place.role().name(),
                                place.wanted())
                        .update();
            }
        }
    }

    public List<GroupPlace> of(CaseNumber group) {
        return db.sql("select * from group_place where group_number = ? order by place")
                .param(group.value())
                .query(GroupPlaces::toPlace)
                .list();
    }

    /** The places that a party is to fill. */
    public List<GroupPlace> of(CaseNumber group, String party) {
        return of(group).stream().filter(place -> place.party().equals(party)).toList();
    }

    /** The parties that owe an answer, in the charter's order. */
    public List<String> partiesAsked(CaseNumber group) {
        return of(group).stream()
                .filter(place -> place.status() == Status.ASKED)
                .map(GroupPlace::party)
                .distinct()
                .toList();
    }

    /**
     * A party fills a place.
     *
     * @param title title and organisation, never a person's name
     * @throws Refusal where the place belongs to another party
     */
    public void appoint(CaseNumber group, String party, int number, String title, Actor by) {
        require(group, party, number);
        db.sql("""
                        update group_place set status = 'APPOINTED', title = ?, reason = null, answered_on = ?, answered_by = ?
                        where group_number = ? and place = ?
                        """).params(title, clock.today(), by.id(), group.value(), number).update();
    }

    /** A party fills none of the places that it was asked to fill, and says why. */
    public void decline(CaseNumber group, String party, String reason, Actor by) {
        db.sql("""
                        update group_place set status = 'DECLINED', reason = ?, answered_on = ?, answered_by = ?
                        where group_number = ? and party = ? and status = 'ASKED'
                        """).params(reason, clock.today(), by.id(), group.value(), party).update();
    }

    /** Whether somebody is appointed to every place. */
    public boolean isComplete(CaseNumber group) {
        return of(group).stream().allMatch(place -> place.status() == Status.APPOINTED);
    }

    private void require(CaseNumber group, String party, int number) {
        var place = of(group).stream()
                .filter(there -> there.number() == number)
                .findFirst()
                .orElseThrow(() -> new Refusal("members", "option", "Gruppen har ingen plads nr. " + number + "."));
        if (!place.party().equals(party)) {
            throw new Refusal(
                    "members",
                    "R-216",
                    "Pladsen »%s« udpeges af %s og kan ikke besættes af andre."
                            .formatted(place.wanted(), nameOf(group, place.party())));
        }
    }

    private String nameOf(CaseNumber group, String party) {
        var cluster = db.sql("select cluster_id from group_ad_hoc where group_number = ?")
                .param(group.value())
                .query(String.class)
                .single();
        return organisation.partiesOf(new ClusterId(cluster)).stream()
                .filter(one -> one.id().equals(party))
                .map(Party::name)
                .findFirst()
                .orElse(party);
    }

    private static GroupPlace toPlace(ResultSet row, int ignored) throws SQLException {
        return new GroupPlace(
                row.getInt("place"),
                row.getString("party"),
                GroupCharter.Role.valueOf(row.getString("role")),
                row.getString("wanted"),
                Status.valueOf(row.getString("status")),
                Optional.ofNullable(row.getString("title")),
                Optional.ofNullable(row.getString("reason")),
                Optional.ofNullable(row.getObject("answered_on", LocalDate.class)));
    }
}
