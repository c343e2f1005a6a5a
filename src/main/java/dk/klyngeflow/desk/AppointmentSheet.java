package dk.klyngeflow.desk;

import dk.klyngeflow.shared.Refusal;
import java.util.List;

/**
 * A list of appointments as people keep it: an Excel workbook's first sheet, or a CSV file with semicolons or commas. The
 * first row holds the headings {@code Plads}, {@code Part}, {@code Titel}, {@code Fra}, {@code Til}; empty rows are skipped.
 */
final class AppointmentSheet {

    /** One row as it is written, with the number that people see beside it. */
    record Line(int number, String seat, String party, String label, String from, String to) {}

    static final int MOST = 500;
    private static final List<String> HEADINGS = List.of("plads", "part", "titel", "fra", "til");

    private AppointmentSheet() {}

    /** @throws Refusal where the file is neither, has other headings, or too many rows */
    static List<Line> read(byte[] content) {
        var rows = TableFile.read(content).get(0).lines();
        if (rows.isEmpty()) {
            throw new Refusal(
                    "file",
                    "empty",
                    "Filen er tom: den skal have en række med overskrifter og en række pr. udpegning.");
        }
        requireHeadings(rows.get(0));
        var lines = rows.stream()
                .skip(1)
                .filter(row -> !row.isBlank())
                .map(row -> new Line(row.number(), at(row, 0), at(row, 1), at(row, 2), at(row, 3), at(row, 4)))
                .toList();
        if (lines.size() > MOST) {
            throw new Refusal(
                    "file", "maxRows", "Filen må højst have %d udpegninger (der er %d).".formatted(MOST, lines.size()));
        }
        return lines;
    }

    private static void requireHeadings(TableFile.Line first) {
        for (int i = 0; i < HEADINGS.size(); i++) {
            if (!at(first, i).equalsIgnoreCase(HEADINGS.get(i))) {
                throw new Refusal(
                        "file",
                        "headings",
                        "Første række skal have overskrifterne Plads, Part, Titel, Fra og Til i den rækkefølge.");
            }
        }
    }

    /** A number is a day. */
    private static String at(TableFile.Line row, int column) {
        var cell = row.at(column);
        return cell.moment() == null ? cell.text() : cell.moment().toLocalDate().toString();
    }
}
