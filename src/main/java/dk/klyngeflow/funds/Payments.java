package dk.klyngeflow.funds;

import dk.klyngeflow.deadlines.KlyngeClock;
import dk.klyngeflow.shared.Actor;
import dk.klyngeflow.shared.CaseNumber;
import dk.klyngeflow.shared.ClusterId;
import dk.klyngeflow.shared.Money;
import dk.klyngeflow.shared.Refusal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What has been paid of what was granted. Appended, never changed: a correction takes a payment back whole. Joins the caller's
 * transaction.
 */
@Service
@Transactional
public class Payments {

    private final JdbcClient db;
    private final Ledger entries;
    private final KlyngeClock clock;

    Payments(JdbcClient db, Ledger entries, KlyngeClock clock) {
        this.db = db;
        this.entries = entries;
        this.clock = clock;
    }

    /**
     * Writes a payment down. Safe to repeat: the same key is the same payment.
     *
     * @throws Refusal where the day lies ahead, or more would be paid than the case was granted in the pool
     */
    public void pay(
            EntryKey key,
            PoolId pool,
            CaseNumber caseNumber,
            LocalDate paidOn,
            String recipient,
            Money amount,
            @Nullable String note,
            Actor by) {
        if (paidOn.isAfter(clock.today())) {
            throw new Refusal("paidOn", "past", "Feltet \"Dato\" skal være i dag eller tidligere.");
        }
        if (!amount.isPositive()) {
            throw new Refusal("amount", "min", "Feltet \"Beløb i kroner\" skal være over 0.");
        }
        entries.lock(pool);
        if (isPaid(key)) {
            return;
        }
        var rest = unpaid(pool, caseNumber);
        if (amount.exceeds(rest)) {
            throw new Refusal(
                    "amount",
                    "granted",
                    "Feltet \"Beløb i kroner\" må højst være %s: det er, hvad der er bevilget og ikke udbetalt."
                            .formatted(rest));
        }
        insert(key, pool, caseNumber, paidOn, recipient, amount, note, null, by);
    }

    /**
     * Takes a payment back that should not stand. Safe to repeat.
     *
     * @throws Refusal where there is no such payment
     */
    public void takeBack(long id, String because, Actor by) {
        var wrong = find(id).filter(payment -> payment.corrects().isEmpty())
                .orElseThrow(() -> new Refusal("", "unknown", "Udbetalingen findes ikke."));
        entries.lock(wrong.pool());
        var key = new EntryKey("take-back:" + id);
        if (!isPaid(key)) {
            insert(
                    key,
                    wrong.pool(),
                    wrong.caseNumber(),
                    clock.today(),
                    wrong.recipient(),
                    Money.ZERO.minus(wrong.amount()),
                    because,
                    id,
                    by);
        }
    }

    /** What the case was granted in the pool, less what came back and what has been paid. */
    public Money unpaid(PoolId pool, CaseNumber caseNumber) {
        var paid = db.sql(
                        "select coalesce(sum(amount_oere), 0) from fund_payment where pool_id = ? and case_number = ?")
                .params(pool.value(), caseNumber.value())
                .query(Long.class)
                .single();
        long granted = entries.of(caseNumber).stream()
                .filter(entry -> entry.pool().equals(pool))
                .mapToLong(entry -> switch (entry.kind()) {
                    case GRANTED -> entry.amount().oere();
                    case RETURNED -> -entry.amount().oere();
                    default -> 0;
                })
                .sum();
        return Money.ofOere(Math.max(0, granted - paid));
    }

    public Optional<Payment> find(long id) {
        return db.sql("select * from fund_payment where id = ?")
                .param(id)
                .query(Payments::toPayment)
                .optional();
    }

    /** The case's payments in the order in which they were booked. */
    public List<Payment> of(CaseNumber caseNumber) {
        return db.sql("select * from fund_payment where case_number = ? order by id")
                .param(caseNumber.value())
                .query(Payments::toPayment)
                .list();
    }

    /** The year's payments in the order in which they were booked. */
    public List<Payment> of(ClusterId cluster, int year) {
        return db.sql("""
            select f.* from fund_payment f join fund_pool p on p.pool_id = f.pool_id
            where p.cluster_id = ? and p.fund_year = ? order by f.id
            """)
                .params(cluster.value(), year)
                .query(Payments::toPayment)
                .list();
    }

    private boolean isPaid(EntryKey key) {
        return db.sql("select count(*) from fund_payment where payment_key = ?")
                        .param(key.value())
                        .query(Integer.class)
                        .single()
                > 0;
    }

    private void insert(
            EntryKey key,
            PoolId pool,
            CaseNumber caseNumber,
            LocalDate paidOn,
            String recipient,
            Money amount,
            @Nullable String note,
            @Nullable Long corrects,
            Actor by) {
        db.sql("""
            insert into fund_payment (payment_key, pool_id, case_number, paid_on, recipient, amount_oere, note,
                                      corrects, booked_at, booked_by)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """)
                .params(
                        key.value(),
                        pool.value(),
                        caseNumber.value(),
                        paidOn,
                        recipient,
                        amount.oere(),
                        note,
                        corrects,
                        OffsetDateTime.now(clock),
                        by.id())
                .update();
    }

    private static Payment toPayment(ResultSet row, int ignored) throws SQLException {
        return new Payment(
                row.getLong("id"),
                new PoolId(row.getString("pool_id")),
                new CaseNumber(row.getString("case_number")),
                row.getObject("paid_on", LocalDate.class),
                row.getString("recipient"),
                Money.ofOere(row.getLong("amount_oere")),
                Optional.ofNullable(row.getString("note")),
                Optional.ofNullable(row.getObject("corrects", Long.class)));
    }
}
