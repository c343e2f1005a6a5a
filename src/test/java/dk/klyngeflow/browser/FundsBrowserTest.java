package dk.klyngeflow.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Seeing the money: the made-up cluster has 70/30 at work, the real one has not (C-01). */
@RunningDemo
@Order(5)
class FundsBrowserTest {

    private static final String FIKTIV = "/klynger/fiktiv/midler/2022";

    @LocalServerPort
    private int port;

    @Test
    void everyNumberLeadsToItsPostingsAndEachPostingToItsDecision() {
        try (var visitor = new Visitor(port).signIn("fiktivsekretaer")) {
            var page = opened(visitor, FIKTIV);
            assertThat(page.locator("[data-test=control]")).hasText("Kontrol: stemmer");
            assertThat(page.locator("[data-test=adopted]")).containsText("B: 70 %");
            assertThat(page.locator("[data-test=plot] rect").first()).isVisible();
            visitor.picture("funds-year");

            page.locator("[data-pool='Årets start'] [data-test=in] a").click();
            assertThat(page.locator("[data-test=entries] tbody tr").first()).containsText("864.197 kr.");
            visitor.picture("funds-pool");

            page.locator("[data-test=entries] tbody tr").first().locator("a").click();
            assertThat(page.locator(".point:target")).containsText("tildelingsmodel");
        }
    }

    @Test
    void moneyIsMovedByADecisionAndRefusedWhereThePoolIsShort() {
        try (var visitor = new Visitor(port).signIn("fiktivsekretaer")) {
            var page = opened(visitor, FIKTIV);
            page.click("[data-test=transfer]");
            page.locator("#from").selectOption("fiktiv-2022-adhoc");
            page.locator("#to").selectOption("fiktiv-2022-start");
            page.fill("#amount", "9.999.999");
            page.fill("#decision", "Strategisk niveau 24. august 2022");
            page.click("[data-test=transfer-button]");
            assertThat(page.locator("[data-test=errors]")).containsText("Begrundelse");

            page.fill("#because", "Flere projekter ved årets start");
            page.click("[data-test=transfer-button]");
            assertThat(page.locator("[data-test=errors]")).containsText("og der mangler");
            assertThat(page.locator("#amount")).hasValue("9.999.999");
            visitor.picture("funds-transfer");

            page.fill("#amount", "1.000,50");
            page.click("[data-test=transfer-button]");
            assertThat(page.locator("[data-test=done]")).hasText("1.000,50 kr. er flyttet.");
            assertThat(page.locator("[data-test=notes]")).containsText("Flere projekter ved årets start");
            assertThat(page.locator("[data-test=control]")).hasText("Kontrol: stemmer");
        }
    }

    @Test
    void theStatementOpensInADanishSpreadsheetAndAsPdf() {
        try (var visitor = new Visitor(port).signIn("fiktivsekretaer")) {
            var page = opened(visitor, FIKTIV);

            var csv = page.request().get(page.url() + ".csv");
            assertThat(csv.headers().get("content-type")).isEqualTo("text/csv;charset=UTF-8");
            assertThat(new String(csv.body(), StandardCharsets.UTF_8))
                    .startsWith("\ufeffPulje;Vejledende;Modtaget")
                    .contains("Årets start;70 %;864197,00;");

            var pdf = page.request().get(page.url() + "/puljer/start.pdf");
            assertThat(new String(pdf.body(), 0, 5, StandardCharsets.US_ASCII)).isEqualTo("%PDF-");
        }
    }

    @Test
    void inTheRealClusterNothingIsAdoptedAndTheMoneyIsMarked() { // C-01
        try (var visitor = new Visitor(port).signIn("sekretaer")) {
            var page = opened(visitor, "/klynger/njVest/midler/2022");

            assertThat(page.locator("[data-test=adopted]")).hasText(Pattern.compile("\\s*Ikke besluttet\\s*"));
            assertThat(page.locator("[data-test=effective]")).containsText("C: midler tildeles løbende");
            assertThat(page.locator("[data-pool]")).hasCount(1);
            assertThat(page.locator("[data-pool='Løbende tildeling'] [data-test=granted]"))
                    .hasText("0 kr.");
            visitor.picture("funds-vest");
        }
    }

    @Test
    void whoSitsInNoBodySeesTheYearsButNoPostings() {
        try (var visitor = new Visitor(port).signIn("ansoeger")) {
            var page = opened(visitor, "/klynger/njVest/midler");
            assertThat(page.locator("[data-test=received]")).hasText("871.553 kr.");
            assertThat(page.locator("[data-test=year-link]")).hasCount(0);

            assertThat(page.request().get(page.url() + "/2022").status()).isEqualTo(403);
            assertThat(page.request().get(page.url() + "/2022.csv").status()).isEqualTo(403);
            assertThat(page.request()
                            .get(page.url().replace("njVest", "fiktiv"))
                            .status())
                    .isEqualTo(404);
        }
    }

    /** The page, when the demo's records have been read in. */
    private static Page opened(Visitor visitor, String path) {
        visitor.waitUntilReplayed();
        return visitor.go(path);
    }
}
