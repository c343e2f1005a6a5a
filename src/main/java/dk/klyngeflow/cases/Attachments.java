package dk.klyngeflow.cases;

import dk.klyngeflow.deadlines.KlyngeClock;
import dk.klyngeflow.files.FileOwner;
import dk.klyngeflow.files.FileSettings;
import dk.klyngeflow.files.Files;
import dk.klyngeflow.files.StoredFile;
import dk.klyngeflow.shared.Actor;
import dk.klyngeflow.shared.CaseNumber;
import dk.klyngeflow.shared.Refusal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The files that a case carries, in order, or an agenda's item that has no case. Each is closed until somebody opens
 * it: a closed one is never shown outside the body. Joins the caller's transaction; whether the person may is for the caller to ask.
 */
@Service
@Transactional
public class Attachments implements FileOwner {

    /** The longest title, in characters. */
    public static final int TITLE = 200;

    /** One attachment; its number on an agenda is the agenda's. */
    public record Attachment(long id, int position, String title, boolean closed, StoredFile file) {}

    private final JdbcClient db;
    private final KlyngeClock clock;
    private final Files files;
    private final FileSettings settings;
    private final CaseRegister cases;

    Attachments(JdbcClient db, KlyngeClock clock, Files files, FileSettings settings, CaseRegister cases) {
        this.db = db;
        this.clock = clock;
        this.files = files;
        this.settings = settings;
        this.cases = cases;
    }

    /**
     * Attaches a stored file to the case, last and closed.
     *
     * @param title null or blank: the file's name without its extension
     * @throws Refusal where the case carries as many as it may, or the title is too long
     */
    public Attachment attach(CaseNumber number, StoredFile file, @Nullable String title, Actor by) {
        cases.lock(number);
        var carried = of(number);
        if (carried.size() >= settings.perCase()) {
            throw new Refusal(
                    "file",
                    "perCase",
                    "Filen \"%s\" er ikke gemt: en sag kan højst have %d bilag."
                            .formatted(file.name(), settings.perCase()));
        }
        var shown = requireTitle(title == null || title.isBlank() ? stem(file.name()) : title);
        var key = new GeneratedKeyHolder();
        db.sql("""
            insert into case_attachment (case_number, position, file_id, title, closed, added_by, added_at)
            values (?, ?, ?, ?, true, ?, ?)
            """)
                .params(number.value(), carried.size() + 1, file.id(), shown, by.id(), OffsetDateTime.now(clock))
                .update(key, "id");
        return new Attachment(key.getKeyAs(Long.class), carried.size() + 1, shown, true, file);
    }

    /** Lets an agenda's item carry a stored file that no case has, closed. */
    public void attachToItem(long item, StoredFile file, String title, Actor by) {
        db.sql("""
            insert into case_attachment (item_id, position, file_id, title, closed, added_by, added_at)
            values (?, 1, ?, ?, true, ?, ?)
            """)
                .params(item, file.id(), requireTitle(title), by.id(), OffsetDateTime.now(clock))
                .update();
    }

    /** What several items carry themselves, beside their cases; an item without any is left out. */
    public Map<Long, List<Attachment>> ofItems(Collection<Long> items) {
        return items.isEmpty() ? Map.of() : grouped("item_id", items, row -> row.getLong("item_id"));
    }

    /** What the case carries, in order. */
    public List<Attachment> of(CaseNumber number) {
        return of(List.of(number)).getOrDefault(number, List.of());
    }

    /** What several cases carry, in order; a case without any is left out. */
    public Map<CaseNumber, List<Attachment>> of(Collection<CaseNumber> numbers) {
        return numbers.isEmpty()
                ? Map.of()
                : grouped(
                        "case_number",
                        numbers.stream().map(CaseNumber::value).toList(),
                        row -> new CaseNumber(row.getString("case_number")));
    }

