package dk.klyngeflow.cases;

import dk.klyngeflow.deadlines.KlyngeClock;
import dk.klyngeflow.documents.RichText;
import dk.klyngeflow.shared.Actor;
import dk.klyngeflow.shared.BodyId;
import dk.klyngeflow.shared.CaseNumber;
import dk.klyngeflow.shared.Refusal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.Collection;
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
 * What a level is told of a case (sagsfremstilling), with who presents it and how long that takes. One per case
 * and body, in versions that are kept. Joins the caller's transaction; whether the person may is for the caller to ask.
 */
@Service
@Transactional
public class CaseStatements {

    /** The longest name of a presenter, in characters; and the longest time, in minutes. */
    public static final int PRESENTER = 200;

    public static final int MINUTES = 480;

    /**
     * @param version 1, 2, 3...
     * @param html sanitised
     */
    public record CaseStatement(
            CaseNumber caseNumber,
            BodyId body,
            int version,
            String html,
            Optional<String> presenter,
            Optional<Integer> minutes,
            String writtenBy,
            LocalDateTime writtenAt) {}

    private final JdbcClient db;
    private final KlyngeClock clock;
    private final CaseRegister cases;

    CaseStatements(JdbcClient db, KlyngeClock clock, CaseRegister cases) {
        this.db = db;
        this.clock = clock;
        this.cases = cases;
    }

    /**
     * Writes the next version; the same contents again write nothing.
     *
     * @param basedOn the version that the writer saw, 0 for none
     * @param html as it was pasted; it is sanitised here
     * @throws Refusal where somebody else has written meanwhile, or a text is too long
     */
    public void write(
            CaseNumber number,
            BodyId body,
            int basedOn,
            String html,
            @Nullable String presenter,
            @Nullable Integer minutes,
            Actor by) {
        cases.lock(number);
        var clean = RichText.clean(html);
        var name = presenter == null || presenter.isBlank()
                ? null
                : presenter.strip().replaceAll("\\p{Cc}", " ");
        requireAllowed(clean, name, minutes);
        var latest = latest(number, body);
        int version = latest.map(CaseStatement::version).orElse(0);
        if (version != basedOn) {
            throw new Refusal(
                    "html",
                    "changed",
                    "%s har ændret sagsfremstillingen, mens du skrev. Din tekst er ikke gemt, men står her endnu: sammenlign, og gem igen."
                            .formatted(latest.map(CaseStatement::writtenBy).orElse("En anden")));
        }
        boolean same = latest.filter(before -> before.html().equals(clean)
                        && before.presenter().equals(Optional.ofNullable(name))
                        && before.minutes().equals(Optional.ofNullable(minutes)))
                .isPresent();
        if (same) {
            return;
        }
        db.sql("""
                        insert into case_statement (case_number, body_id, version, html, presenter, minutes, written_by,
                                                    written_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        number.value(),
                        body.value(),
                        version + 1,
                        clean,
                        name,
                        minutes,
                        by.id(),
                        OffsetDateTime.now(clock))
                .update();
    }

    /** The latest version for the body. */
    public Optional<CaseStatement> latest(CaseNumber number, BodyId body) {
        return Optional.ofNullable(latest(List.of(number), body).get(number));
    }

    /** The latest versions of several cases for one body; a case without any is left out. */
    public Map<CaseNumber, CaseStatement> latest(Collection<CaseNumber> numbers, BodyId body) {
        if (numbers.isEmpty()) {
            return Map.of();
        }
        return db
                .sql("""
                        select * from case_statement s
                        where case_number in (:numbers) and body_id = :body
                          and version = (select max(version) from case_statement later
                                         where later.case_number = s.case_number and later.body_id = s.body_id)
                        """)
                .param("numbers", numbers.stream().map(CaseNumber::value).toList())
                .param("body", body.value())
                .query(CaseStatements::toStatement)
                .list()
                .stream()
                .collect(Collectors.toMap(CaseStatement::caseNumber, Function.identity()));
    }

    /** The latest version for each body that has one, in the order in which the bodies got their first. */
    public List<CaseStatement> of(CaseNumber number) {
        return db.sql("""
                        select * from case_statement s
                        where case_number = ?
                          and version = (select max(version) from case_statement later
                                         where later.case_number = s.case_number and later.body_id = s.body_id)
                        order by (select min(first.written_at) from case_statement first
                                  where first.case_number = s.case_number and first.body_id = s.body_id)
                        """)
                .param(number.value())
                .query(CaseStatements::toStatement)
                .list();
    }

    private static void requireAllowed(String html, @Nullable String presenter, @Nullable Integer minutes) {
        if (html.length() > RichText.LONGEST) {
            throw new Refusal(
                    "html", "maxLength", "Sagsfremstillingen må højst fylde 100.000 tegn. Læg det øvrige som bilag.");
        }
        if (presenter != null && presenter.length() > PRESENTER) {
            throw new Refusal(
                    "presenter",
                    "maxLength",
                    "Feltet \"Oplægsholder\" må højst fylde %d tegn (der er skrevet %d)."
                            .formatted(PRESENTER, presenter.length()));
        }
        if (minutes != null && (minutes < 1 || minutes > MINUTES)) {
            throw new Refusal(
                    "minutes", "range", "Feltet \"Minutter\" skal være et helt tal fra 1 til %d.".formatted(MINUTES));
        }
    }

    private static CaseStatement toStatement(ResultSet row, int ignored) throws SQLException {
        return new CaseStatement(
                new CaseNumber(row.getString("case_number")),
                new BodyId(row.getString("body_id")),
                row.getInt("version"),
                row.getString("html"),
                Optional.ofNullable(row.getString("presenter")),
                Optional.ofNullable(row.getObject("minutes", Integer.class)),
                row.getString("written_by"),
                row.getObject("written_at", OffsetDateTime.class)
                        .atZoneSameInstant(KlyngeClock.ZONE)
                        .toLocalDateTime());
    }
}
