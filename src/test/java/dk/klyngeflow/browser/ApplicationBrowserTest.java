package dk.klyngeflow.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * An application from the draft to the final report, as its people do it: the applicant's clerk and a chair on our own pages,
 * the chair with a telephone; the secretariat and a party in Tasklist. In the made-up cluster, where the model 70/30 is
 * adopted. One story in order.
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
    void theClerkWritesADraftChecksItAndSendsIt() {
        try (var visitor = new Visitor(port)) {
            visitor.go("/");
            visitor.waitUntilReplayed();
            visitor.signIn("fiktivansoeger");
            var page = visitor.go("/ansoeg");
            page.click("[data-test=begin-klyngemidler]");
            page.selectOption("#clusterId", new SelectOption().setLabel("Fiktiv Sundhedsklynge (opdigtet)"));
            page.fill("#title", TITLE);
            assertThat(page.locator("[data-save-status]")).containsText("Gemt kl.");
            page.click("[data-test=check-draft]");
            assertThat(page.locator("[data-test=errors]")).containsText("Kontaktperson");
            visitor.picture("application-errors");
            page.locator("[data-test=errors] a").first().click();
            assertThat(page.locator("#applicant")).isFocused();

            page.fill("#applicant", "Fiktiv Kommune Øst, Plejen");
            page.fill("#contact", "Projektleder");
            page.fill("#contactMail", "naetter@eksempel.dk");
            page.getByLabel("Kommune", new Page.GetByLabelOptions().setExact(true))
                    .check();
            page.getByLabel("Hospital", new Page.GetByLabelOptions().setExact(true))
                    .check();
            page.selectOption("#targetGroup", "FRAIL_ELDERLY");
            page.fill("#purpose", "Rolige nætter for de borgere, som plejehjem og hospital er fælles om.");
            page.fill("#startsOn", "2022-12-01");
            page.fill("#endsOn", "2022-12-31");
            page.fill("[id='budget[0].text']", "Nattevagter på kursus");
            page.selectOption("[id='budget[0].type']", "DEVELOPMENT");
            page.fill("[id='budget[0].kroner']", "50.000");
            page.click("button[name=tilfoej]");
            assertThat(page.locator("[id='budget[1].text']")).isFocused();
            page.fill("[id='budget[1].text']", "Vejledning til pårørende");
            page.selectOption("[id='budget[1].type']", "DEVELOPMENT");
            page.fill("[id='budget[1].kroner']", "10.000");
            visitor.picture("application-form");

            page.click("[data-test=check-draft]");
            assertThat(page.locator("[data-test=earliest]")).containsText("11. januar 2023");
            visitor.picture("application-check");
            page.click("[data-test=send-draft]");
            number = page.locator("[data-test=receipt-number]").innerText().strip();
            assertThat(page.locator("main")).containsText(number);
            Accessible.check(page, "receipt");
            visitor.picture("application-receipt");
            page.click("[data-test=follow]");
            assertThat(page.locator("[data-test=application]")).containsText("60.000 kr.");
            visitor.picture("application-sent");
            page.click("[data-test=diagram-link]");
            assertThat(page.locator(".diagram-here")).hasCount(1);
            visitor.picture("application-diagram");
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
            var form = tasklist.take(number, "Afgiv høringssvar");
            tasklist.send();
            tasklist.refuses();
            assertThat(form.form().locator(".fjs-form-field-error").first()).containsText("Feltet skal udfyldes.");
            form.tick("Støtter med forbehold").text("statement", "Husk de pårørende.");
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
    void theChairApprovesTheAgendaOnThePhone() {
        try (var visitor = new Visitor(port).signIn("fiktivsekretaer")) {
            comeTo(visitor, "2023-01-03");
        }
        try (var visitor = Visitor.onThePhone(port).signIn("fiktivformand")) {
            var page = visitor.go("/mit");
            Accessible.check(page, "a chair's page");
            visitor.picture("chair-on-the-phone");
            var agendas = page.locator(
                    "[data-test=own-tasks] li:has-text('11. januar 2023') > a:has-text('Godkend dagsordenen')");
            int waiting = agendas.count();
            agendas.first().click();
            assertThat(page.locator("main")).containsText(TITLE);
            assertThat((Boolean) page.evaluate("document.scrollingElement.scrollWidth <= window.innerWidth"))
                    .isTrue();
            visitor.picture("chair-on-the-phone-agenda");
            page.locator("[data-test=task-form] input[type=radio]").first().check();
            page.click("[data-test=send]");
            assertThat(page.locator("[data-test=done]")).containsText("er løst");
            // The other chair has a task of its own, and nobody waits for either.
            assertThat(agendas).hasCount(waiting - 1);
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

    @Test
    @Order(8)
    void theApplicantWritesCharterAndFinalReport() {
        try (var visitor = new Visitor(port).signIn("fiktivansoeger")) {
            var page = visitor.go("/mit");
            open(page, "Skriv projektkommissorium");
            for (var field : List.of("background", "goals", "activities", "organisation")) {
                page.fill("#" + field, "Rolige nætter.");
            }
            page.click("[data-test=send]");
            assertThat(page.locator("[data-test=done]")).containsText("er løst");
            // The project has ended meanwhile: a timer opens its final report.
            for (int i = 0; i < 40 && task(page, "Skriv slutrapport").count() == 0; i++) {
                page.waitForTimeout(500);
                page.reload();
            }
            open(page, "Skriv slutrapport");
            page.fill("#results", "Færre urolige nætter.");
            page.fill("#learning", "Vejledning virker.");
            page.fill("#spentKroner", "60.000");
            page.click("[data-test=send]");
            assertThat(page.locator("[data-test=errors]")).isVisible();
            assertThat(page.locator("#results")).hasValue("Færre urolige nætter.");
            Accessible.check(page, "final report, refused");
            page.fill("#spentKroner", "45.000");
            visitor.picture("application-final-report");
            page.click("[data-test=send]");
            assertThat(page.locator("[data-test=done]")).containsText("er løst");
        }
        try (var visitor = new Visitor(port).signIn("fiktivsekretaer")) {
            var page = visitor.go("/mit");
            open(page, "Godkend slutrapporten");
            page.locator("[data-test=task-form] input[value=APPROVE]").check();
            page.click("[data-test=send]");
            page = visitor.go("/sager/" + number);
            assertThat(page.locator("[data-test=returned]")).hasText("5.000 kr.");
            visitor.picture("application-finished");
        }
    }

    private static Locator task(Page page, String name) {
        return page.locator("[data-test=own-tasks] li:has-text('%s') > a:has-text('%s')".formatted(number, name));
    }

    private static void open(Page page, String name) {
        task(page, name).first().click();
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
