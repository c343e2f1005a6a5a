package dk.klyngeflow.documents;

import java.time.LocalDate;
import java.util.List;
import org.springframework.lang.Nullable;

/**
 * A statement (kontoudtog): one table with totals. A cell is text, a {@code Money}, a {@code LocalDate}, a number or
 * null; the page and the PDF write it out in Danish, {@link Csv} writes it for a spreadsheet.
 *
 * @param owner the body or cluster whose account it is
 * @param subtitle the pool, project or year
 * @param totals rows at the end; may be empty
 * @param note printed under the table; or null
 */
public record Statement(
        String title,
        String owner,
        String subtitle,
        LocalDate asOf,
        List<Fact> facts,
        List<Column> columns,
        List<List<Object>> rows,
        List<List<Object>> totals,
        @Nullable String note) {

    /** @param number whether its cells are amounts or numbers, printed to the right */
    public record Column(String heading, boolean number) {

        public static Column text(String heading) {
            return new Column(heading, false);
        }

        public static Column number(String heading) {
            return new Column(heading, true);
        }
    }

    public Statement {
        facts = List.copyOf(facts);
        columns = List.copyOf(columns);
        int width = columns.size();
        if (rows.stream().anyMatch(row -> row.size() != width)
                || totals.stream().anyMatch(row -> row.size() != width)) {
            throw new IllegalArgumentException("every row has one cell for each of the " + width + " columns");
        }
    }
}
