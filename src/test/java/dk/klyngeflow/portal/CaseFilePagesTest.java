package dk.klyngeflow.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import dk.klyngeflow.cases.Attachments;
import dk.klyngeflow.cases.Attachments.Attachment;
import dk.klyngeflow.cases.CaseStatements;
import dk.klyngeflow.identity.Accounts;
import dk.klyngeflow.identity.SignedIn;
import dk.klyngeflow.meetings.Meeting;
import dk.klyngeflow.shared.BodyId;
import dk.klyngeflow.shared.CaseNumber;
import dk.klyngeflow.support.FreshStart;
import dk.klyngeflow.support.OnH2;
import dk.klyngeflow.support.Play;
import dk.klyngeflow.support.SampleFiles;
import dk.klyngeflow.support.Stored;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** The case's file over HTTP: who may, what comes back, and that what is refused is stored nowhere and typed still. */
@OnH2
class CaseFilePagesTest {

    private static final BodyId BODY = new BodyId("njVestDriftsforum");

    @Autowired
    WebApplicationContext program;

    @Autowired
    FreshStart freshStart;

    @Autowired
    Play play;

    @Autowired
    Stored stored;

    @Autowired
    Attachments attachments;

    @Autowired
    CaseStatements statements;

    @Autowired
    Accounts accounts;

    @Autowired
    UploadLimit uploadLimit;

    private MockMvc browser;
    private Meeting meeting;
    private CaseNumber number;

    @BeforeEach
    void aCaseOnAnAgenda() {
        freshStart.at(LocalDateTime.of(2023, 8, 21, 9, 0));
        browser = MockMvcBuilders.webAppContextSetup(program)
                .addFilters(uploadLimit)
                .apply(springSecurity())
                .build();
        // Each request looks the person up anew.
        Stream.of(secretary(), member(), chair(), elsewhere(), play.person("ansoeger"), play.person("mappeNabo"))
                .forEach(person -> accounts.ensure(
                        person.id(), "Ida", "Testesen", "Klynge-Kode-2026!", person.groups(), person.tenants()));
        meeting = play.plan(BODY.value(), LocalDate.of(2023, 10, 5));
        number = play.raiseQualified(BODY.value(), "DISCUSSES");
    }

    @Test
    void onlyTheAuthorAndTheSecretariatMayWrite() throws Exception {
        perform(get(file()), secretary()).andExpect(status().isOk());
        perform(get(file()), play.person("ansoeger")).andExpect(status().isOk());
        perform(get(file()), chair()).andExpect(status().isForbidden());
        perform(get(file()), member()).andExpect(status().isNotFound());
        perform(get(file()), elsewhere()).andExpect(status().isNotFound());
        perform(get("/sager/XX-2023-9999/sagsmappe"), secretary()).andExpect(status().isNotFound());
        perform(upload("a.pdf", "application/pdf", SampleFiles.pdf("a")), chair())
                .andExpect(status().isForbidden());
        assertThat(attachments.of(number)).isEmpty();
    }

    @Test
    void anAttachmentIsUploadedAndDownloadedAsAFileOnly() throws Exception {
        var pdf = SampleFiles.pdf("a");
        perform(upload("Notat om æbler.pdf", "application/pdf", pdf), secretary())
                .andExpect(redirectedUrl(file()));
        var attached = only();
        assertThat(attached.title()).isEqualTo("Notat om æbler");
        assertThat(attached.closed()).isTrue();

        perform(get("/sager/" + number + "/bilag/" + attached.id()), chair())
                .andExpect(status().isOk())
                .andExpect(content().contentType("application/pdf"))
                .andExpect(content().bytes(pdf))
                .andExpect(header().string("X-Content-Type-Options", "nosniff"))
                .andExpect(header().string("Content-Security-Policy", containsString("sandbox")))
                .andExpect(header().string("Content-Disposition", containsString("attachment")))
                .andExpect(header().string("Content-Disposition", containsString("%C3%A6bler.pdf")));
    }

    @Test
    void anAttachmentIsForThoseWhoSeeTheCase() throws Exception {
        perform(upload("a.pdf", null, SampleFiles.pdf("a")), secretary());
        var path = "/sager/" + number + "/bilag/" + only().id();

        perform(get(path), play.person("ansoeger")).andExpect(status().isOk());
        perform(get("/sager/" + number), chair()).andExpect(content().string(containsString("a.pdf")));
        perform(get(path), play.person("mappeNabo")).andExpect(status().isNotFound());
        perform(change(only(), "aabn"), secretary()).andExpect(redirectedUrl(file()));
        perform(get(path), play.person("mappeNabo")).andExpect(status().isNotFound());
        perform(get(path), elsewhere()).andExpect(status().isNotFound());
    }

