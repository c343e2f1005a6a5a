package dk.klyngeflow.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.fasterxml.jackson.databind.ObjectMapper;
import dk.klyngeflow.cases.Attachments;
import dk.klyngeflow.identity.Accounts;
import dk.klyngeflow.shared.CaseNumber;
import dk.klyngeflow.support.Applying;
import dk.klyngeflow.support.FreshStart;
import dk.klyngeflow.support.OnH2;
import dk.klyngeflow.support.Play;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** Applications with attachments: the same form as in Tasklist, and everything or nothing. */
@OnH2
class ApplicationDoorTest {

    @Autowired
    private WebApplicationContext context;

    @Autowired
    private FreshStart fresh;

    @Autowired
    private Play play;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Attachments attachments;

    @Autowired
    private JdbcClient db;

    @Autowired
    private ObjectMapper json;

    private MockMvc browser;

    @BeforeEach
    void monday() {
        fresh.at(LocalDateTime.of(2026, 3, 2, 9, 0));
        // Each request looks the person up anew.
        var person = play.person("ansoeger");
        accounts.ensure(person.id(), "Ida", "Testesen", "Klynge-Kode-2026!", person.groups(), person.tenants());
        browser = MockMvcBuilders.webAppContextSetup(context)
                .apply(SecurityMockMvcConfigurers.springSecurity())
                .build();
    }

    @Test
    void anApplicationComesWithItsDescription() throws Exception {
        var answer = send(Applying.sent(20_000, Map.of()), text("beskrivelse.txt", "Projektet i ord."))
                .andExpect(status().isCreated())
                .andReturn();
        var number = json.readTree(answer.getResponse().getContentAsString())
                .path("caseNumber")
                .asText();

        assertThat(attachments.of(new CaseNumber(number))).singleElement().satisfies(attachment -> {
            assertThat(attachment.title()).isEqualTo("beskrivelse");
            assertThat(attachment.closed()).isTrue();
        });
        assertThat(play.at(number)).containsExactly("userTask_screenApplication");
    }

    @Test
    void aFileThatLiesAboutItsTypeTakesTheWholeApplicationBack() throws Exception {
        send(Applying.sent(20_000, Map.of()), text("regnskab.pdf", "Jeg er ikke en PDF."))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.errors[0].field").value("file"));

        assertThat(db.sql("select count(*) from application")
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(db.sql("select count(*) from case_file").query(Integer.class).single())
                .isZero();
    }

    @Test
    void whatIsWrongIsNamedFieldByField() throws Exception {
        send(Applying.sent(20_000, Map.of("contactMail", "ingen adresse", "title", "")))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.errors[?(@.field == 'contactMail')]").exists())
                .andExpect(jsonPath("$.errors[?(@.field == 'title')]").exists());
    }

    private ResultActions send(Map<String, Object> sent, MockMultipartFile... files) throws Exception {
        var request = multipart("/ansoegninger")
                .file(new MockMultipartFile("ansoegning", "", "application/json", json.writeValueAsBytes(sent)));
        for (var file : files) {
            request.file(file);
        }
        var person = play.person("ansoeger");
        return browser.perform(request.with(csrf())
                .with(SecurityMockMvcRequestPostProcessors.authentication(
                        UsernamePasswordAuthenticationToken.authenticated(person, null, List.of()))));
    }

    private static MockMultipartFile text(String name, String content) {
        return new MockMultipartFile("bilag", name, null, content.getBytes(StandardCharsets.UTF_8));
    }
}
