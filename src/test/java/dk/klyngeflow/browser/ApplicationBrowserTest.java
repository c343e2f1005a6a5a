package dk.klyngeflow.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * An application from the form to the letter, as its people do it: the applicant's clerk, the secretariat, a party and a
 * chair. In the made-up cluster, where the model 70/30 is adopted. One story in order.
 */
@RunningDemo
@Order(20)
@TestMethodOrder(OrderAnnotation.class)
class ApplicationBrowserTest {

    private static final String TITLE = "Sammen om bedre nætter";
    private static String number;

    @LocalServerPort
    private int port;

    @Test
    @Order(1)
    void theClerkAppliesInTasklist() {
        try (var visitor = new Visitor(port).signIn("fiktivansoeger")) {
            var form = Tasklist.of(visitor)
                    .start("Ansøgning om klyngemidler")
                    .choose("clusterId", "Fiktiv Sundhedsklynge")
                    .text("title", TITLE)
                    .text("applicant", "Fiktiv Kommune Øst, Plejen")
                    .text("contact", "Projektleder")
                    .text("contactMail", "naetter@eksempel.dk")
                    .tick("Kommune")
                    .tick("Hospital")
                    .choose("targetGroup", "De sårbare ældre")
                    .text("purpose", "Rolige nætter for de borgere, som plejehjem og hospital er fælles om.")
                    .date("startsOn", "1.12.2022")
                    .date("endsOn", "31.3.2023")
                    .text("text", "Nattevagter på kursus")
                    .choose("type", "Udvikling")
                    .text("kroner", "60000");
            visitor.picture("application-form");
            form.press("Send ansøgningen");
            assertThat(visitor.page().locator(".modal .fjs-container")).hasCount(0);

            var page = visitor.go("/sager?q=nætter");
            number = page.locator("main table a").first().innerText().strip();
            assertThat(number).startsWith("FIKTIV-2022-");
            page.locator("main table a").first().click();
            assertThat(page.locator("[data-test=application]")).containsText("60.000 kr.");
            visitor.picture("application-sent");
        }
    }

    @Test
    @Order(2)
    void theSecretariatScreensItAndAsksTheParties() {
        try (var visitor = new Visitor(port).signIn("fiktivsekretaer")) {
            var tasklist = Tasklist.of(visitor);
            var form = tasklist.take(number, "Screen ansøgningen");
            assertThat(form.form()).containsText("Ansøgningen ligger inden for formålet");
            form.tick("Behandles videre")
                    .choose("origin", "Opstået løbende")
                    .tick("Lille")
                    .text("sizeReason", "Kort kursus uden følger for andre")
                    .tick("Patientinddragelsesudvalget i den fiktive region");
            visitor.picture("application-screening");
            tasklist.complete(number, "Screen ansøgningen");
        }
    }

    @Test
    @Order(3)
    void thePartyGivesItsStatementAndTheMoneyIsSetAside() {
        try (var visitor = new Visitor(port).signIn("fiktivpart")) {
            var tasklist = Tasklist.of(visitor);
            tasklist.take(number, "Afgiv høringssvar")
                    .tick("Støtter med forbehold")
                    .text("statement", "Husk de pårørende.");
            visitor.picture("application-statement");
            tasklist.complete(number, "Afgiv høringssvar");
        }
        try (var visitor = new Visitor(port).signIn("fiktivsekretaer")) {
            var page = visitor.go("/sager/" + number);
            assertThat(page.locator("[data-test=statements]")).containsText("Husk de pårørende.");
            assertThat(page.locator("[data-test=entries]")).containsText("Reserveret");
            assertThat(page.locator("[data-test=placement]")).containsText("29. november 2022");
        }
    }

    @Test
    @Order(4)
    void operationsRecommendAndTheSmallProjectMayBegin() {
        try (var visitor = new Visitor(port).signIn("fiktivsekretaer")) {
            comeTo(visitor, "2022-11-30");
            approve(visitor, "29. november 2022", TITLE, null);

            var page = visitor.go("/sager/" + number);
            assertThat(page.locator("[data-test=letters]")).containsText("må begynde");
            assertThat(page.locator("[data-test=placement]")).containsText("11. januar 2023");
        }
    }

