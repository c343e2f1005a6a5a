package dk.klyngeflow.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import dk.klyngeflow.support.SampleFiles;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The secretary writes a case's file as a person does: pastes from Word, uploads, sorts and opens attachments. */
@RunningDemo
@TestMethodOrder(OrderAnnotation.class)
class CaseFileBrowserTest {

    private static final String CASE = "/sager/NJVEST-2022-0002";

    @LocalServerPort
    private int port;

    @Test
    @Order(1)
    void textPastedFromWordBecomesTheStatement() {
        try (var visitor = new Visitor(port).signIn("sekretaer")) {
            var page = openCase(visitor);
            page.click("[data-test=case-file]");
            var editor = page.locator("[role=textbox]");
            assertThat(editor).isVisible();
            editor.evaluate("""
                    editor => {
                      editor.focus();
                      const data = new DataTransfer();
                      data.setData('text/html', '<h1 class="MsoTitle">Baggrund</h1><p class="MsoNormal">Klyngen har '
                        + '<b>871.553 kr.</b><o:p></o:p></p><p class="MsoListParagraph" style="mso-list:l0 level1 lfo1">'
                        + '<span style="mso-list:Ignore">·</span>Første mål</p>');
                      document.execCommand('insertHTML', false, data.getData('text/html'));
                    }
                    """);
            page.fill("#presenter", "Formandskabet");
            page.fill("#minutes", "15");
            page.click("[data-test=save-statement]");

            assertThat(page.locator("[data-test=done]")).containsText("Sagsfremstillingen er gemt.");
            assertThat(page.locator("[role=textbox] h4")).hasText("Baggrund");
            assertThat(page.locator("[role=textbox] strong")).hasText("871.553 kr.");
            assertThat(page.locator("[role=textbox]")).containsText("Første mål");
            assertThat(page.locator("#minutes")).hasValue("15");
        }
    }

    @Test
    @Order(2)
    void theToolsOfTheEditorAreReachedByKeyboard() {
        try (var visitor = new Visitor(port).signIn("sekretaer")) {
            var page = visitor.go(CASE + "/sagsmappe");
            page.locator("[role=toolbar] button").first().focus();
            page.keyboard().press("ArrowRight");
            assertThat(page.locator("[role=toolbar] button:focus")).hasText("Kursiv");
            page.keyboard().press("Tab");
            assertThat(page.locator("[role=textbox]")).isFocused();
        }
    }

    @Test
    @Order(3)
    void attachmentsAreUploadedSortedAndOpened() {
        try (var visitor = new Visitor(port).signIn("sekretaer")) {
            var page = visitor.go(CASE + "/sagsmappe");
            page.setInputFiles("#file", new FilePayload[] {
                new FilePayload("Projektbeskrivelse.pdf", "application/pdf", SampleFiles.pdf("Projekt")),
                new FilePayload("Budget.xlsx", "", SampleFiles.xlsx())
            });
            page.click("[data-test=attach]");
            assertThat(page.locator("[data-test=done]")).containsText("2 bilag er lagt på sagen.");
            assertThat(page.locator("[data-test=attachment-state]").first()).hasText("Lukket");

            page.locator("[data-test=up]").last().click();
            assertThat(page.locator(".attachment input[name=title]").first()).hasValue("Budget");
            page.locator("[data-test=open]").first().click();
            assertThat(page.locator("[data-test=attachment-state]").first()).hasText("Åbent");
            visitor.picture("case-file");
        }
    }

    @Test
    @Order(4)
    void aFileThatIsNotWhatItSaysIsRefusedInFrontOfThePerson() {
        try (var visitor = new Visitor(port).signIn("sekretaer")) {
            var page = visitor.go(CASE + "/sagsmappe");
            page.setInputFiles("#file", new FilePayload("regning.pdf", "application/pdf", SampleFiles.zip()));
            page.click("[data-test=attach]");

            assertThat(page.locator("[data-test=errors]")).containsText("regning.pdf");
            assertThat(page.locator("[data-test=errors]")).isFocused();
            assertThat(page.locator(".attachment")).hasCount(2);
            visitor.picture("case-file-refused");
        }
    }

    @Test
    @Order(5)
    void anAttachmentComesBackAsADownload() {
        try (var visitor = new Visitor(port).signIn("sekretaer")) {
            var page = visitor.go(CASE + "/sagsmappe");
            var download = page.waitForDownload(
                    () -> page.locator(".attachment-file a").first().click());

            assertThat(download.suggestedFilename()).isEqualTo("Budget.xlsx");
        }
    }

    private static Page openCase(Visitor visitor) {
        visitor.waitUntilReplayed();
        return visitor.go(CASE);
    }
}
