package dk.klyngeflow.funds;

import dk.klyngeflow.shared.CaseNumber;
import dk.klyngeflow.shared.Money;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The entries as rows: one writer per pool, numbers without gaps, nothing ever updated. */
@Repository
class Ledger {

    /** What is to be posted; number and balances follow from what is there. */
    record Posting(
            PoolId pool,
            EntryKey key,
            EntryKind kind,
            Money amount,
            CaseNumber caseNumber,
            int round,
            String decision) {}

    private final JdbcClient db;

    Ledger(JdbcClient db) {
        this.db = db;
    }

    /** Holds the pool against every other writer until the transaction ends. */
    void lock(PoolId pool) {
        db.sql("select pool_id from fund_pool where pool_id = ? for update")
                .param(pool.value())
                .query(String.class)
                .optional()
                .orElseThrow(() -> new IllegalArgumentException("there is no pool " + pool));
    }

    /** Whether the pool's year is closed; asked under the pool's lock, which closing takes too. */
    boolean isYearClosed(PoolId pool) {
        return db.sql("""
            select count(*) from fund_pool p
            join fund_year y on y.cluster_id = p.cluster_id and y.fund_year = p.fund_year
            where p.pool_id = ? and y.closed_at is not null
            """).param(pool.value()).query(Integer.class).single() > 0;
    }

    Optional<LedgerEntry> find(EntryKey key) {
        return db.sql("select * from fund_entry where entry_key = ?")
                .param(key.value())
                .query(Ledger::toEntry)
                .optional();
    }

    Optional<LedgerEntry> last(PoolId pool) {
        return db.sql("select * from fund_entry where pool_id = ? order by number desc limit 1")
                .param(pool.value())
                .query(Ledger::toEntry)
                .optional();
    }

    /** The case's entries in its round and the pool, summed by their kind; a kind without entries is absent. */
    Map<EntryKind, Money> sums(PoolId pool, CaseNumber caseNumber, int round) {
        var sums = new EnumMap<EntryKind, Money>(EntryKind.class);
        db.sql("""
                        select kind, sum(amount_oere) from fund_entry
                        where case_number = ? and case_round = ? and pool_id = ? group by kind
                        """).params(caseNumber.value(), round, pool.value()).query(row -> {
            sums.put(EntryKind.valueOf(row.getString(1)), Money.ofOere(row.getLong(2)));
        });
        return sums;
    }

    /** The same, of entries that have been read. */
    static Map<EntryKind, Money> sums(List<LedgerEntry> booked, PoolId pool, int round) {
        return booked.stream()
                .filter(entry -> entry.pool().equals(pool) && entry.round() == round)
                .collect(Collectors.toMap(LedgerEntry::kind, LedgerEntry::amount, Money::plus));
    }

    List<LedgerEntry> of(PoolId pool) {
        return db.sql("select * from fund_entry where pool_id = ? order by number")
                .param(pool.value())
                .query(Ledger::toEntry)
                .list();
    }

    List<LedgerEntry> of(CaseNumber caseNumber) {
        return db.sql("select * from fund_entry where case_number = ? order by id")
                .param(caseNumber.value())
                .query(Ledger::toEntry)
                .list();
    }

    /** Appends an entry. The caller holds the pool's lock, so what was read last is still last. */
    void append(Posting posting, OffsetDateTime now) {
        append(posting, last(posting.pool()), now);
    }

    /** The same, where the pool's last entry has been read under the lock. */
    void append(Posting posting, Optional<LedgerEntry> last, OffsetDateTime now) {
        long free = last.map(entry -> entry.free().oere()).orElse(0L);
        long held = last.map(entry -> entry.held().oere()).orElse(0L);
        long marked = last.map(entry -> entry.marked().oere()).orElse(0L);
        long oere = posting.amount().oere();
        db.sql("""
            insert into fund_entry (pool_id, number, entry_key, kind, amount_oere, free_after, held_after,
                                    marked_after, case_number, case_round, decision, booked_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """)
                .params(
                        posting.pool().value(),
                        last.map(LedgerEntry::number).orElse(0) + 1,
                        posting.key().value(),
                        posting.kind().name(),
                        oere,
                        Math.addExact(free, posting.kind().toFree(oere)),
                        Math.addExact(held, posting.kind().toHeld(oere)),
                        Math.addExact(marked, posting.kind().toMarked(oere)),
                        posting.caseNumber() == null
                                ? null
                                : posting.caseNumber().value(),
                        posting.round(),
                        posting.decision(),
                        now)
                .update();
    }

    private static LedgerEntry toEntry(ResultSet row, int ignored) throws SQLException {
        return new LedgerEntry(
                new PoolId(row.getString("pool_id")),
                row.getInt("number"),
                new EntryKey(row.getString("entry_key")),
                EntryKind.valueOf(row.getString("kind")),
                Money.ofOere(row.getLong("amount_oere")),
                Money.ofOere(row.getLong("free_after")),
                Money.ofOere(row.getLong("held_after")),
                Money.ofOere(row.getLong("marked_after")),
                Optional.ofNullable(row.getString("case_number")).map(CaseNumber::new),
                row.getInt("case_round"),
                Optional.ofNullable(row.getString("decision")),
                row.getObject("booked_at", OffsetDateTime.class));
    }
}
