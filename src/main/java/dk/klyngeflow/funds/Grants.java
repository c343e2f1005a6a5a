package dk.klyngeflow.funds;

import dk.klyngeflow.shared.CaseNumber;
import dk.klyngeflow.shared.ClusterId;
import dk.klyngeflow.shared.Money;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What has been granted in the end, less what came back: nothing that is only held, recommended or applied for. */
@Service
@Transactional(readOnly = true)
public class Grants {

    private static final String GRANTED = "sum(case e.kind when 'GRANTED' then e.amount_oere else -e.amount_oere end)";

    /** What a project has of a year's money. */
    public record Grant(ClusterId cluster, int year, CaseNumber caseNumber, Money amount) {}

    private final JdbcClient db;

    Grants(JdbcClient db) {
        this.db = db;
    }

    /** All grants, latest year first; a project that gave everything back is not among them. */
    public List<Grant> all() {
        return db.sql("""
                        select p.cluster_id, p.fund_year, e.case_number, %1$s as granted
                        from fund_entry e join fund_pool p on p.pool_id = e.pool_id
                        where e.kind in ('GRANTED', 'RETURNED')
                        group by p.cluster_id, p.fund_year, e.case_number having %1$s > 0
                        order by p.fund_year desc, p.cluster_id, e.case_number
                        """.formatted(GRANTED))
                .query((row, i) -> new Grant(
                        new ClusterId(row.getString("cluster_id")),
                        row.getInt("fund_year"),
                        new CaseNumber(row.getString("case_number")),
                        Money.ofOere(row.getLong("granted"))))
                .list();
    }
}