    @Test
    @Order(5)
    void theChairApprovesTheAgendaInTasklist() {
        try (var visitor = new Visitor(port).signIn("fiktivsekretaer")) {
            comeTo(visitor, "2023-01-09");
        }
        try (var visitor = new Visitor(port).signIn("fiktivformand")) {
            var tasklist = Tasklist.of(visitor);
            tasklist.task("Møde 11. januar 2023", "Godkend dagsordenen").first().click();
            var page = visitor.page();
            page.getByText("Tag opgaven").click();
            assertThat(page.locator(".fjs-container")).containsText(TITLE);
            page.locator(".fjs-container input[type=radio]").first().check();
            visitor.picture("application-agenda");
            tasklist.send();
            // The other chair has a task of its own, and nobody waits for either.
            assertThat(tasklist.task("Møde 11. januar 2023", "Godkend dagsordenen"))
                    .hasCount(1);
        }
    }

    @Test
    @Order(6)
    void thePoliticalLevelGrantsLessOnACondition() {
        try (var visitor = new Visitor(port).signIn("fiktivsekretaer")) {
            comeTo(visitor, "2023-01-12");
            approve(visitor, "11. januar 2023", TITLE, "50000");

            var page = visitor.go("/sager/" + number);
            assertThat(page.locator("[data-test=granted]")).hasText("50.000 kr.");
            assertThat(page.locator("[data-test=entries]")).containsText("Bevilget");
            visitor.picture("application-granted");
        }
    }

    @Test
    @Order(7)
    void theApplicantReadsTheLetter() {
        try (var visitor = new Visitor(port).signIn("fiktivansoeger")) {
            var page = visitor.go("/sager/" + number);
            var letter =
                    page.locator("[data-test=letters] a").filter(new Locator.FilterOptions().setHasText("Tilsagn"));
            assertThat(letter).hasCount(1);

            var pdf = page.request().get(letter.evaluate("link => link.href").toString());

            assertThat(pdf.headers()).containsEntry("content-type", "application/pdf");
            assertThat(new String(pdf.body(), 0, 4, StandardCharsets.US_ASCII)).isEqualTo("%PDF");
        }
    }

    /** Moves the demo's time on to the morning of that day, on its own page. */
    private static void comeTo(Visitor visitor, String day) {
        var page = visitor.go("/demo/tid");
        page.fill("input[name=dag]", day);
        page.getByText("Flyt til den dag").click();
        assertThat(page.locator("[data-test=demo-time]")).containsText("kl. 08");
    }

    private static void approve(Visitor visitor, String day, String title, String kroner) {
        Page page = visitor.go("/moeder");
        page.locator("[data-test=record]:has-text('" + day + "')").click();
        var points = page.locator("[data-point]");
        assertThat(points.first()).isVisible();
        for (int i = 0; i < points.count(); i++) {
            points.nth(i).locator("select[name^=outcome-]").selectOption("APPROVED");
        }
        assertThat(page.locator("[data-answered]")).hasText(String.valueOf(points.count()));
        assertThat(page.locator("[data-test=save-status]")).containsText("Gemt");
        if (kroner != null) {
            var point = points.filter(new Locator.FilterOptions().setHasText(title));
            point.locator("details > summary").last().click();
            point.locator("input[name^=grantKroner-]").fill(kroner);
            point.locator("textarea[name^=grantConditions-]").fill("Pårørende inddrages");
            point.locator("[data-test=add-grant]").click();
            assertThat(page.locator("main")).containsText("Bevilges eller indstilles: 50.000 kr.");
            visitor.picture("application-record");
        }
        assertThat(page.locator("[data-test=close-record]")).isVisible();
        page.click("[data-test=close-record]");
        page.click("[data-test=confirm-close]");
        assertThat(page.locator("[data-test=sentences]")).containsText(number);
    }
}