    /** @param owner the column that says whose an attachment is */
    private <T> Map<T, List<Attachment>> grouped(String owner, Collection<?> owners, OwnerReader<T> reader) {
        record Row<T>(T owner, long id, int position, String title, boolean closed, long file) {}
        var rows = db.sql("select * from case_attachment where %1$s in (:owners) order by %1$s, position, id"
                        .formatted(owner))
                .param("owners", owners)
                .query((row, i) -> new Row<>(
                        reader.read(row),
                        row.getLong("id"),
                        row.getInt("position"),
                        row.getString("title"),
                        row.getBoolean("closed"),
                        row.getLong("file_id")))
                .list();
        var stored = files.find(rows.stream().map(Row::file).toList()).stream()
                .collect(Collectors.toMap(StoredFile::id, Function.identity()));
        return rows.stream()
                .collect(Collectors.groupingBy(
                        Row::owner,
                        Collectors.mapping(
                                row -> new Attachment(
                                        row.id(), row.position(), row.title(), row.closed(), stored.get(row.file())),
                                Collectors.toList())));
    }

    /** One attachment of this case; none where it belongs to another. */
    public Optional<Attachment> find(CaseNumber number, long attachment) {
        return of(number).stream().filter(one -> one.id() == attachment).findFirst();
    }

    public void rename(CaseNumber number, long attachment, String title) {
        change("title = ?", requireTitle(title), number, attachment);
    }

    /** Opens an attachment for the public, where the body publishes; or closes it again. */
    public void close(CaseNumber number, long attachment, boolean closed) {
        change("closed = ?", closed, number, attachment);
    }

    /** Moves an attachment one place; at the end of the list it stays where it is. */
    public void move(CaseNumber number, long attachment, boolean up) {
        cases.lock(number);
        var order = new ArrayList<>(of(number).stream().map(Attachment::id).toList());
        int from = order.indexOf(attachment);
        int to = from + (up ? -1 : 1);
        if (from < 0) {
            throw gone();
        }
        if (to >= 0 && to < order.size()) {
            Collections.swap(order, from, to);
            number(order);
        }
    }

    /** Takes an attachment off the case. What was sent with an agenda keeps its copy. */
    public void remove(CaseNumber number, long attachment) {
        cases.lock(number);
        int removed = db.sql("delete from case_attachment where case_number = ? and id = ?")
                .params(number.value(), attachment)
                .update();
        if (removed == 0) {
            throw gone();
        }
        number(of(number).stream().map(Attachment::id).toList());
    }

    @Override
    public Set<Long> needed(Collection<Long> candidates) {
        return Set.copyOf(db.sql("select distinct file_id from case_attachment where file_id in (:files)")
                .param("files", candidates)
                .query(Long.class)
                .list());
    }

    private void number(List<Long> order) {
        for (int i = 0; i < order.size(); i++) {
            db.sql("update case_attachment set position = ? where id = ?")
                    .params(i + 1, order.get(i))
                    .update();
        }
    }

    private void change(String assignment, Object value, CaseNumber number, long attachment) {
        int changed = db.sql("update case_attachment set " + assignment + " where case_number = ? and id = ?")
                .params(value, number.value(), attachment)
                .update();
        if (changed == 0) {
            throw gone();
        }
    }

    private static String requireTitle(String title) {
        if (title == null || title.isBlank()) {
            throw new Refusal("title", "required", "Skriv bilagets titel.");
        }
        var clean = title.strip().replaceAll("\\p{Cc}", " ");
        if (clean.length() > TITLE) {
            throw new Refusal(
                    "title",
                    "maxLength",
                    "Bilagets titel må højst fylde %d tegn (der er skrevet %d).".formatted(TITLE, clean.length()));
        }
        return clean;
    }

    private static Refusal gone() {
        return new Refusal("attachment", "unknown", "Bilaget er ikke længere på sagen.");
    }

    private static String stem(String name) {
        return name.substring(0, name.lastIndexOf('.'));
    }

    @FunctionalInterface
    private interface OwnerReader<T> {
        T read(ResultSet row) throws SQLException;
    }
}
