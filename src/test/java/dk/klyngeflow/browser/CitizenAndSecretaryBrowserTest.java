package dk.klyngeflow.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A citizen finds out what was decided; a secretary begins the day, and brings in what was under way before. */
@RunningDemo
@Order(9)
@TestMethodOrder(OrderAnnotation.class)
class CitizenAndSecretaryBrowserTest {

    @LocalServerPort
    private int port;

    @Test
    @Order(1)
    void aCitizenComesFromASearchToADecision() {
        try (var citizen = new Visitor(port)) {
            var page = citizen.go("/");
            citizen.waitUntilReplayed();
            page.locator("nav[aria-label=Hovedmenu] a", new Page.LocatorOptions().setHasText("Beslutninger"))
                    .click();
            page.getByLabel("Søg efter ord").fill("faldklinik");
            page.keyboard().press("Enter");
            assertThat(page.locator("[data-test=decision]").first()).containsText("Fælles faldklinik");
            Accessible.check(page, "search");
            citizen.picture("citizen-search");

            page.locator("[data-test=decision] a").first().click();
            assertThat(page).hasURL(Pattern.compile(".*/udvalg/fiktiv\\w+/moeder/\\d+#punkt-\\d+"));
            assertThat(page.locator("main")).containsText("Referat");
            assertThat(page.locator(":target")).containsText("Godkendt");
            Accessible.check(page, "minutes");
            citizen.picture("citizen-minutes");
            page.click("[data-test=other]");
            assertThat(page.locator("h1")).containsText("Dagsorden");

            page.locator("nav[aria-label=Hovedmenu] a", new Page.LocatorOptions().setHasText("Bevilgede midler"))
                    .click();
            assertThat(page.locator("[data-test=grants]").first()).containsText("Fælles faldklinik");
            citizen.picture("citizen-funds");
        }
    }

    /** By keyboard alone, and each stop on the way is seen. */
    @Test
    @Order(2)
    void theSameByKeyboard() {
        try (var citizen = new Visitor(port)) {
            var page = citizen.go("/udvalg/beslutninger");
            page.keyboard().press("Tab");
            assertThat(page.locator(":focus")).hasText("Spring til indholdet");
            page.keyboard().press("Enter");
            citizen.tabTo("#q");
            page.keyboard().type("faldklinik");
            page.keyboard().press("Enter");
            assertThat(page.locator("[data-test=decision]")).hasCount(1);
            page.keyboard().press("Tab");
            page.keyboard().press("Enter");
            citizen.tabTo("[data-test=decision] a");
            page.keyboard().press("Enter");
            assertThat(page).hasURL(Pattern.compile(".*/moeder/\\d+#punkt-\\d+"));
        }
    }

    @Test
    @Order(3)
    void theSecretarysMorning() {
        try (var secretary = new Visitor(port).signIn("fiktivsekretaer")) {
            var page = secretary.go("/overblik");
            assertThat(page.locator("[data-test=bodies]")).containsText("29. november 2022");
            assertThat(page.locator("[data-test=steps]")).containsText("Screen ansøgningen");
            Accessible.check(page, "desk");
            secretary.picture("desk");
            page.locator("[data-test=bodies] a:has-text('29. november 2022')").click();
            assertThat(page.locator("h1")).containsText("29. november 2022");

            secretary.go("/sager/FIKTIV-2022-0001");
            var whole = page.waitForDownload(() -> page.click("[data-test=export]"));
            assertThat(whole.suggestedFilename()).isEqualTo("FIKTIV-2022-0001.zip");
            assertThat(page.locator("[data-test=export] + [role=status]")).hasText("Hentet.");
        }
    }

    @Test
    @Order(4)
    void whatWasUnderWayComesInRowByRow() {
        var heading = "Nummer;Forum;Titel;Emne;Beskrivelse;Oprettet;Tidligere beslutninger\n";
        var row =
                "F-1;Driftsforum (fiktiv);Fælles indgang;%s;Borgere henvender sig to steder.;1.9.2022;Behandlet før\n";
        try (var secretary = new Visitor(port).signIn("fiktivsekretaer")) {
            var page = secretary.go("/overblik");
            page.click("[data-test=start-midyear]");
            page.setInputFiles("#file", file(heading + row.formatted("Fodbold")));
            page.click("[data-test=preview]");
            assertThat(page.locator("[data-test=wrong-rows]")).containsText("række 2, kolonne Emne");
            Accessible.check(page, "wrong rows");
            secretary.picture("start-wrong");

            page.goBack();
            page.setInputFiles("#file", file(heading + row.formatted("Somatik")));
            page.click("[data-test=preview]");
            assertThat(page.locator("[data-test=all-good]")).isVisible();
            secretary.picture("start-preview");
            page.click("[data-test=bring-in]");
            assertThat(page.locator("[data-test=done-all]")).containsText("1 rækker");
            Accessible.check(page, "brought in");
        }
    }

    private static FilePayload file(String csv) {
        return new FilePayload("sager.csv", "text/csv", csv.getBytes(StandardCharsets.UTF_8));
    }
}
