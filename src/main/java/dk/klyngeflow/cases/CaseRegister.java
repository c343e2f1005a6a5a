package dk.klyngeflow.cases;

import dk.klyngeflow.deadlines.KlyngeClock;
import dk.klyngeflow.shared.Actor;
import dk.klyngeflow.shared.BodyId;
import dk.klyngeflow.shared.CaseNumber;
import dk.klyngeflow.shared.ClusterId;
import dk.klyngeflow.shared.Recommendation;
import dk.klyngeflow.shared.Refusal;
import dk.klyngeflow.shared.Subject;
import dk.klyngeflow.shared.Verb;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The register of cases: number, title, where the case is, and what was typed about it. Joins the caller's transaction,
 * so a process step and what it writes here commit or roll back together.
 */
@Service
@Transactional
public class CaseRegister {

    /** What was sent with a form, as JSON. */
    public record SentForm(
            CaseNumber caseNumber, String formId, OffsetDateTime sentAt, String sentBy, String content) {}

    private final JdbcClient db;
    private final KlyngeClock clock;
    private final TransactionTemplate ownTransaction;

    CaseRegister(JdbcClient db, KlyngeClock clock, PlatformTransactionManager transactions) {
        this.db = db;
        this.clock = clock;
        this.ownTransaction = new TransactionTemplate(transactions);
        ownTransaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** Opens a case under the next number of its cluster and year. The same origin key gives the same case again. */
    public CaseFile open(NewCase wanted) {
        if (wanted.originKey() != null) {
            var earlier = byOrigin(wanted.originKey());
            if (earlier.isPresent()) {
                return earlier.get();
            }
        }
        var number = nextNumber(wanted.cluster(), wanted.openedOn().getYear());
        db.sql("""
            insert into case_file (case_number, cluster_id, type, subject, title, description, submitter,
                                   opened_on, status, parent_case, parent_point, origin_key)
            values (?, ?, ?, ?, ?, ?, ?, ?, 'OPEN', ?, ?, ?)
            """)
                .params(
                        number.value(),
                        wanted.cluster().value(),
                        wanted.type().name(),
                        wanted.subject().name(),
                        wanted.title(),
                        wanted.description(),
                        wanted.submitter(),
                        wanted.openedOn(),
                        wanted.parentCase() == null ? null : wanted.parentCase().value(),
                        wanted.parentPoint(),
                        wanted.originKey())
                .update();
        return new CaseFile(
                number,
                wanted.cluster(),
                wanted.type(),
                wanted.subject(),
                wanted.title(),
                wanted.description(),
                wanted.submitter(),
                wanted.openedOn(),
                CaseStatus.OPEN,
                Optional.empty(),
                Optional.ofNullable(wanted.parentCase()),
                Optional.ofNullable(wanted.parentPoint()),
                Optional.empty());
    }

    public Optional<CaseFile> find(CaseNumber number) {
        return db.sql("select * from case_file where case_number = ?")
                .param(number.value())
                .query(CaseRegister::toCase)
                .optional();
    }

    /** The case; it must be there. */
    public CaseFile get(CaseNumber number) {
        return find(number)
                .orElseThrow(() -> new Refusal("caseNumber", "unknown", "Sagen " + number + " findes ikke."));
    }

    /** The case, held against every other writer until the transaction ends. */
    public CaseFile lock(CaseNumber number) {
        return db.sql("select * from case_file where case_number = ? for update")
                .param(number.value())
                .query(CaseRegister::toCase)
                .single();
    }

    public Optional<CaseFile> byOrigin(String originKey) {
        return db.sql("select * from case_file where origin_key = ?")
                .param(originKey)
                .query(CaseRegister::toCase)
                .optional();
    }

    /** The cases that were sent on from this one, in the order of their numbers. */
    public List<CaseFile> linkedTo(CaseNumber parent) {
        return db.sql("select * from case_file where parent_case = ? order by case_number")
                .param(parent.value())
                .query(CaseRegister::toCase)
                .list();
    }

    /** The clusters' cases, newest first. */
    public List<CaseFile> ofClusters(Collection<ClusterId> clusters) {
        if (clusters.isEmpty()) {
            return List.of();
        }
        return db.sql("select * from case_file where cluster_id in (:clusters) order by opened_on desc, case_number"
                        + " desc")
                .param("clusters", clusters.stream().map(ClusterId::value).toList())
                .query(CaseRegister::toCase)
                .list();
    }

    /** These cases, newest first. */
    public List<CaseFile> all(Collection<CaseNumber> numbers) {
        if (numbers.isEmpty()) {
            return List.of();
        }
        return db.sql("""
            select * from case_file where case_number in (:numbers)
            order by opened_on desc, case_number desc
            """)
                .param("numbers", numbers.stream().map(CaseNumber::value).toList())
                .query(CaseRegister::toCase)
                .list();
    }

    /** Several cases, in no order; one that is not there is left out. */
    public List<CaseFile> find(Collection<CaseNumber> numbers) {
        if (numbers.isEmpty()) {
            return List.of();
        }
        return db.sql("select * from case_file where case_number in (:numbers)")
                .param("numbers", numbers.stream().map(CaseNumber::value).toList())
                .query(CaseRegister::toCase)
                .list();
    }

    /** The body's open cases, in the order of their numbers. */
    public List<CaseFile> openAt(BodyId body) {
        return db.sql("select * from case_file where body_id = ? and closed_on is null order by case_number")
                .param(body.value())
                .query(CaseRegister::toCase)
                .list();
    }

    /** How many open cases each of the bodies has; none for a body that is missing. */
    public Map<BodyId, Integer> openAt(Collection<BodyId> bodies) {
        if (bodies.isEmpty()) {
            return Map.of();
        }
        var open = new HashMap<BodyId, Integer>();
        db.sql("""
                        select body_id, count(*) from case_file where body_id in (:bodies) and closed_on is null group by body_id
                        """).param("bodies", bodies.stream().map(BodyId::value).toList()).query(row -> {
            open.put(new BodyId(row.getString(1)), row.getInt(2));
        });
        return open;
    }

    /** The titles of several cases. */
    public Map<CaseNumber, String> titles(Collection<CaseNumber> numbers) {
        if (numbers.isEmpty()) {
            return Map.of();
        }
        var titles = new HashMap<CaseNumber, String>();
        db.sql("select case_number, title from case_file where case_number in (:numbers)")
                .param("numbers", numbers.stream().map(CaseNumber::value).toList())
                .query(row -> {
                    titles.put(new CaseNumber(row.getString(1)), row.getString(2));
                });
        return titles;
    }

    /** A case is in exactly one place. */
    public void moveTo(CaseNumber number, BodyId body) {
        db.sql("update case_file set body_id = ? where case_number = ?")
                .params(body.value(), number.value())
                .update();
    }

    /** What the case asks of the next meeting it comes to; replaces what it asked before. */
    public void ask(CaseNumber number, Ask ask) {
        db.sql("update case_file set ask_from = ?, ask_late = ? where case_number = ?")
                .params(ask.countFrom(), ask.lateReason(), number.value())
                .update();
        db.sql("delete from case_recommendation where case_number = ?")
                .param(number.value())
                .update();
        for (int i = 0; i < ask.recommendations().size(); i++) {
            var recommendation = ask.recommendations().get(i);
            db.sql("insert into case_recommendation (case_number, position, verb, text) values (?, ?, ?, ?)")
                    .params(number.value(), i + 1, recommendation.verb().name(), recommendation.text())
                    .update();
        }
    }

    /** What the case asks of the next meeting; empty until somebody has qualified it. */
    public Optional<Ask> askOf(CaseNumber number) {
        return db
                .sql("""
                        select r.verb, r.text, c.ask_from, c.ask_late
                        from case_recommendation r join case_file c on c.case_number = r.case_number
                        where r.case_number = ? order by r.position
                        """)
                .param(number.value())
                .query((row, i) -> new Ask(
                        List.of(new Recommendation(Verb.valueOf(row.getString(1)), row.getString(2))),
                        row.getObject(3, LocalDate.class),
                        row.getString(4)))
                .list()
                .stream()
                .reduce(Ask::and);
    }

    /** The submitter's own correction of what was typed, after the case was sent back. */
    public void revise(CaseNumber number, String title, String description) {
        db.sql("update case_file set title = ?, description = ? where case_number = ?")
                .params(title, description, number.value())
                .update();
    }

    /** Ends the case. A case that is already ended keeps its first end. */
    public void close(CaseNumber number, CaseStatus status, LocalDate on) {
        db.sql("update case_file set status = ?, closed_on = ? where case_number = ? and status = 'OPEN'")
                .params(status.name(), on, number.value())
                .update();
    }

    /** Keeps what was sent with a form, as it was sent. */
    public void keepForm(CaseNumber number, String formId, Actor sender, String json) {
        db.sql("insert into case_form (case_number, form_id, sent_at, sent_by, content) values (?, ?, ?, ?, ?)")
                .params(number.value(), formId, OffsetDateTime.now(clock), sender.id(), json)
                .update();
    }

    /** All that was sent with the case's forms, in order. */
    public List<SentForm> formsOf(CaseNumber number) {
        return db.sql("select * from case_form where case_number = ? order by id")
                .param(number.value())
                .query(CaseRegister::toForm)
                .list();
    }

    /** What one sender has sent, in order. */
    public List<SentForm> formsBy(String sender) {
        return db.sql("select * from case_form where sent_by = ? order by id")
                .param(sender)
                .query(CaseRegister::toForm)
                .list();
    }

    /** What was sent with this form in that year about the cluster's cases, oldest first. */
    public List<SentForm> formsOfYear(ClusterId cluster, String formId, int year) {
        return db.sql("""
                        select f.* from case_form f join case_file c on c.case_number = f.case_number
                        where c.cluster_id = ? and f.form_id = ? and extract(year from f.sent_at) = ?
                        order by f.id
                        """)
                .params(cluster.value(), formId, year)
                .query(CaseRegister::toForm)
                .list();
    }

    /** What was sent first with this form about each of the cluster's cases, oldest first. */
    public List<SentForm> firstForms(ClusterId cluster, String formId) {
        return db.sql("""
                        select f.* from case_form f join case_file c on c.case_number = f.case_number
                        where c.cluster_id = ? and f.form_id = ?
                          and f.id = (select min(e.id) from case_form e where e.case_number = f.case_number and e.form_id = f.form_id)
                        order by f.id
                        """)
                .params(cluster.value(), formId)
                .query(CaseRegister::toForm)
                .list();
    }

    /** The cases that somebody has raised, newest first. */
    public List<CaseFile> submittedBy(String submitter) {
        return db.sql("select * from case_file where submitter = ? order by opened_on desc, case_number desc")
                .param(submitter)
                .query(CaseRegister::toCase)
                .list();
    }

    /** What was sent last with a form of this id. */
    public Optional<String> lastForm(CaseNumber number, String formId) {
        return db.sql("select content from case_form where case_number = ? and form_id = ? order by id desc limit 1")
                .params(number.value(), formId)
                .query(String.class)
                .optional();
    }

    /** Everything that was sent with forms of these ids, oldest first. */
    public List<String> formsOf(CaseNumber number, Collection<String> formIds) {
        return db.sql("select content from case_form where case_number = :number and form_id in (:forms) order by id")
                .param("number", number.value())
                .param("forms", formIds)
                .query(String.class)
                .list();
    }

    /** One row per cluster and year, locked by the update: two cases opened at once get two numbers. */
    private CaseNumber nextNumber(ClusterId cluster, int year) {
        if (!countUp(cluster, year)) {
            beginCount(cluster, year);
            countUp(cluster, year);
        }
        int number = db.sql("select last_number from case_sequence where cluster_id = ? and case_year = ?")
                .params(cluster.value(), year)
                .query(Integer.class)
                .single();
        return CaseNumber.of(cluster, year, number);
    }

    private boolean countUp(ClusterId cluster, int year) {
        return db.sql("update case_sequence set last_number = last_number + 1 where cluster_id = ? and case_year = ?")
                        .params(cluster.value(), year)
                        .update()
                > 0;
    }

    /** In a transaction of its own: the year's first two cases may come at once, and a failed insert dooms its own. */
    private void beginCount(ClusterId cluster, int year) {
        try {
            ownTransaction.executeWithoutResult(
                    status -> db.sql("insert into case_sequence (cluster_id, case_year, last_number) values (?, ?, 0)")
                            .params(cluster.value(), year)
                            .update());
        } catch (DuplicateKeyException another) {
            // The other case has begun it.
        }
    }

    private static SentForm toForm(ResultSet row, int ignored) throws SQLException {
        return new SentForm(
                new CaseNumber(row.getString("case_number")),
                row.getString("form_id"),
                row.getObject("sent_at", OffsetDateTime.class),
                row.getString("sent_by"),
                row.getString("content"));
    }

    private static CaseFile toCase(ResultSet row, int ignored) throws SQLException {
        return new CaseFile(
                new CaseNumber(row.getString("case_number")),
                new ClusterId(row.getString("cluster_id")),
                CaseType.valueOf(row.getString("type")),
                Subject.valueOf(row.getString("subject")),
                row.getString("title"),
                row.getString("description"),
                row.getString("submitter"),
                row.getObject("opened_on", LocalDate.class),
                CaseStatus.valueOf(row.getString("status")),
                Optional.ofNullable(row.getString("body_id")).map(BodyId::new),
                Optional.ofNullable(row.getString("parent_case")).map(CaseNumber::new),
                Optional.ofNullable(row.getObject("parent_point", Long.class)),
                Optional.ofNullable(row.getObject("closed_on", LocalDate.class)));
    }
}
