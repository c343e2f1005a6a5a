package dk.klyngeflow.meetings;

import dk.klyngeflow.deadlines.Deadlines;
import dk.klyngeflow.shared.BodyId;
import dk.klyngeflow.shared.CaseNumber;
import dk.klyngeflow.shared.Outcome;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The register of decisions and of what is open after them: what did we decide, and what became of it? Reads closed
 * records only, across bodies and levels.
 */
@Service
@Transactional(readOnly = true)
public class DecisionRegister {

    private static final Locale DANISH = Locale.forLanguageTag("da-DK");

    /** After every day that somebody could mean. */
    private static final LocalDate FAR = LocalDate.of(9000, 1, 1);

    /**
     * What is looked for.
     *
     * @param bodies whose decisions; none finds nothing
     * @param insiders the bodies whose closed items may be shown
     * @param text in title, wording or case number; empty for all
     * @param from the first day, or null
     * @param to the last day, or null
     * @param open only decisions with a follow-up that is not done
     * @param overdueOn only decisions with a follow-up that was due before this day; null for all
     */
    public record Search(
            Collection<BodyId> bodies,
            Collection<BodyId> insiders,
            String text,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            boolean open,
            @Nullable LocalDate overdueOn) {}

    /** One decided point. */
    public record Decision(
            long meeting,
            BodyId body,
            LocalDate day,
            long point,
            String item,
            String text,
            Optional<Outcome> outcome,
            String words,
            Optional<CaseNumber> caseNumber,
            Optional<CaseNumber> sentOnAs) {}

    private final JdbcClient db;

    DecisionRegister(JdbcClient db) {
        this.db = db;
    }

    /** The decisions, latest meeting first. */
    public List<Decision> find(Search search, int limit) {
        if (search.bodies().isEmpty()) {
            return List.of();
        }
        return db.sql("""
                        select m.id, m.body_id, m.starts_at, p.id as point_id, i.title, p.text, p.outcome, p.words,
                               p.case_number, p.sent_on_as
                        from meeting m join meeting_item i on i.meeting_id = m.id join meeting_point p on p.item_id = i.id
                        where m.body_id in (:bodies) and m.status = 'CLOSED'
                            and (i.closed = false or m.body_id in (:insiders))
                            and m.starts_at >= :from and m.starts_at < :to
                            and (:text = '' or position(:text in lower(i.title)) > 0
                                or position(:text in lower(p.text)) > 0
                                or position(:text in lower(coalesce(p.words, ''))) > 0
                                or position(:text in lower(coalesce(p.case_number, ''))) > 0)
                            and (:open = false or exists (select 1 from meeting_arrangement a
                                where a.point_id = p.id and a.kind = 'FOLLOW_UP' and a.in_force = true
                                    and (:overdueOnly = false or a.due_on < :overdue)))
                        order by m.starts_at desc, i.position, p.position limit :limit
                        """)
                .param("bodies", search.bodies().stream().map(BodyId::value).toList())
                .param("insiders", orNone(search.insiders()))
                .param("from", (search.from() == null ? LocalDate.EPOCH : search.from()).atStartOfDay())
                .param("to", Deadlines.isOver(search.to() == null ? FAR : search.to()))
                .param("text", search.text().strip().toLowerCase(DANISH))
                .param("open", search.open() || search.overdueOn() != null)
                .param("overdueOnly", search.overdueOn() != null)
                .param("overdue", search.overdueOn() == null ? FAR : search.overdueOn())
                .param("limit", limit)
                .query((row, i) -> new Decision(
                        row.getLong("id"),
                        new BodyId(row.getString("body_id")),
                        row.getObject("starts_at", LocalDateTime.class).toLocalDate(),
                        row.getLong("point_id"),
                        row.getString("title"),
                        row.getString("text"),
                        Optional.ofNullable(row.getString("outcome")).map(Outcome::valueOf),
                        Optional.ofNullable(row.getString("words")).orElse(""),
                        Optional.ofNullable(row.getString("case_number")).map(CaseNumber::new),
                        Optional.ofNullable(row.getString("sent_on_as")).map(CaseNumber::new)))
                .list();
    }

    /** What the answers to these points put in force, done or not. */
    public List<Arrangement> arrangementsOf(Collection<Long> points) {
        if (points.isEmpty()) {
            return List.of();
        }
        return db.sql("select * from meeting_arrangement where point_id in (:points) order by due_on, id")
                .param("points", points)
                .query(Arrangements::toArrangement)
                .list();
    }

    /** An empty list is no SQL. */
    private static List<String> orNone(Collection<BodyId> bodies) {
        return bodies.isEmpty()
                ? List.of("")
                : bodies.stream().map(BodyId::value).toList();
    }
}
