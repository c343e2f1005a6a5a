package dk.klyngeflow.documents;

import static org.assertj.core.api.Assertions.assertThat;

import dk.klyngeflow.shared.CaseNumber;
import dk.klyngeflow.shared.Money;
import dk.klyngeflow.support.OnH2;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Each document as page and PDF; what is written to {@code target/documents/} is there to be looked at. */
@OnH2
class DocumentsTest {

    private static final LocalDate DAY = LocalDate.of(2022, 10, 13);

    @Autowired
    Documents documents;

    @Test
    void aLetter() {
        var letter = Letter.of(
                "Fiktiv Sundhedsklynge",
                List.of("Fiktiv Kommune", "Sundhed og Omsorg"),
                new CaseNumber("FIKTIV-2022-0001"),
                DAY,
                "Svar på henvendelse <om> æ, ø & å",
                List.of("Tak for henvendelsen.", "Beløbet er " + Danish.amount(Money.ofKroner(871_553)) + "."),
                "Sekretariatet for Fiktiv Sundhedsklynge");

        var pdf = WrittenDocument.write("brev", documents, documents.letter(letter));

        pdf.isAccessible()
                .hasTitle("Svar på henvendelse <om> æ, ø & å")
                .hasBookmarks("Svar på henvendelse <om> æ, ø & å");
        assertThat(pdf.text()).contains("13.\u00a0oktober\u00a02022", "871.553,00\u00a0kr.", "Side 1 af 1");
    }

    @Test
    void aStatement() {
        var statement = new Statement(
                "Kontoudtog",
                "Fiktiv Sundhedsklynge",
                "Ad hoc-puljen 2022",
                DAY,
                List.of(new Fact("Modtaget", Danish.amount(Money.ofKroner(261_466)))),
                List.of(
                        Statement.Column.text("Dato"),
                        Statement.Column.text("Postering"),
                        Statement.Column.number("Beløb"),
                        Statement.Column.number("Disponibelt")),
                List.of(
                        Arrays.asList(DAY, "Modtaget", Money.ofKroner(261_466), Money.ofKroner(261_466)),
                        Arrays.asList(
                                DAY, "Reserveret til =HYPERLINK", Money.ofOere(-12_500_050), Money.ofOere(13_646_550))),
                List.of(Arrays.asList(null, "I alt", null, Money.ofOere(13_646_550))),
                "Opgørelsen er et fiktivt eksempel.");

        var pdf = WrittenDocument.write("kontoudtog", documents, documents.statement(statement));

        pdf.isAccessible().hasBookmarks("Kontoudtog", "Posteringer");
        assertThat(pdf.text()).contains("-125.000,50\u00a0kr.", "136.465,50\u00a0kr.");
    }
}
