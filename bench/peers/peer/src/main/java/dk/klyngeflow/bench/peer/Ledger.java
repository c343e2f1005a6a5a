package dk.klyngeflow.bench.peer;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The money, by plain JDBC: a pool that cannot be overdrawn, and an entry for each movement. Kroner throughout. */
@Component
public class Ledger {

    private static final String POOL = "njVest-ONGOING";

    private final JdbcClient db;

    Ledger(JdbcClient db) {
        this.db = db;
    }

    /** The case asks for this much; gives the pool that it asks. */
    public String claim(String caseNumber, long kroner) {
        db.sql("insert into bench_claim (case_number, pool_id, kroner) values (?, ?, ?)")
                .params(caseNumber, POOL, kroner)
                .update();
        return POOL;
    }

    /** Sets aside what the case asks for; a second time does nothing. */
    public boolean hold(String caseNumber) {
        var held = db.sql("select count(*) from bench_entry where case_number = ? and kind = 'HOLD'")
                .param(caseNumber)
                .query(Integer.class)
                .single();
        return held > 0
                || move(caseNumber, "HOLD", "free = free - c.kroner, held = held + c.kroner", "free >= c.kroner");
    }

    public void grant(String caseNumber) {
        move(caseNumber, "GRANT", "held = held - c.kroner, granted = granted + c.kroner", "held >= c.kroner");
    }

    public void release(String caseNumber) {
        move(caseNumber, "RELEASE", "held = held - c.kroner, free = free + c.kroner", "held >= c.kroner");
    }

    /** Half of each grant comes back, in every contestant. */
    public void giveBack(String caseNumber) {
        move(
                caseNumber,
                "RETURN",
                "granted = granted - c.kroner / 2, free = free + c.kroner / 2",
                "granted >= c.kroner / 2");
    }

    private boolean move(String caseNumber, String kind, String change, String where) {
        int moved = db.sql("update bench_pool p set " + change
                        + " from bench_claim c where c.case_number = ? and p.pool_id = c.pool_id and " + where)
                .param(caseNumber)
                .update();
        if (moved == 0) {
            return false;
        }
        db.sql("insert into bench_entry (case_number, pool_id, kind, kroner) "
                        + "select case_number, pool_id, ?, kroner from bench_claim where case_number = ?")
                .params(kind, caseNumber)
                .update();
        return true;
    }
}
