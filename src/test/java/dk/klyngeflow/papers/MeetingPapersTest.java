package dk.klyngeflow.papers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import dk.klyngeflow.cases.Attachments;
import dk.klyngeflow.cases.Attachments.Attachment;
import dk.klyngeflow.cases.CaseStatements;
import dk.klyngeflow.documents.MeetingDocument;
import dk.klyngeflow.documents.MeetingDocument.Attached;
import dk.klyngeflow.documents.WrittenDocument;
import dk.klyngeflow.files.FileCleaning;
import dk.klyngeflow.files.Files;
import dk.klyngeflow.meetings.Meeting;
import dk.klyngeflow.meetings.MeetingCalendar;
import dk.klyngeflow.meetings.MeetingStatus;
import dk.klyngeflow.shared.Actor;
import dk.klyngeflow.shared.BodyId;
import dk.klyngeflow.shared.CaseNumber;
import dk.klyngeflow.shared.Outcome;
import dk.klyngeflow.shared.Refusal;
import dk.klyngeflow.support.FreshStart;
import dk.klyngeflow.support.OnH2;
import dk.klyngeflow.support.Play;
import dk.klyngeflow.support.SampleFiles;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The agenda's papers: written from the cases, frozen when the agenda is sent, changed by addenda only. */
@OnH2
class MeetingPapersTest {

    private static final LocalDateTime AUGUST = LocalDateTime.of(2023, 8, 21, 9, 0);
    private static final LocalDate MEETING = LocalDate.of(2023, 10, 5);
    private static final Actor SECRETARY = new Actor("sekretaer");

    @Autowired
    MeetingPapers papers;

    @Autowired
    Attachments attachments;

    @Autowired
    CaseStatements statements;

    @Autowired
    Files files;

    @Autowired
    FileCleaning cleaning;

    @Autowired
    MeetingCalendar calendar;

    @Autowired
    FreshStart freshStart;

    @Autowired
    Play play;

    @Autowired
    JdbcClient db;

    private Meeting meeting;
    private CaseNumber number;

    @BeforeEach
    void aCaseWaitsForAMeeting() {
        freshStart.at(AUGUST);
        meeting = play.plan("njVestDriftsforum", MEETING);
        number = play.raiseQualified("njVestDriftsforum", "DISCUSSES");
    }

    @Test
    void theAgendaHoldsStatementPresenterAndNumberedAttachments() {
        statements.write(
                number,
                new BodyId("njVestDriftsforum"),
                0,
                "<h1>Baggrund</h1><p>Borgere venter <b>for længe</b>.</p><script>alert(1)</script>",
                "Formandskabet",
                20,
                SECRETARY);
        attach("notat.pdf", SampleFiles.pdf("Notat side 1", "Notat side 2"));
        attach("tal.xlsx", SampleFiles.xlsx());

        var agenda = papers.agenda(meeting.id(), Audience.BODY);

        assertThat(agenda.notice()).isEqualTo("Udkast: dagsordenen er ikke sendt endnu.");
        var item = agenda.items().get(agenda.items().size() - 1);
        assertThat(item.presenter()).isEqualTo("Formandskabet");
        assertThat(item.time()).isEqualTo("20\u00a0minutter");
        assertThat(item.statements())
                .containsExactly("<h4>Baggrund</h4><p>Borgere venter <strong>for længe</strong>.</p>");
        assertThat(item.attachments()).containsExactly("1", "2");
        assertThat(agenda.attachments()).extracting(Attached::title).containsExactly("notat", "tal");
    }

    @Test
    void whatWasSentStaysAsItWasSent() throws IOException {
        meeting = play.plan("njSydDriftsgruppe", MEETING);
        number = play.raiseQualified("njSydDriftsgruppe", "DISCUSSES");
        var notat = attach("notat.pdf", SampleFiles.pdf("Notat"));
        play.moveTo(meeting.startsAt().minusDays(1));
        assertThat(calendar.get(meeting.id()).status()).isEqualTo(MeetingStatus.AGENDA_SENT);
        var sent = papers.sentAgendas(meeting.id());
        assertThat(sent).hasSize(1);

        attachments.remove(number, notat.id());
        cleaning.clean();

        var now = papers.sentAgendas(meeting.id()).get(0);
        assertThat(now).isEqualTo(sent.get(0));
        assertThat(now.document().kind()).isEqualTo("Dagsorden");
        try (var content = files.open(now.document().attachments().get(0).file())) {
            assertThat(content.readAllBytes()).hasSize((int) notat.file().size());
        }
    }

