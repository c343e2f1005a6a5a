package dk.klyngeflow.applications;

import dk.klyngeflow.funds.PoolPart;
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

/** The rounds of the clusters' pools. Joins the caller's transaction. */
@Service
@Transactional
public class Rounds {

    private final JdbcClient db;

    Rounds(JdbcClient db) {
        this.db = db;
    }

    /**
     * Plans a round.
     *
     * @throws Refusal where it ends before it begins, or where the pool has a round of that name
     */
    public Round plan(ClusterId cluster, int year, PoolPart part, String name, LocalDate opensOn, LocalDate closesOn) {
        if (closesOn.isBefore(opensOn)) {
            throw new Refusal("closesOn", "order", "Rundens sidste dag kan ikke ligge før dens første dag.");
        }
        if (of(cluster, year).stream()
                .anyMatch(round -> round.part() == part && round.name().equalsIgnoreCase(name))) {
            throw new Refusal("name", "twice", "Puljen har allerede en runde, der hedder \"" + name + "\".");
        }
        db.sql("""
            insert into application_round (cluster_id, fund_year, fund_part, name, opens_on, closes_on)
            values (?, ?, ?, ?, ?, ?)
            """)
                .params(cluster.value(), year, part.name(), name, opensOn, closesOn)
                .update();
        return of(cluster, year).stream()
                .filter(round -> round.part() == part && round.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    public Optional<Round> find(long id) {
        return db.sql("select * from application_round where id = ?")
                .param(id)
                .query(Rounds::toRound)
                .optional();
    }

    /** The cluster's rounds of a fund year, first to close first. */
    public List<Round> of(ClusterId cluster, int year) {
        return db.sql("select * from application_round where cluster_id = ? and fund_year = ? order by closes_on, id")
                .params(cluster.value(), year)
                .query(Rounds::toRound)
                .list();
    }

    private static Round toRound(ResultSet row, int ignored) throws SQLException {
        return new Round(
                row.getLong("id"),
                new ClusterId(row.getString("cluster_id")),
                row.getInt("fund_year"),
                PoolPart.valueOf(row.getString("fund_part")),
                row.getString("name"),
                row.getObject("opens_on", LocalDate.class),
                row.getObject("closes_on", LocalDate.class));
    }
}
