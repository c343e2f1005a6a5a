package dk.klyngeflow.funds;

import dk.klyngeflow.shared.CaseNumber;
import dk.klyngeflow.shared.ClusterId;
import dk.klyngeflow.shared.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The pools of the fund years, each with its sums in one statement. Joins the caller's transaction. */
@Service
@Transactional
public class Pools {

    /** Every sum from the entries themselves; what has been paid stands beside the ledger. */
    private static final String OVERVIEW = """
        select p.pool_id, p.cluster_id, p.fund_year, p.part, p.name, p.guidance_percent,
            coalesce(sum(case when e.kind = 'ALLOCATED' then e.amount_oere end), 0) as received,
            coalesce(sum(case when e.kind = 'CARRIED_IN' then e.amount_oere end), 0) as carried_in,
            coalesce(sum(case e.kind when 'TRANSFERRED_IN' then e.amount_oere
                when 'TRANSFERRED_OUT' then -e.amount_oere end), 0) as moved,
            coalesce(sum(case e.kind when 'HANDED_IN' then e.amount_oere
                when 'HANDED_OUT' then -e.amount_oere end), 0) as handed_over,
            coalesce(sum(case when e.kind in ('ALLOCATED', 'RELEASED', 'RETURNED', 'TRANSFERRED_IN', 'UNMARKED',
                    'CARRIED_IN', 'HANDED_IN') then e.amount_oere
                when e.kind in ('HELD', 'TRANSFERRED_OUT', 'HANDED_OUT', 'MARKED', 'SPENT_BEFORE') then -e.amount_oere
                end), 0) as free,
            coalesce(sum(case when e.kind = 'HELD' then e.amount_oere
                when e.kind in ('RELEASED', 'GRANTED') then -e.amount_oere end), 0) as held,
            coalesce(sum(case e.kind when 'GRANTED' then e.amount_oere
                when 'RETURNED' then -e.amount_oere end), 0) as granted,
            coalesce(sum(case when e.kind = 'SPENT_BEFORE' then e.amount_oere end), 0) as spent_before,
            coalesce(sum(case when e.kind = 'MARKED' then e.amount_oere
                when e.kind in ('UNMARKED', 'CARRIED_OUT') then -e.amount_oere end), 0) as marked,
            coalesce(sum(case when e.kind = 'CARRIED_OUT' then e.amount_oere end), 0) as carried_out,
            (select coalesce(sum(paid.amount_oere), 0) from fund_payment paid where paid.pool_id = p.pool_id) as paid
        from fund_pool p left join fund_entry e on e.pool_id = p.pool_id
        where %s
        group by p.pool_id, p.cluster_id, p.fund_year, p.part, p.name, p.guidance_percent
        """;

    private static final String PROJECTS = """
            select e.case_number,
                sum(case when e.kind = 'HELD' then e.amount_oere
                    when e.kind in ('RELEASED', 'GRANTED') then -e.amount_oere else 0 end) as held,
                sum(case e.kind when 'GRANTED' then e.amount_oere when 'RETURNED' then -e.amount_oere else 0 end) as granted,
                (select coalesce(sum(f.amount_oere), 0) from fund_payment f join fund_pool q on q.pool_id = f.pool_id
                    where f.case_number = e.case_number and q.cluster_id = ? and q.fund_year = ?) as paid
            from fund_entry e join fund_pool p on p.pool_id = e.pool_id
            where p.cluster_id = ? and p.fund_year = ?
                and e.kind in ('HELD', 'RELEASED', 'GRANTED', 'RETURNED')
            group by e.case_number order by e.case_number
            """;

    private static final String OF_YEAR = OVERVIEW.formatted("p.cluster_id = ? and p.fund_year = ?");
    private static final String OF_CLUSTER = OVERVIEW.formatted("p.cluster_id = ?");
    private static final String ONE = OVERVIEW.formatted("p.pool_id = ?");

    private final JdbcClient db;
    private final FundYears years;
    private final FundLedger ledger;

    Pools(JdbcClient db, FundYears years, FundLedger ledger) {
        this.db = db;
        this.years = years;
        this.ledger = ledger;
    }

    /** The year's pools: start, ad hoc, ongoing; empty while no model has opened any. */
    public List<Pool> of(ClusterId cluster, int year) {
        return list(db.sql(OF_YEAR).params(cluster.value(), year));
    }

    /** All pools of the cluster, year by year. */
    public List<Pool> of(ClusterId cluster) {
        return list(db.sql(OF_CLUSTER).param(cluster.value()));
    }

    /** What each case has of the year's money, cases that gave all of it back included. */
    public List<ProjectFunds> projects(ClusterId cluster, int year) {
        return db.sql(PROJECTS)
                .params(cluster.value(), year, cluster.value(), year)
                .query((row, i) -> new ProjectFunds(
                        new CaseNumber(row.getString("case_number")),
                        Money.ofOere(row.getLong("held")),
                        Money.ofOere(row.getLong("granted")),
                        Money.ofOere(row.getLong("paid"))))
                .list();
    }