    @Test
    void anAddendumSaysWhatItChangesAndRenumbersNothing() {
        attach("et.pdf", SampleFiles.pdf("Et"));
        var two = attach("to.pdf", SampleFiles.pdf("To"));
        assertThat(papers.freeze(meeting.id())).isEqualTo(1);
        assertThat(papers.freeze(meeting.id())).as("nothing has changed").isEqualTo(1);

        var late = attach("sent.pdf", SampleFiles.pdf("Sent"));
        attachments.move(number, late.id(), true);
        attachments.rename(number, two.id(), "To, rettet");
        assertThat(papers.freeze(meeting.id())).isEqualTo(2);

        var addendum = papers.agenda(meeting.id(), Audience.BODY);
        assertThat(addendum.kind()).isEqualTo("Tillægsdagsorden");
        assertThat(addendum.attachments())
                .extracting(Attached::number, Attached::title)
                .containsExactly(tuple("1", "et"), tuple("1.1", "sent"), tuple("2", "To, rettet"));
        assertThat(addendum.changes()).contains("Nyt bilag 1.1: sent", "Bilag 2 hedder nu: To, rettet");
        assertThat(papers.agenda(meeting.id(), 1, Audience.BODY).orElseThrow().attachments())
                .hasSize(2);
    }

    @Test
    void thePublicSeesNoClosedAttachmentAndOfAClosedItemItsPlaceOnly() {
        var open = attach("åben.pdf", SampleFiles.pdf("Et"));
        attach("lukket.pdf", SampleFiles.pdf("Lukket"));
        attachments.close(number, open.id(), false);

        assertThat(papers.agenda(meeting.id(), Audience.PUBLIC).attachments())
                .extracting(Attached::title)
                .containsExactly("åben");

        papers.close(meeting.id(), open.id(), true, SECRETARY);
        assertThat(papers.agenda(meeting.id(), Audience.PUBLIC).attachments()).isEmpty();
        assertThat(papers.agenda(meeting.id(), Audience.BODY).attachments()).hasSize(2);
        papers.close(meeting.id(), open.id(), false, SECRETARY);

        db.sql("update meeting_item set closed = true where meeting_id = ?")
                .param(meeting.id())
                .update();
        var closed = papers.agenda(meeting.id(), Audience.PUBLIC);
        assertThat(closed.attachments()).isEmpty();
        assertThat(closed.items()).allSatisfy(item -> {
            assertThat(item.title()).isEqualTo("Lukket punkt");
            assertThat(item.points()).isEmpty();
        });
        assertThatThrownBy(() -> papers.close(meeting.id(), open.id(), false, SECRETARY))
                .isInstanceOf(Refusal.class)
                .hasMessage("Bilaget hører til et lukket punkt og kan ikke åbnes.");
    }

    @Test
    void thePacketIsOnePdfWithBookmarks() throws IOException {
        attach("notat.pdf", SampleFiles.pdf("Notatets tekst", "Notatets anden side"));
        attach("tal.xlsx", SampleFiles.xlsx());
        attach("skadet.pdf", SampleFiles.text("%PDF-1.7\nikke en rigtig pdf"));

        var packet = papers.packet(papers.agenda(meeting.id(), Audience.BODY));
        var bytes = java.nio.file.Files.readAllBytes(packet);
        java.nio.file.Files.delete(packet);
        var pdf = WrittenDocument.write("dagsorden-med-bilag", bytes);

        assertThat(pdf.bookmarks()).contains("Bilag 1: notat").doesNotContain("Bilag 2: tal");
        assertThat(pdf.text()).contains("Notatets anden side", "Ventetid på genoptræning");
        try (var loaded = pdf.load()) {
            var embedded = new PDDocumentNameDictionary(loaded.getDocumentCatalog()).getEmbeddedFiles();
            assertThat(embedded.getNames()).containsOnlyKeys("Bilag 2 tal.xlsx", "Bilag 3 skadet.pdf");
            assertThat(embedded.getNames()
                            .get("Bilag 2 tal.xlsx")
                            .getEmbeddedFile()
                            .toByteArray())
                    .isEqualTo(content("2"));
        }
    }

    @Test
    void theAgendaIsAlsoAWordFileWithRealHeadings() throws IOException {
        statements.write(
                number,
                new BodyId("njVestDriftsforum"),
                0,
                "<h2>Økonomi</h2><ul><li>Første</li></ul><table><tr><td>År</td><td>Kr.</td></tr><tr><td>2022</td><td>871.553</td></tr></table>"
                        + "<p>Se <a href='https://eksempel.dk/'>aftalen</a></p>",
                null,
                null,
                SECRETARY);

        var word = papers.word(papers.agenda(meeting.id(), Audience.BODY));

        WrittenDocument.keep("dagsorden.docx", word);
        try (var document = new XWPFDocument(new ByteArrayInputStream(word))) {
            assertThat(document.getParagraphs())
                    .filteredOn(paragraph -> "Heading1".equals(paragraph.getStyle()))
                    .extracting(XWPFParagraph::getText)
                    .anyMatch(text -> text.contains("Ventetid på genoptræning"));
            assertThat(document.getParagraphs())
                    .filteredOn(paragraph -> "Heading2".equals(paragraph.getStyle()))
                    .extracting(XWPFParagraph::getText)
                    .contains("Økonomi", "Indstilling");
            assertThat(document.getTables().get(0).getText()).contains("871.553");
            assertThat(document.getHyperlinks()[0].getURL()).isEqualTo("https://eksempel.dk/");
        }
    }

