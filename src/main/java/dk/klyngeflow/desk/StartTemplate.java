package dk.klyngeflow.desk;

import dk.klyngeflow.documents.Csv;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Empty tables to fill in: one workbook with a sheet for each and a guide, or a CSV file for one of them. */
final class StartTemplate {

    static final String GUIDE = "Vejledning";

    private StartTemplate() {}

    static byte[] workbook() {
        var content = new ByteArrayOutputStream();
        try (var book = new Workbook(content, "Klyngeflow", "1.0")) {
            for (var table : StartTable.values()) {
                headings(book.newWorksheet(table.danish()), table.headings());
            }
            guide(book.newWorksheet(GUIDE));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return content.toByteArray();
    }

    static byte[] csv(StartTable table) {
        return Csv.of(table.headings(), List.of());
    }

    private static void headings(Worksheet sheet, List<String> headings) {
        for (int i = 0; i < headings.size(); i++) {
            sheet.value(0, i, headings.get(i));
            sheet.style(0, i).bold().set();
            sheet.width(i, 22);
        }
    }

    private static void guide(Worksheet sheet) {
        headings(sheet, List.of("Ark", "Kolonne", "Hvad der kan stå"));
        int row = 1;
        for (var table : StartTable.values()) {
            for (var column : table.columns()) {
                sheet.value(row, 0, table.danish());
                sheet.value(row, 1, column.heading());
                sheet.value(row, 2, column.allowed());
                row++;
            }
        }
    }
}
