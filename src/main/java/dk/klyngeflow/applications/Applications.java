package dk.klyngeflow.applications;

import dk.klyngeflow.deadlines.KlyngeClock;
import dk.klyngeflow.funds.PoolId;
import dk.klyngeflow.shared.CaseNumber;
import dk.klyngeflow.shared.ClusterId;
import dk.klyngeflow.shared.Money;
import dk.klyngeflow.shared.Refusal;
import dk.klyngeflow.shared.Sector;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The register of applications. An application is the case of the same number; what was sent is kept in versions with the
 * case, here stands the latest. Joins the caller's transaction.
 */
@Service
@Transactional
public class Applications {

    private static final String SELECT = """
            select a.*, c.title, b.text as line_text, b.type as line_type, b.amount_oere as line_oere,
                b.own_oere as line_own_oere
            from application a join case_file c on c.case_number = a.case_number
                left join application_budget_line b on b.case_number = a.case_number
            """;

    private final JdbcClient db;
    private final KlyngeClock clock;

    Applications(JdbcClient db, KlyngeClock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** Takes in what was sent for a case that has just been opened. */
    public Application submit(CaseNumber number, ClusterId cluster, Sent sent) {
        db.sql("""
            insert into application (case_number, cluster_id, fund_year, version, submitted_on, applicant,
                contact, contact_mail, partner_sectors, partners, target_group, other_target_group, purpose,
                citizens, starts_on, ends_on, other_funding, applied_oere, called_in, hold_round)
            values (:number, :cluster, :year, 1, :today, :applicant, :contact, :mail, :sectors, :partners,
                :group, :otherGroup, :purpose, :citizens, :startsOn, :endsOn, :otherFunding, :amount,
                false, 1)
            """)
                .params(values(number, sent))
                .param("cluster", cluster.value())
                .param("today", clock.today())
                .update();
        writeBudget(number, sent);
        return get(number);
    }

    /** Replaces what was sent by what is sent now; what had been screened and proposed is to be found anew. */
    public Application resubmit(CaseNumber number, Sent sent) {
        db.sql("""
            update application set version = version + 1, fund_year = :year, applicant = :applicant,
                contact = :contact, contact_mail = :mail, partner_sectors = :sectors, partners = :partners,
                target_group = :group, other_target_group = :otherGroup, purpose = :purpose,
                citizens = :citizens, starts_on = :startsOn, ends_on = :endsOn,
                other_funding = :otherFunding, applied_oere = :amount, proposed_oere = null,
                conditions = null, priority = null
            where case_number = :number
            """).params(values(number, sent)).update();
        db.sql("delete from application_budget_line where case_number = ?")
                .param(number.value())
                .update();
        writeBudget(number, sent);
        return get(number);
    }

    public Optional<Application> find(CaseNumber number) {
        return list("a.case_number = :number", "a.case_number", Map.of("number", number.value())).stream()
                .findFirst();
    }

    /** The application; it must be there. */
    public Application get(CaseNumber number) {
        return find(number).orElseThrow(() -> new Refusal("caseNumber", "unknown", number + " er ikke en ansøgning."));
    }

    /** Whether the case is an application that was granted. */
    public boolean isGranted(CaseNumber number) {
        return db.sql("select count(*) from application where case_number = ? and granted_oere is not null")
                        .param(number.value())
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** The cluster's applications of a fund year, in the order in which they came. */
    public List<Application> of(ClusterId cluster, int year) {
        return list(
                "a.cluster_id = :cluster and a.fund_year = :year",
                "a.case_number",
                Map.of("cluster", cluster.value(), "year", year));
    }

    /** All the cluster's applications, in the order in which they came. */
    public List<Application> of(ClusterId cluster) {
        return list("a.cluster_id = :cluster", "a.submitted_on, a.case_number", Map.of("cluster", cluster.value()));
    }

    /** The applications of a round: operations' order first, then as they came. */
    public List<Application> ofRound(long round) {
        return list(
                "a.round_id = :round", "a.priority nulls last, a.submitted_on, a.case_number", Map.of("round", round));
    }

    /** Those waiting for money in the pool: operations' order first, then who has waited longest. */
    public List<Application> waitingFor(PoolId pool) {
        return list(
                "a.pool_id = :pool and a.waiting_since is not null",
                "a.priority nulls last, a.waiting_since, a.case_number",
                Map.of("pool", pool.value()));
    }

    /** Keeps what the secretariat has found. */
    public void screen(CaseNumber number, Screening found) {
        db.sql("""
            update application set origin = :origin, project_size = :size, size_reason = :sizeReason,
                override_reason = :overrideReason, called_in = :calledIn, round_id = :round
            where case_number = :number
            """)
                .param("origin", found.origin().name())
                .param("size", found.size().name())
                .param("sizeReason", found.sizeReason())
                .param("overrideReason", found.overrideReason().orElse(null))
                .param("calledIn", found.calledIn())
                .param("round", found.round().orElse(null))
                .param("number", number.value())
                .update();
    }

    /** Ties the application to the pool that it would be granted from. */
    public void assign(CaseNumber number, PoolId pool) {
        db.sql("update application set pool_id = ? where case_number = ?")
                .params(pool.value(), number.value())
                .update();
    }

    /** The application is for another cluster's money from now on, which has taken over from the one it was sent to. */
    public void handOver(CaseNumber number, ClusterId to, int year, @Nullable PoolId pool) {
        db.sql("""
            update application set cluster_id = ?, fund_year = greatest(fund_year, ?), pool_id = ?, round_id = null
            where case_number = ?
            """)
                .params(to.value(), year, pool == null ? null : pool.value(), number.value())
                .update();
    }

    /** Operations' order within a round: 1 gets its money first. Null for none. */
    public void prioritise(CaseNumber number, Integer priority) {
        db.sql("update application set priority = ? where case_number = ?")
                .params(priority, number.value())
                .update();
    }

    /** Operations' order of these cases; those without one are absent. */
    public Map<CaseNumber, Integer> priorities(Collection<CaseNumber> numbers) {
        var priorities = new HashMap<CaseNumber, Integer>();
        if (!numbers.isEmpty()) {
            db.sql("select case_number, priority from application where case_number in (:numbers) and"
                            + " priority is not null")
                    .param("numbers", numbers.stream().map(CaseNumber::value).toList())
                    .query(row -> {
                        priorities.put(new CaseNumber(row.getString(1)), row.getInt(2));
                    });
        }
        return priorities;
    }

    /** What a body recommends or decides: less than applied for may be given, on conditions that follow to the reports. */
    public void propose(CaseNumber number, Money amount, Optional<String> conditions) {
        db.sql("update application set proposed_oere = ?, conditions = coalesce(?, conditions) where case_number = ?")
                .params(amount.oere(), conditions.orElse(null), number.value())
                .update();
    }

    /** Puts the application on its pool's waiting list; one that waits keeps its place. */
    public void await(CaseNumber number) {
        db.sql("update application set waiting_since = ? where case_number = ? and waiting_since is null")
                .params(OffsetDateTime.now(clock), number.value())
                .update();
    }

    public void awaitNoMore(CaseNumber number) {
        db.sql("update application set waiting_since = null where case_number = ?")
                .param(number.value())
                .update();
    }

    /** Everything that was held is released: what is held from now on is another round. */
    public void beginHoldRound(CaseNumber number) {
        db.sql("update application set hold_round = hold_round + 1, waiting_since = null where case_number = ?")
                .param(number.value())
                .update();
    }

    public void granted(CaseNumber number, Money amount) {
        db.sql("update application set granted_oere = ?, granted_on = ? where case_number = ?")
                .params(amount.oere(), clock.today(), number.value())
                .update();
    }

    /** Why it is refused, where no meeting has said so. */
    public void refuse(CaseNumber number, String reason) {
        db.sql("update application set refusal_reason = ? where case_number = ?")
                .params(reason, number.value())
                .update();
    }

    /** What was granted and came back unused. */
    public void returned(CaseNumber number, Money amount) {
        db.sql("update application set returned_oere = coalesce(returned_oere, 0) + ? where case_number = ?")
                .params(amount.oere(), number.value())
                .update();
    }

    private void writeBudget(CaseNumber number, Sent sent) {
        for (int i = 0; i < sent.budget().size(); i++) {
            var line = sent.budget().get(i);
            db.sql("""
                insert into application_budget_line (case_number, position, text, type, amount_oere, own_oere)
                values (?, ?, ?, ?, ?, ?)
                """)
                    .params(
                            number.value(),
                            i + 1,
                            line.text(),
                            line.type().name(),
                            line.amount().oere(),
                            line.own().oere())
                    .update();
        }
    }

    private static Map<String, Object> values(CaseNumber number, Sent sent) {
        var values = new HashMap<String, Object>();
        values.put("number", number.value());
        values.put("year", sent.startsOn().getYear());
        values.put("applicant", sent.applicant());
        values.put("contact", sent.contact());
        values.put("mail", sent.contactMail());
        values.put(
                "sectors",
                sent.partnerSectors().stream().map(Sector::name).sorted().collect(Collectors.joining(",")));
        values.put("partners", sent.partners().orElse(null));
        values.put("group", sent.targetGroup().name());
        values.put("otherGroup", sent.otherTargetGroup().orElse(null));
        values.put("purpose", sent.purpose());
        values.put("citizens", sent.citizens().orElse(null));
        values.put("startsOn", sent.startsOn());
        values.put("endsOn", sent.endsOn());
        values.put("otherFunding", sent.otherFunding().orElse(null));
        values.put("amount", sent.amount().oere());
        return values;
    }

    /** One statement however many they are: a row for each budget line. */
    private List<Application> list(String condition, String order, Map<String, Object> params) {
        var found = new LinkedHashMap<String, Row>();
        db.sql(SELECT + "where " + condition + " order by " + order + ", b.position")
                .params(params)
                .query(row -> {
                    var number = row.getString("case_number");
                    if (!found.containsKey(number)) {
                        found.put(number, new Row(row));
                    }
                    found.get(number).addLine(row);
                });
        return found.values().stream().map(Row::whole).toList();
    }

    /** A row that waits for its budget lines. */
    private record Row(Function<List<BudgetLine>, Application> complete, List<BudgetLine> budget) {

        Row(ResultSet row) throws SQLException {
            this(read(row), new ArrayList<>());
        }

        void addLine(ResultSet row) throws SQLException {
            var type = row.getString("line_type");
            if (type != null) {
                budget.add(new BudgetLine(
                        row.getString("line_text"),
                        BudgetType.valueOf(type),
                        Money.ofOere(row.getLong("line_oere")),
                        Money.ofOere(row.getLong("line_own_oere"))));
            }
        }

        Application whole() {
            return complete.apply(List.copyOf(budget));
        }

        private static Function<List<BudgetLine>, Application> read(ResultSet row) throws SQLException {
            var number = new CaseNumber(row.getString("case_number"));
            var cluster = new ClusterId(row.getString("cluster_id"));
            int year = row.getInt("fund_year");
            int version = row.getInt("version");
            var submittedOn = row.getObject("submitted_on", LocalDate.class);
            var sent = sent(row);
            var origin = Optional.ofNullable(row.getString("origin")).map(Origin::valueOf);
            var size = Optional.ofNullable(row.getString("project_size")).map(ProjectSize::valueOf);
            boolean calledIn = row.getBoolean("called_in");
            var pool = Optional.ofNullable(row.getString("pool_id")).map(PoolId::new);
            var round = Optional.ofNullable(row.getObject("round_id", Long.class));
            var priority = Optional.ofNullable(row.getObject("priority", Integer.class));
            int holdRound = row.getInt("hold_round");
            var waitingSince = Optional.ofNullable(row.getObject("waiting_since", OffsetDateTime.class));
            var proposed = Money.ofOere(Optional.ofNullable(row.getObject("proposed_oere", Long.class))
                    .orElse(row.getLong("applied_oere")));
            var conditions = Optional.ofNullable(row.getString("conditions"));
            var refusal = Optional.ofNullable(row.getString("refusal_reason"));
            var granted = Optional.ofNullable(row.getObject("granted_oere", Long.class))
                    .map(Money::ofOere);
            var grantedOn = Optional.ofNullable(row.getObject("granted_on", LocalDate.class));
            var returned = Optional.ofNullable(row.getObject("returned_oere", Long.class))
                    .map(Money::ofOere);
            return budget -> new Application(
                    number,
                    cluster,
                    year,
                    version,
                    submittedOn,
                    sent.apply(budget),
                    origin,
                    size,
                    calledIn,
                    pool,
                    round,
                    priority,
                    holdRound,
                    waitingSince,
                    proposed,
                    conditions,
                    refusal,
                    granted,
                    grantedOn,
                    returned);
        }

        private static Function<List<BudgetLine>, Sent> sent(ResultSet row) throws SQLException {
            var title = row.getString("title");
            var applicant = row.getString("applicant");
            var contact = row.getString("contact");
            var mail = row.getString("contact_mail");
            var sectors = Arrays.stream(row.getString("partner_sectors").split(","))
                    .filter(sector -> !sector.isEmpty())
                    .map(Sector::valueOf)
                    .collect(Collectors.toSet());
            var partners = Optional.ofNullable(row.getString("partners"));
            var group = TargetGroup.valueOf(row.getString("target_group"));
            var otherGroup = Optional.ofNullable(row.getString("other_target_group"));
            var purpose = row.getString("purpose");
            var citizens = Optional.ofNullable(row.getObject("citizens", Integer.class));
            var startsOn = row.getObject("starts_on", LocalDate.class);
            var endsOn = row.getObject("ends_on", LocalDate.class);
            var otherFunding = Optional.ofNullable(row.getString("other_funding"));
            return budget -> new Sent(
                    title,
                    applicant,
                    contact,
                    mail,
                    sectors,
                    partners,
                    group,
                    otherGroup,
                    purpose,
                    citizens,
                    startsOn,
                    endsOn,
                    budget,
                    otherFunding);
        }
    }
}
