package dk.klyngeflow.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.klyngeflow.documents.Section.Block;
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

    @Test
    void aGrantLetter() {
        var letter = Letters.grant(
                head(),
                Money.ofKroner(125_000),
                Money.ofKroner(150_000),
                "Ad hoc-puljen 2023",
                "Godkendt, idet projektet afrapporterer til driftsforum.",
                List.of("Midlerne bruges til udvikling og ikke til drift.", "PLO inddrages i styregruppen."),
                List.of(
                        new Letters.Report("Statusrapport", LocalDate.of(2023, 9, 1)),
                        new Letters.Report("Slutrapport med regnskab", LocalDate.of(2024, 3, 1))));

        var pdf = WrittenDocument.write("tilsagn", documents, documents.letter(letter));

        pdf.isAccessible().hasBookmarks("Tilsagn om klyngemidler", "Vilkår", "Afrapportering", "Ubrugte midler");
        assertThat(pdf.text()).contains("125.000,00\u00a0kr.", "1.\u00a0september\u00a02023");
    }

    @Test
    void aRefusalGivesItsReasons() {
        var letter = Letters.refusal(
                head(),
                Money.ofKroner(150_000),
                List.of("Projektet er drift og ikke udvikling.", "Et lignende projekt kører i en anden klynge."));

        var pdf = WrittenDocument.write("afslag", documents, documents.letter(letter));

        pdf.isAccessible().hasBookmarks("Afslag på ansøgning om klyngemidler", "Begrundelse", "Spørgsmål");
        assertThatThrownBy(() -> Letters.refusal(head(), Money.ofKroner(1), List.of()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aCharter() {
        var charter = new Charter(
                "Ad hoc-gruppe om genoptræning (fiktiv)",
                "Fiktiv Sundhedsklynge",
                2,
                "Udkast",
                DAY,
                List.of(new Fact("Formandskab", "En regional og en kommunal formand")),
                List.of(
                        Section.of("1. Baggrund", "Borgere venter for længe på genoptræning."),
                        new Section(
                                "2. Formål og opgaver",
                                List.of(
                                        new Block(false, List.of("Gruppen skal:")),
                                        new Block(true, List.of("kortlægge ventetiden", "foreslå løsninger")),
                                        new Block(false, List.of("Gruppen ser ikke på økonomi."))))));

        var pdf = WrittenDocument.write("kommissorium", documents, documents.charter(charter));

        pdf.isAccessible().hasBookmarks(charter.name(), "1. Baggrund", "2. Formål og opgaver");
        assertThat(documents.charter(charter).html())
                .as("in the order in which they were written")
                .containsSubsequence("Gruppen skal:", "kortlægge ventetiden", "Gruppen ser ikke på økonomi.");
    }

    @Test
    void aReport() {
        var report = new Report(
                "Status",
                "Årlig status på aktiviteter i sundhedsklyngen",
                "Fiktiv Sundhedsklynge",
                "2. december 2021 – 1. december 2022",
                List.of(new Fact("Til", "Strategisk Sundhedsforum")),
                List.of(
                        List.of("Møder", "Møder holdt", 4L),
                        List.of("Klyngemidler", "Modtaget i 2022", Money.ofKroner(871_553))),
                List.of(Section.of("Hovedlinjer", "Første linje.\nAnden linje.")));

        var pdf = WrittenDocument.write("status", documents, documents.report(report));

        pdf.isAccessible().hasBookmarks(report.title(), "Hovedlinjer", "Tal fra registrene");
        assertThat(documents.report(report).html()).contains("871.553,00", "Møder holdt");
    }

    @Test
    void whatIsTypedNeverBecomesMarkup() {
        var letter = Letter.of(
                "<b>Klynge</b>",
                List.of("<script>alert(1)</script>"),
                new CaseNumber("FIKTIV-2022-0001"),
                DAY,
                "<h1>Emne</h1>",
                List.of("\"><img src=x onerror=alert(1)>"),
                "Sekretariatet");

        assertThat(documents.letter(letter).html()).doesNotContain("<script>", "<img", "<b>Klynge");
    }

    private static Letters.Head head() {
        return new Letters.Head(
                "Fiktiv Sundhedsklynge",
                List.of("Fiktiv Kommune", "Sundhed og Omsorg", "Fiktivvej 1", "0000 Fiktiv"),
                new CaseNumber("FIKTIV-2022-0001"),
                LocalDate.of(2023, 2, 6),
                "Bedre overgange (fiktivt projekt)",
                "Politisk niveau i Fiktiv Sundhedsklynge",
                LocalDate.of(2023, 2, 2),
                "Sekretariatet for Fiktiv Sundhedsklynge");
    }
}
