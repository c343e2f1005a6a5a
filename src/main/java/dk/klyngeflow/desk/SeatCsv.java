package dk.klyngeflow.desk;

import dk.klyngeflow.desk.SeatImport.Judged;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.commons.csv.CSVFormat;

/** The rows of a preview as the page carries them to where they are stored. */
final class SeatCsv {

    private SeatCsv() {}

    static String of(List<Judged> rows) {
        var text = new StringBuilder();
        try (var printer = CSVFormat.DEFAULT
                .builder()
                .setDelimiter(';')
                .setHeader("Plads", "Part", "Titel", "Fra", "Til")
                .get()
                .print(text)) {
            for (var row : rows) {
                var line = row.line();
                printer.printRecord(line.seat(), line.party(), line.label(), line.from(), line.to());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }
}
