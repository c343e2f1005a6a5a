package dk.klyngeflow.funds;

import dk.klyngeflow.shared.CaseNumber;
import dk.klyngeflow.shared.ClusterId;
import dk.klyngeflow.shared.Money;
import dk.klyngeflow.shared.Refusal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The register of fund years. Joins the caller's transaction. */
@Service
@Transactional
public class FundYears {

    private static final int BECAUSE = 500;

    private final JdbcClient db;

    FundYears(JdbcClient db) {
        this.db = db;
    }

    /**
     * Opens a year with the money received; until a model is decided money is given as it comes, project by project. A year
     * that was opened before, by money carried over to it, takes what it received now.
     *
     * @throws Refusal where the year has its money already
     */
    public void open(NewFundYear wanted) {
        openEmpty(wanted.cluster(), wanted.year());
        int opened = db.sql("""
            update fund_year set announced = true, national_oere = ?, received_oere = ?,
                carried_in_oere = ?, spent_before_oere = ?, opening_source = ?
            where cluster_id = ? and fund_year = ? and not announced
            """)
                .params(
                        wanted.national().oere(),
                        wanted.received().oere(),
                        wanted.carriedIn().oere(),
                        wanted.spentBefore().oere(),
                        wanted.openingSource(),
                        wanted.cluster().value(),
                        wanted.year())
                .update();
        if (opened == 0) {
            throw new Refusal("year", "exists", "Midlerne for %d er allerede registreret.".formatted(wanted.year()));
        }
    }

    /** Opens a year without money of its own, to take what is carried over to it; an open one stays as it is. */
    public void openEmpty(ClusterId cluster, int year) {
        if (find(cluster, year).isEmpty()) {
            db.sql("""
                insert into fund_year (cluster_id, fund_year, national_oere, received_oere, effective,
                                       effective_because, carry_over_oere, carry_over_status)
                values (?, ?, 0, 0, 'C_ONGOING', 'Ingen model er besluttet', 0, 'NONE')
                """).params(cluster.value(), year).update();
        }
    }

    public Optional<FundYear> find(ClusterId cluster, int year) {
        return db.sql("select * from fund_year where cluster_id = ? and fund_year = ?")
                .params(cluster.value(), year)
                .query(FundYears::toYear)
                .optional();
    }

    /**
     * Holds the year against every other writer until the transaction ends.
     *
     * @throws IllegalArgumentException where there is no such year
     */
    FundYear lock(ClusterId cluster, int year) {
        return db.sql("select * from fund_year where cluster_id = ? and fund_year = ? for update")
                .params(cluster.value(), year)
                .query(FundYears::toYear)
                .optional()
                .orElseThrow(() -> new IllegalArgumentException("%s has no funds of %d".formatted(cluster, year)));
    }

    /** The cluster's fund years, latest first. */
    public List<FundYear> of(ClusterId cluster) {
        return db.sql("select * from fund_year where cluster_id = ? order by fund_year desc")
                .param(cluster.value())
                .query(FundYears::toYear)
                .list();
    }

    /** The year whose allocation model this case asks a meeting for. */
    public Optional<FundYear> byModelCase(CaseNumber caseNumber) {
        return db.sql("select * from fund_year where model_case = ?")
                .param(caseNumber.value())
                .query(FundYears::toYear)
                .optional();
    }

    /** The year whose money this case asks to carry over. */
    public Optional<FundYear> byCarryOverCase(CaseNumber caseNumber) {
        return db.sql("select * from fund_year where carry_over_case = ?")
                .param(caseNumber.value())
                .query(FundYears::toYear)
                .optional();
    }

    /** A recommendation is a fact of its own, whatever is decided. */
    public void recommend(ClusterId cluster, int year, AllocationModel model, String by) {
        db.sql("update fund_year set recommended = ?, recommended_by = ? where cluster_id = ? and fund_year = ?")
                .params(model.name(), by, cluster.value(), year)
                .update();
    }

    /** What the start of the year is to get where the model divides the money, and why other than the guidance. */
    public void divide(ClusterId cluster, int year, int startPercent, @Nullable String because) {
        db.sql("""
            update fund_year set start_percent = ?, start_percent_because = ?
            where cluster_id = ? and fund_year = ?
            """).params(startPercent, because, cluster.value(), year).update();
    }

    /** This case asks a meeting for the model. */
    public void askModel(ClusterId cluster, int year, CaseNumber caseNumber) {
        db.sql("update fund_year set model_case = ? where cluster_id = ? and fund_year = ?")
                .params(caseNumber.value(), cluster.value(), year)
                .update();
    }

