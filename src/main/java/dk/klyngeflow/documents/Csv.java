package dk.klyngeflow.documents;

import dk.klyngeflow.shared.Money;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.springframework.lang.Nullable;

/**
 * Tables for a Danish spreadsheet: UTF-8 with a mark, semicolons, decimal commas. Text that a spreadsheet would take for
 * a formula is defused with an apostrophe, whoever typed it; numbers are written as numbers.
 */
public final class Csv {

    public static final String MEDIA_TYPE = "text/csv;charset=UTF-8";

    private static final String BYTE_ORDER_MARK = "\ufeff";
    private static final String FORMULA_SIGNS = "=+-@\t\r\n";
    private static final CSVFormat FORMAT =
            CSVFormat.EXCEL.builder().setDelimiter(';').get();

    private Csv() {}

    /** The statement's columns, rows and totals. */
    public static byte[] of(Statement statement) {
        var rows = new java.util.ArrayList<>(statement.rows());
        rows.addAll(statement.totals());
        return of(statement.columns().stream().map(Statement.Column::heading).toList(), rows);
    }

    /** A cell is text, a {@code Money}, a number, a {@code LocalDate} (written 2022-10-13) or null. */
    public static byte[] of(List<String> headings, List<? extends List<?>> rows) {
        var text = new StringBuilder(BYTE_ORDER_MARK);
        try (var printer = FORMAT.print(text)) {
            printer.printRecord(headings.stream().map(Csv::cell));
            for (var row : rows) {
                printer.printRecord(row.stream().map(Csv::cell));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static String cell(@Nullable Object value) {
        if (value instanceof Money money) {
            return decimal(BigDecimal.valueOf(money.oere(), 2));
        }
        if (value instanceof BigDecimal number) {
            return decimal(number);
        }
        if (value instanceof Number number) {
            return number.toString();
        }
        return value == null ? "" : defused(value.toString());
    }

    private static String decimal(BigDecimal number) {
        return number.toPlainString().replace('.', ',');
    }

    private static String defused(String text) {
        boolean formula = !text.isEmpty() && FORMULA_SIGNS.indexOf(text.charAt(0)) >= 0;
        return formula ? "'" + text : text;
    }
}
