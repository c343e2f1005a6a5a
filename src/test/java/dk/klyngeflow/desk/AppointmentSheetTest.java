package dk.klyngeflow.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dk.klyngeflow.desk.AppointmentSheet.Line;
import dk.klyngeflow.shared.Refusal;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Lists of appointments as secretariats keep them: Excel or CSV, with what goes wrong in either. */
class AppointmentSheetTest {

    private static final String HEADINGS = "Plads;Part;Titel;Fra;Til\n";
    private static final Line VIBORG =
            new Line(2, "municipalChief", "rmViborg", "Sundhedschef, Viborg Kommune", "2026-03-01", "");

    @Test
    void aCsvFileWithSemicolons() {
        assertThat(read(HEADINGS + "municipalChief;rmViborg;Sundhedschef, Viborg Kommune;2026-03-01;\n"))
                .containsExactly(VIBORG);
    }

    @Test
    void aCsvFileWithCommasAndAByteOrderMark() {
        assertThat(read("\ufeffPlads,Part,Titel,Fra,Til\n"
                        + "municipalChief,rmViborg,\"Sundhedschef, Viborg Kommune\",2026-03-01,\n"))
                .containsExactly(VIBORG);
    }

    @Test
    void aWorkbookWithADateAndAnEmptyRow() throws IOException {
        var file = new ByteArrayOutputStream();
        try (var book = new Workbook(file, "test", "1.0")) {
            var sheet = book.newWorksheet("Pladser");
            var headings = new String[] {"Plads", "Part", "Titel", "Fra", "Til"};
            for (int i = 0; i < headings.length; i++) {
                sheet.value(0, i, headings[i]);
            }
            sheet.value(2, 0, "municipalChief");
            sheet.value(2, 1, "rmViborg");
            sheet.value(2, 2, "Sundhedschef, Viborg Kommune");
            sheet.value(2, 3, LocalDate.of(2026, 3, 1));
            sheet.style(2, 3).format("yyyy-MM-dd").set();
        }

        assertThat(AppointmentSheet.read(file.toByteArray())).singleElement().satisfies(line -> {
            assertThat(line.label()).isEqualTo("Sundhedschef, Viborg Kommune");
            assertThat(line.from()).isEqualTo("2026-03-01");
            assertThat(line.to()).isEmpty();
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Navn;Part;Titel;Fra;Til\nx;y;z;1;2\n", "Plads;Titel\nx;y\n"})
    void otherHeadingsAreRefused(String text) {
        var refusal = catchThrowableOfType(Refusal.class, () -> read(text));

        assertThat(refusal.field()).isEqualTo("file");
    }

    @Test
    void aBrokenWorkbookIsRefusedInDanish() {
        var broken = new byte[] {'P', 'K', 3, 4, 0, 0, 0, 0, 9, 9};

        assertThat(catchThrowableOfType(Refusal.class, () -> AppointmentSheet.read(broken))
                        .getMessage())
                .isEqualTo("Filen kan ikke læses: gem den som Excel (.xlsx) eller CSV (UTF-8).");
    }

    @Test
    void tooManyRowsAreRefused() {
        assertThat(catchThrowableOfType(Refusal.class, () -> read(HEADINGS + "a;b;c;2026-01-01;\n".repeat(501)))
                        .rule())
                .isEqualTo("maxRows");
    }

    private static List<Line> read(String text) {
        return AppointmentSheet.read(text.getBytes(StandardCharsets.UTF_8));
    }
}
