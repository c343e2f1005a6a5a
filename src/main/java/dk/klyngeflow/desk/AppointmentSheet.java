package dk.klyngeflow.desk;

import dk.klyngeflow.shared.Refusal;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;

/**
 * A list of appointments as people keep it: an Excel workbook's first sheet, or a CSV file with semicolons or commas. The
 * first row holds the headings {@code Plads}, {@code Part}, {@code Titel}, {@code Fra}, {@code Til}; empty rows are skipped.
 */
final class AppointmentSheet {

    /** One row as it is written, with the number that people see beside it. */
    record Line(int number, String seat, String party, String label, String from, String to) {}

    static final int MOST = 500;
    private static final List<String> HEADINGS = List.of("plads", "part", "titel", "fra", "til");
    private static final byte[] ZIP = {'P', 'K', 3, 4};

    private AppointmentSheet() {}

    /** @throws Refusal where the file is neither, has other headings, or too many rows */
    static List<Line> read(byte[] content) {
        var rows = isWorkbook(content) ? workbook(content) : csv(new String(content, StandardCharsets.UTF_8));
        if (rows.isEmpty()) {
            throw new Refusal(
                    "file",
                    "empty",
                    "Filen er tom: den skal have en række med overskrifter og en række pr. udpegning.");
        }
        requireHeadings(rows.get(0));
        var lines = new ArrayList<Line>();
        for (int i = 1; i < rows.size(); i++) {
            var row = rows.get(i);
            if (row.stream().anyMatch(cell -> !cell.isBlank())) {
                lines.add(new Line(i + 1, at(row, 0), at(row, 1), at(row, 2), at(row, 3), at(row, 4)));
            }
        }
        if (lines.size() > MOST) {
            throw new Refusal(
                    "file", "maxRows", "Filen må højst have %d udpegninger (der er %d).".formatted(MOST, lines.size()));
        }
        return lines;
    }

    private static boolean isWorkbook(byte[] content) {
        return content.length > ZIP.length && Arrays.equals(content, 0, ZIP.length, ZIP, 0, ZIP.length);
    }

    private static void requireHeadings(List<String> first) {
        for (int i = 0; i < HEADINGS.size(); i++) {
            if (!at(first, i).equalsIgnoreCase(HEADINGS.get(i))) {
                throw new Refusal(
                        "file",
                        "headings",
                        "Første række skal have overskrifterne Plads, Part, Titel, Fra og Til i den rækkefølge.");
            }
        }
    }

    private static String at(List<String> row, int column) {
        return column < row.size() ? row.get(column).strip() : "";
    }

    private static List<List<String>> csv(String text) {
        var bare = text.startsWith("\ufeff") ? text.substring(1) : text;
        var delimiter = bare.lines().findFirst().orElse("").contains(";") ? ';' : ',';
        var format = CSVFormat.DEFAULT.builder().setDelimiter(delimiter).get();
        try (var parser = format.parse(new StringReader(bare))) {
            return parser.stream().map(CSVRecord::toList).toList();
        } catch (IOException | UncheckedIOException unreadable) {
            throw new Refusal(
                    "file", "unreadable", "Filen kan ikke læses: gem den som Excel (.xlsx) eller CSV (UTF-8).");
        }
    }

    private static List<List<String>> workbook(byte[] content) {
        try (var book = new ReadableWorkbook(new ByteArrayInputStream(content));
                var rows = book.getFirstSheet().openStream()) {
            return rows.map(AppointmentSheet::cells).toList();
        } catch (IOException | ExcelReaderException | UncheckedIOException unreadable) {
            throw new Refusal(
                    "file", "unreadable", "Filen kan ikke læses: gem den som Excel (.xlsx) eller CSV (UTF-8).");
        }
    }

    private static List<String> cells(Row row) {
        return Stream.iterate(0, column -> column < HEADINGS.size(), column -> column + 1)
                .map(column -> row.getCellCount() > column ? text(row.getCell(column)) : "")
                .toList();
    }

    /** A date is a number in Excel. */
    private static String text(Cell cell) {
        if (cell == null) {
            return "";
        }
        return cell.getType() == CellType.NUMBER ? cell.asDate().toLocalDate().toString() : cell.getText();
    }
}