    /** Whether the case has, or had, something of the cluster's money: a case whose money was handed over has of two. */
    public boolean gaveTo(ClusterId cluster, CaseNumber caseNumber) {
        return db.sql("""
                        select count(*) from fund_entry e join fund_pool p on p.pool_id = e.pool_id
                        where p.cluster_id = ? and e.case_number = ?
                        """)
                        .params(cluster.value(), caseNumber.value())
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** The year's pool of this part, once it is opened. */
    public Optional<PoolId> opened(ClusterId cluster, int year, PoolPart part) {
        return db.sql("select pool_id from fund_pool where pool_id = ?")
                .param(PoolId.of(cluster, year, part.id()).value())
                .query((row, i) -> new PoolId(row.getString("pool_id")))
                .optional();
    }

    public Optional<Pool> find(PoolId pool) {
        return db.sql(ONE).param(pool.value()).query(Pools::toPool).optional();
    }

    /** Where a year takes money that comes to it: its first pool, or, while it has none, one that is given out as projects come. */
    public PoolId taking(ClusterId cluster, int year) {
        return of(cluster, year).stream().map(Pool::id).findFirst().orElseGet(() -> {
            years.openEmpty(cluster, year);
            var pool = PoolId.of(cluster, year, PoolPart.ONGOING.id());
            ledger.open(pool, cluster, year, PoolPart.ONGOING, null);
            return pool;
        });
    }

    /**
     * Opens the pools of the year's effective model and gives them the money received: whole kroner, the last takes the
     * rest. What the cluster brought with it goes to the first pool. Where money was given out before, a model that comes
     * later only opens its pools: moving money between them takes a decision ({@link FundLedger#transfer}).
     */
    public void open(ClusterId cluster, int year) {
        var funds = years.lock(cluster, year);
        boolean isFirst =
                of(cluster, year).stream().allMatch(pool -> pool.received().equals(Money.ZERO));
        var parts = funds.effective().parts();
        var rest = funds.received();
        for (var part : parts) {
            var id = PoolId.of(cluster, year, part.id());
            ledger.open(id, cluster, year, part, guidance(funds, part));
            boolean isLast = part == parts.get(parts.size() - 1);
            var share = isLast ? rest : share(funds.received(), funds.startPercent());
            rest = rest.minus(share);
            if (isFirst && share.isPositive()) {
                ledger.allocate(
                        new EntryKey("allocate:" + id),
                        id,
                        share,
                        funds.effective().danish());
            }
        }
        if (isFirst) {
            bringIn(funds, parts);
        }
    }

    /** 610,087 of 871,553 kroner at 70 percent. */
    static Money share(Money received, int percent) {
        return Money.ofKroner(BigDecimal.valueOf(received.oere(), 2)
                .multiply(BigDecimal.valueOf(percent, 2))
                .setScale(0, RoundingMode.HALF_UP));
    }

    private static Integer guidance(FundYear funds, PoolPart part) {
        if (!funds.effective().divides()) {
            return null;
        }
        return part == PoolPart.START
                ? AllocationModel.GUIDANCE_START_PERCENT
                : 100 - AllocationModel.GUIDANCE_START_PERCENT;
    }

    /** What was granted before comes out of the pools in their order. */
    private void bringIn(FundYear funds, List<PoolPart> parts) {
        var source = funds.openingSource().orElse("Åbningsbalance");
        var first = PoolId.of(funds.cluster(), funds.year(), parts.get(0).id());
        if (funds.carriedIn().isPositive()) {
            ledger.bringIn(new EntryKey("opening:" + first), first, funds.carriedIn(), source);
        }
        var rest = funds.spentBefore();
        for (var part : parts) {
            var id = PoolId.of(funds.cluster(), funds.year(), part.id());
            var free = ledger.free(id);
            var taken = rest.exceeds(free) ? free : rest;
            if (taken.isPositive()) {
                ledger.spentBefore(new EntryKey("before:" + id), id, taken, source);
            }
            rest = rest.minus(taken);
        }
    }

    private static List<Pool> list(JdbcClient.StatementSpec statement) {
        return statement.query(Pools::toPool).list().stream()
                .sorted(Comparator.comparingInt(Pool::year).thenComparing(Pool::part))
                .toList();
    }

    private static Pool toPool(ResultSet row, int ignored) throws SQLException {
        return new Pool(
                new PoolId(row.getString("pool_id")),
                new ClusterId(row.getString("cluster_id")),
                row.getInt("fund_year"),
                PoolPart.valueOf(row.getString("part")),
                row.getString("name"),
                Optional.ofNullable(row.getObject("guidance_percent", Integer.class)),
                Money.ofOere(row.getLong("received")),
                Money.ofOere(row.getLong("carried_in")),
                Money.ofOere(row.getLong("moved")),
                Money.ofOere(row.getLong("handed_over")),
                Money.ofOere(row.getLong("free")),
                Money.ofOere(row.getLong("held")),
                Money.ofOere(row.getLong("granted")),
                Money.ofOere(row.getLong("spent_before")),
                Money.ofOere(row.getLong("paid")),
                Money.ofOere(row.getLong("marked")),
                Money.ofOere(row.getLong("carried_out")));
    }
}