    @Test
    void aFileThatLiesIsRefusedAndNothingIsStored() throws Exception {
        var before = stored.now();

        perform(
                        multipart(file() + "/bilag")
                                .file(new MockMultipartFile("file", "god.pdf", null, SampleFiles.pdf("god")))
                                .file(new MockMultipartFile("file", "ond.pdf", null, SampleFiles.zip())),
                        secretary())
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("ond.pdf&quot; er ikke, hvad den giver sig ud for")))
                .andExpect(content().string(containsString("Tilladte filtyper: PDF")));
        perform(multipart(file() + "/bilag"), secretary())
                .andExpect(content().string(containsString("Vælg mindst én fil.")));

        assertThat(stored.now()).isEqualTo(before);
    }

    @Test
    void whatLooksLikeACprNumberStopsUntilItIsConfirmed() throws Exception {
        var pdf = SampleFiles.pdf("Borger 010190-9999");
        perform(upload("a.pdf", null, pdf), secretary())
                .andExpect(content().string(containsString("ser ud til at indeholde CPR-numre (010190-xxxx)")));
        assertThat(attachments.of(number)).isEmpty();

        perform(upload("a.pdf", null, pdf).param("cprOk", "true"), secretary()).andExpect(redirectedUrl(file()));
        assertThat(attachments.of(number)).hasSize(1);

        perform(statement("<p>Borger 010190-9999</p>", 0), secretary())
                .andExpect(content().string(containsString("Sagsfremstillingen ser ud til at indeholde CPR-numre")))
                .andExpect(content().string(containsString("Borger 010190-9999")));
        assertThat(statements.latest(number, BODY)).isEmpty();
    }

    @Test
    void aStatementIsSanitisedAndTypedTextIsKeptWhenRefused() throws Exception {
        perform(statement("<h1>Baggrund</h1><p onclick='x'>Tekst</p><script>x</script>", 0), secretary())
                .andExpect(redirectedUrl(file()));
        assertThat(statements.latest(number, BODY).orElseThrow().html()).isEqualTo("<h4>Baggrund</h4><p>Tekst</p>");

        perform(statement("<p>Min rettelse</p>", 0).param("presenter", "Formandskabet"), play.person("ansoeger"))
                .andExpect(content().string(containsString("har ændret sagsfremstillingen, mens du skrev")))
                .andExpect(content().string(containsString("Min rettelse")))
                .andExpect(content().string(containsString("Sådan er teksten gemt af en anden")))
                .andExpect(content().string(containsString("Formandskabet")));
        perform(statement("<p>x</p>", 1).param("minutes", "mange"), secretary())
                .andExpect(content().string(containsString("skal være et helt tal fra 1 til 480")));
        perform(statement("<p>x</p>", 1).param("minutes", "0"), secretary())
                .andExpect(content().string(containsString("skal være et helt tal fra 1 til 480")));
        perform(statement("<p>x</p>", 1).param("presenter", "x".repeat(201)), secretary())
                .andExpect(content().string(containsString("må højst fylde 200 tegn")));
        perform(statement("<p>" + "x".repeat(100_001) + "</p>", 1), secretary())
                .andExpect(content().string(containsString("må højst fylde 100.000 tegn")));
        assertThat(statements.latest(number, BODY).orElseThrow().version()).isEqualTo(1);
    }

    /** Without JavaScript the plain field is sent; a text that was not touched keeps its marks. */
    @Test
    void thePlainFieldWorksWithoutJavaScript() throws Exception {
        perform(statement("<h4>Et</h4><p>To <strong>fed</strong></p>", 0), secretary());

        perform(plain("# Et\r\n\r\nTo fed", 1).param("minutes", "15"), secretary());
        assertThat(statements.latest(number, BODY).orElseThrow().html())
                .isEqualTo("<h4>Et</h4><p>To <strong>fed</strong></p>");
        assertThat(statements.latest(number, BODY).orElseThrow().minutes()).contains(15);

        perform(plain("# Et\r\n\r\nTre", 2), secretary());
        assertThat(statements.latest(number, BODY).orElseThrow().html()).isEqualTo("<h4>Et</h4><p>Tre</p>");
    }

    @Test
    void attachmentsAreSortedRenamedAndRemoved() throws Exception {
        perform(upload("et.txt", null, SampleFiles.text("et")), secretary());
        perform(upload("to.txt", null, SampleFiles.text("to")), secretary());
        var second = attachments.of(number).get(1);

        perform(change(second, "op"), secretary()).andExpect(redirectedUrl(file()));
        assertThat(attachments.of(number)).extracting(Attachment::title).containsExactly("to", "et");
        perform(change(second, "gem").param("title", "To, ny"), secretary());
        perform(change(second, "gem").param("title", " "), secretary())
                .andExpect(content().string(containsString("Skriv bilagets titel.")));
        assertThat(attachments.of(number).get(0).title()).isEqualTo("To, ny");
        perform(change(second, "fjern"), secretary());
        assertThat(attachments.of(number)).extracting(Attachment::title).containsExactly("et");
        perform(change(second, "fjern"), secretary())
                .andExpect(content().string(containsString("Bilaget er ikke længere på sagen.")));
    }

    @Test
    void theMeetingsPapersFollowWhoReadsThem() throws Exception {
        perform(upload("a.pdf", null, SampleFiles.pdf("a")), secretary());
        var path = "/moeder/" + meeting.id();

        for (var paper : List.of("/dagsorden.pdf", "/dagsorden-uden-bilag.pdf", "/dagsorden.docx", "/dagsorden.html")) {
            perform(get(path + paper), member()).andExpect(status().isOk());
            perform(get(path + paper), elsewhere()).andExpect(status().isNotFound());
        }
        perform(get(path + "/bilag"), member()).andExpect(content().string(containsString("a.pdf")));
        perform(get(path + "/bilag/1"), member()).andExpect(status().isOk());
        perform(get(path + "/bilag/1"), play.person("mappeNabo")).andExpect(status().isNotFound());
        perform(get(path + "/bilag"), play.person("mappeNabo"))
                .andExpect(content().string(not(containsString("a.pdf"))));
        perform(get(path + "/bilag/9"), member()).andExpect(status().isNotFound());
        perform(get(path + "/referat.pdf"), secretary()).andExpect(status().isNotFound());

        perform(post(path + "/bilag/" + only().id()).param("closed", "false"), member())
                .andExpect(status().isForbidden());
        perform(post(path + "/bilag/" + only().id()).param("closed", "false"), secretary())
                .andExpect(redirectedUrl(path + "/bilag"));
        perform(get(path + "/bilag/1"), play.person("mappeNabo")).andExpect(status().isOk());

        play.hold(meeting);
        perform(get(path + "/referat.pdf"), member()).andExpect(status().isNotFound());
        perform(get(path + "/referat.pdf"), secretary()).andExpect(status().isOk());
        perform(get(path + "/referat.docx"), secretary()).andExpect(status().isOk());
        perform(get(path + "/referat.html"), secretary()).andExpect(content().string(containsString("Referat")));
    }

    @Test
    void anUploadThatIsTooLargeAsAWholeIsTurnedAwayBeforeItIsRead() throws Exception {
        perform(
                        post(file() + "/bilag")
                                .contentType("multipart/form-data; boundary=x")
                                .content(new byte[64_000_000]),
                        secretary())
                .andExpect(status().isPayloadTooLarge());
    }

    private String file() {
        return "/sager/" + number + "/sagsmappe";
    }

    private Attachment only() {
        assertThat(attachments.of(number)).hasSize(1);
        return attachments.of(number).get(0);
    }

    private MockHttpServletRequestBuilder upload(String name, String type, byte[] content) {
        return multipart(file() + "/bilag").file(new MockMultipartFile("file", name, type, content));
    }

    private MockHttpServletRequestBuilder statement(String html, int version) {
        return post(file() + "/fremstilling").param("html", html).param("version", String.valueOf(version));
    }

    private MockHttpServletRequestBuilder plain(String text, int version) {
        return post(file() + "/fremstilling").param("text", text).param("version", String.valueOf(version));
    }

    private MockHttpServletRequestBuilder change(Attachment attachment, String action) {
        return post(file() + "/bilag/" + attachment.id()).param("do", action);
    }

    private SignedIn secretary() {
        return play.person("mappeSekretaer", play.body(BODY.value()).secretariatGroup());
    }

    private SignedIn member() {
        return play.person("mappeMedlem", play.body(BODY.value()).memberGroup());
    }

    private SignedIn chair() {
        return play.person("mappeFormand", play.body(BODY.value()).chairGroup());
    }

    private SignedIn elsewhere() {
        return new SignedIn("mappeFremmed", "Fremmed", Set.of(), Set.of());
    }

    private ResultActions perform(MockHttpServletRequestBuilder request, SignedIn person) throws Exception {
        var signedIn = new UsernamePasswordAuthenticationToken(person, null, List.of());
        return browser.perform(request.with(authentication(signedIn)).with(csrf()));
    }
}