    @Test
    void twoWhoWriteTheSameStatementLoseNothing() {
        var body = new BodyId("njVestDriftsforum");
        statements.write(number, body, 0, "<p>Første</p>", null, null, SECRETARY);

        assertThatThrownBy(() -> statements.write(number, body, 0, "<p>Anden</p>", null, null, new Actor("drift")))
                .isInstanceOf(Refusal.class)
                .hasMessageStartingWith("sekretaer har ændret sagsfremstillingen, mens du skrev.");
        assertThat(statements.latest(number, body).orElseThrow().html()).isEqualTo("<p>Første</p>");

        statements.write(number, body, 1, "<p>Første</p>", null, null, SECRETARY);
        assertThat(statements.latest(number, body).orElseThrow().version())
                .as("the same again")
                .isEqualTo(1);
    }

    @Test
    void aCaseCarriesNoMoreThanTheSettingSays() {
        for (int i = 0; i < 20; i++) {
            attach("bilag" + i + ".txt", SampleFiles.text("Bilag " + i));
        }
        assertThatThrownBy(() -> attach("for-mange.txt", SampleFiles.text("21")))
                .isInstanceOf(Refusal.class)
                .hasMessage("Filen \"for-mange.txt\" er ikke gemt: en sag kan højst have 20 bilag.");
        assertThatThrownBy(() -> attachments.rename(number, 1, " ")).hasMessage("Skriv bilagets titel.");
        assertThatThrownBy(() -> attachments.remove(number, 999_999)).hasMessage("Bilaget er ikke længere på sagen.");
    }

    @Test
    void noMinutesBeforeTheMeetingHasBegun() {
        assertThat(papers.minutes(meeting.id(), Audience.BODY)).isEmpty();
        play.hold(meeting);
        assertThat(papers.minutes(meeting.id(), Audience.BODY))
                .get()
                .extracting(MeetingDocument::notice)
                .isEqualTo("Udkast: referatet er ikke lukket.");
    }

    @Test
    void theMinutesSayWhatTheirVersionSays() {
        play.decide(number, meeting, Outcome.DISCUSSED);

        var minutes = papers.minutes(meeting.id(), 1, Audience.BODY).orElseThrow();

        assertThat(minutes.notice()).isEqualTo("Version 1: Udkast.");
        assertThat(minutes.items().get(minutes.items().size() - 1).points())
                .singleElement()
                .satisfies(point -> assertThat(point.answer()).containsExactly("Drøftet"));
        assertThat(papers.minutes(meeting.id(), Audience.BODY)).contains(minutes);
        assertThat(papers.minutes(meeting.id(), 2, Audience.BODY)).isEmpty();
    }

    @Test
    void whatLooksLikeACprNumberIsNamedWithItsPlace() {
        statements.write(
                number, new BodyId("njVestDriftsforum"), 0, "<p>Borger 010190-9999</p>", null, null, SECRETARY);
        attach("notat.pdf", SampleFiles.pdf("Borger 020290-9999"));
        attach("skadet.pdf", SampleFiles.text("%PDF-1.7\nikke en rigtig pdf"));

        assertThat(papers.cprFindings(papers.agenda(meeting.id(), Audience.BODY)))
                .containsExactly(
                        "Punktet ”Ventetid på genoptræning” ser ud til at indeholde CPR-numre: 010190-xxxx",
                        "Bilag 1 (notat) ser ud til at indeholde CPR-numre: 020290-xxxx");
        assertThat(papers.cprFindings(papers.agenda(meeting.id(), Audience.PUBLIC)))
                .as("what is closed does not leave the body")
                .hasSize(1);
    }

    private Attachment attach(String name, byte[] content) {
        var file = files.store(name, new ByteArrayInputStream(content));
        return attachments.attach(number, file, null, SECRETARY);
    }

    private byte[] content(String attachment) throws IOException {
        var attached =
                papers.attachment(meeting.id(), attachment, Audience.BODY).orElseThrow();
        try (var content = files.open(attached.file())) {
            return content.readAllBytes();
        }
    }
}