    /** The model is adopted by the answer to this meeting point, and takes effect. */
    public void adopt(ClusterId cluster, int year, AllocationModel model, long byPoint, String because) {
        db.sql("""
                        update fund_year set adopted = ?, adopted_by_point = ?, effective = ?, effective_because = ?,
                            effective_by_point = ?
                        where cluster_id = ? and fund_year = ?
                        """)
                .params(model.name(), byPoint, model.name(), shortened(because), byPoint, cluster.value(), year)
                .update();
    }

    /** This meeting point adopted no model; this one takes effect all the same. */
    public void fallBackTo(ClusterId cluster, int year, AllocationModel model, long byPoint, String because) {
        db.sql("""
                        update fund_year set effective = ?, effective_because = ?, effective_by_point = ?
                        where cluster_id = ? and fund_year = ?
                        """)
                .params(model.name(), shortened(because), byPoint, cluster.value(), year)
                .update();
    }

    /** The whole words stand in the meeting's record. */
    private static String shortened(String because) {
        return because.length() <= BECAUSE ? because : because.substring(0, BECAUSE - 1) + "…";
    }

    /** Nothing is moved before the political level has said so. */
    void askCarryOver(ClusterId cluster, int year, Money amount, CaseNumber caseNumber, CarryOverStatus status) {
        db.sql("""
            update fund_year set carry_over_oere = ?, carry_over_status = ?, carry_over_case = ?
            where cluster_id = ? and fund_year = ?
            """)
                .params(amount.oere(), status.name(), caseNumber.value(), cluster.value(), year)
                .update();
    }

    void carryOverIs(CaseNumber caseNumber, CarryOverStatus status) {
        db.sql("update fund_year set carry_over_status = ? where carry_over_case = ?")
                .params(status.name(), caseNumber.value())
                .update();
    }

    /** What the year leaves goes to another cluster's next year, for that one has taken over. */
    public void handOver(ClusterId cluster, int year, ClusterId to) {
        db.sql("update fund_year set handed_to = ? where cluster_id = ? and fund_year = ?")
                .params(to.value(), cluster.value(), year)
                .update();
    }

    /** Whose next year takes what is carried over: the cluster itself, or whoever has taken over from it. */
    public ClusterId heirOf(ClusterId cluster, int year) {
        return db.sql("""
                        select handed_to from fund_year
                        where cluster_id = ? and fund_year = ? and handed_to is not null
                        """)
                .params(cluster.value(), year)
                .query((row, i) -> new ClusterId(row.getString(1)))
                .optional()
                .orElse(cluster);
    }

    void close(ClusterId cluster, int year, OffsetDateTime at, String by, @Nullable String words) {
        db.sql("""
            update fund_year set closed_at = ?, closed_by = ?, closing_words = ?
            where cluster_id = ? and fund_year = ? and closed_at is null
            """).params(at, by, words, cluster.value(), year).update();
    }

    private static FundYear toYear(ResultSet row, int ignored) throws SQLException {
        return new FundYear(
                new ClusterId(row.getString("cluster_id")),
                row.getInt("fund_year"),
                Money.ofOere(row.getLong("national_oere")),
                Money.ofOere(row.getLong("received_oere")),
                Money.ofOere(row.getLong("carried_in_oere")),
                Money.ofOere(row.getLong("spent_before_oere")),
                Optional.ofNullable(row.getString("opening_source")),
                Optional.ofNullable(row.getString("recommended")).map(AllocationModel::valueOf),
                Optional.ofNullable(row.getString("recommended_by")),
                Optional.ofNullable(row.getString("adopted")).map(AllocationModel::valueOf),
                Optional.ofNullable(row.getObject("adopted_by_point", Long.class)),
                AllocationModel.valueOf(row.getString("effective")),
                row.getString("effective_because"),
                Optional.ofNullable(row.getObject("effective_by_point", Long.class)),
                Optional.ofNullable(row.getObject("start_percent", Integer.class))
                        .orElse(AllocationModel.GUIDANCE_START_PERCENT),
                Optional.ofNullable(row.getString("start_percent_because")),
                Optional.ofNullable(row.getString("model_case")).map(CaseNumber::new),
                Money.ofOere(row.getLong("carry_over_oere")),
                CarryOverStatus.valueOf(row.getString("carry_over_status")),
                Optional.ofNullable(row.getString("carry_over_case")).map(CaseNumber::new),
                Optional.ofNullable(row.getObject("closed_at", OffsetDateTime.class)),
                Optional.ofNullable(row.getString("closed_by")),
                Optional.ofNullable(row.getString("closing_words")));
    }
}
