package dk.klyngeflow.desk;

import dk.klyngeflow.shared.Refusal;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.springframework.lang.Nullable;

/** Tables as people keep them: the sheets of an Excel workbook, or a CSV file with semicolons or commas. */
final class TableFile {

    /**
     * @param text as written; a number without signs between its thousands
     * @param moment what a number means as a day or a time of day, which Excel keeps as numbers; else null
     */
    record Cell(String text, @Nullable LocalDateTime moment) {

        private static final Cell EMPTY = new Cell("", null);

        boolean isBlank() {
            return text.isBlank();
        }
    }

    /** @param number that people see beside it */
    record Line(int number, List<Cell> cells) {

        Cell at(int column) {
            return column < cells.size() ? cells.get(column) : Cell.EMPTY;
        }

        boolean isBlank() {
            return cells.stream().allMatch(Cell::isBlank);
        }
    }

    /** @param name of the sheet; empty for a CSV file */
    record Table(String name, List<Line> lines) {}

    private static final byte[] ZIP = {'P', 'K', 3, 4};

    private TableFile() {}

    /** @throws Refusal where the file is neither */
    static List<Table> read(byte[] content) {
        return isWorkbook(content)
                ? workbook(content)
                : List.of(new Table("", csv(new String(content, StandardCharsets.UTF_8))));
    }

    private static boolean isWorkbook(byte[] content) {
        return content.length > ZIP.length && Arrays.equals(content, 0, ZIP.length, ZIP, 0, ZIP.length);
    }

    private static List<Line> csv(String text) {
        var bare = text.startsWith("\ufeff") ? text.substring(1) : text;
        var delimiter = bare.lines().findFirst().orElse("").contains(";") ? ';' : ',';
        var format = CSVFormat.DEFAULT.builder().setDelimiter(delimiter).get();
        try (var parser = format.parse(new StringReader(bare))) {
            var lines = new ArrayList<Line>();
            for (CSVRecord row : parser) {
                lines.add(new Line(
                        lines.size() + 1,
                        row.stream().map(cell -> new Cell(cell.strip(), null)).toList()));
            }
            return lines;
        } catch (IOException | UncheckedIOException unreadable) {
            throw unreadable();
        }
    }

    private static List<Table> workbook(byte[] content) {
        try (var book = new ReadableWorkbook(new ByteArrayInputStream(content))) {
            var tables = new ArrayList<Table>();
            for (var sheet : book.getSheets().toList()) {
                tables.add(new Table(sheet.getName(), lines(sheet)));
            }
            return tables;
        } catch (IOException | ExcelReaderException | UncheckedIOException unreadable) {
            throw unreadable();
        }
    }

    private static List<Line> lines(Sheet sheet) throws IOException {
        try (var rows = sheet.openStream()) {
            return rows.map(row -> new Line(row.getRowNum(), cells(row))).toList();
        }
    }

    private static List<Cell> cells(Row row) {
        var cells = new ArrayList<Cell>();
        for (int column = 0; column < row.getCellCount(); column++) {
            cells.add(cell(row.getCell(column)));
        }
        return cells;
    }

    private static Cell cell(@Nullable org.dhatim.fastexcel.reader.Cell cell) {
        if (cell == null || cell.getType() == CellType.EMPTY) {
            return Cell.EMPTY;
        }
        return cell.getType() == CellType.NUMBER
                ? new Cell(cell.asNumber().stripTrailingZeros().toPlainString(), cell.asDate())
                : new Cell(cell.getText().strip(), null);
    }

    private static Refusal unreadable() {
        return new Refusal("file", "unreadable", "Filen kan ikke læses: gem den som Excel (.xlsx) eller CSV (UTF-8).");
    }
}
