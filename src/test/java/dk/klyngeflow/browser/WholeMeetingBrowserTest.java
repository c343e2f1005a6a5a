package dk.klyngeflow.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * A secretary's whole meeting, from the planned date to the published minutes. After the other stories of the demo: it moves
 * the demo's time beyond theirs.
 */
@RunningDemo
@Order(Integer.MAX_VALUE - 2)
@TestMethodOrder(OrderAnnotation.class)
class WholeMeetingBrowserTest {

    private static final String DAY = "19. april 2023";

    @LocalServerPort
    private int port;

    @Test
    @Order(1)
    void theSecretaryPlansTheMeetingAndItsAgenda() {
        try (var visitor = new Visitor(port).signIn("sekretaer")) {
            visitor.waitUntilReplayed();
            var page = visitor.go("/moeder/nyt");
            page.selectOption("#bodyId", "njVestStrategisk");
            page.fill("#date", "2023-04-19");
            page.fill("#startsAt", "13:00");
            page.fill("#endsAt", "15:00");
            page.fill("#place", "Thisted Kommune");
            page.click("[data-test=plan]");
            assertThat(page.locator("[data-test=done]")).containsText("Mødet er planlagt");

            open(page);
            page.click("[data-test=edit-agenda]");
            addItem(page, "Fælles patientforløb", "APPROVES", "Planen for fælles patientforløb godkendes", false);
            addItem(page, "Henvendelse om et forløb", "DISCUSSES", "Henvendelsen drøftes", true);
            assertThat(page.locator("[data-item]")).hasCount(2);
            visitor.picture("meeting-agenda");
        }
    }

    @Test
    @Order(2)
    void theSecretaryRecordsTheMeetingAndClosesTheRecord() {
        try (var visitor = new Visitor(port).signIn("sekretaer")) {
            var page = visitor.go("/demo/tid");
            page.fill("#dag", "2023-04-20");
            page.getByText("Flyt til den dag").click();
            assertThat(page.locator("[data-test=demo-time]")).containsText("20. april 2023");

            open(page);
            page.click("[data-test=record]");
            assertThat(page.locator("[data-test=save-all]")).isHidden();
            page.click("[data-test=fill-attendance]");
            assertThat(page.locator("[data-attendee]")).not().hasCount(0);
            page.locator("[data-attendee] select[name^=presence-]").first().selectOption("ABSENT");
            page.click("[data-test=save-attendance]");
            assertThat(page.locator("[data-test=missing-seats]")).isVisible();

            var points = page.locator("[data-point]");
            answer(points.filter(having("Planen for fælles")), "APPROVED", "Godkendt med tak");
            answer(points.filter(having("Henvendelsen")), "DISCUSSED", "Drøftet i fortrolighed");
            page.locator("textarea[name^=narrative-]").first().fill("Parterne var enige om planen.");
            assertThat(page.locator("[data-test=save-status]")).containsText("Gemt");
            visitor.picture("meeting-record");

            page.click("[data-test=close-record]");
            page.click("[data-test=confirm-close]");
            assertThat(page.locator("h1")).containsText("Referatet er lukket");
        }
    }

    @Test
    @Order(3)
    void theMinutesAreCorrectedPreviewedAndSent() {
        try (var visitor = new Visitor(port).signIn("sekretaer")) {
            var page = visitor.go("/moeder");
            open(page);
            page.click("[data-test=minutes-page]");
            page.locator("textarea[name^=narrative-]")
                    .first()
                    .fill("Parterne var enige om planen og takkede for arbejdet.");
            page.click("[data-test=save-minutes]");
            assertThat(page.locator("[data-test=done]")).containsText("Rettelserne er gemt");
            page.getByText("Se, hvad offentligheden får at se").click();
            assertThat(page.locator("[data-test=preview]")).containsText("Lukket punkt");
            assertThat(page.locator("[data-test=preview]")).not().containsText("fortrolighed");
            visitor.picture("minutes-preview");
            page.goBack();
            page.click("[data-test=send-minutes]");
            assertThat(page.locator("[data-test=versions]")).containsText("Udsendt, ikke godkendt endnu");
            visitor.picture("minutes-sent");
        }
    }

    @Test
    @Order(4)
    void oneChairApprovesInTasklistAndTheOtherByMail() {
        try (var visitor = new Visitor(port).signIn("formand")) {
            var page = visitor.go("/camunda/app/tasklist/");
            page.locator(".tasks-list > li, li.task")
                    .filter(having("Godkend referatet"))
                    .filter(having(DAY))
                    .first()
                    .click();
            page.getByText("Tag opgaven").click();
            var form = page.locator(".fjs-container");
            assertThat(form).containsText("Parterne var enige om planen og takkede for arbejdet.");
            form.getByText("Ja", new Locator.GetByTextOptions().setExact(true)).click();
            visitor.picture("minutes-tasklist");
            page.locator(".form-actions button.btn-primary, [cam-widget-footer] .btn-primary, button:has-text('Udfør')")
                    .last()
                    .click();
            assertThat(form).hasCount(0);
        }
        try (var visitor = new Visitor(port).signIn("sekretaer")) {
            var page = visitor.go("/moeder");
            open(page);
            page.click("[data-test=minutes-page]");
            assertThat(page.locator("[data-test=answer-for-chair]")).hasCount(1);
            page.locator("[data-test=awaited-chairs] input[name=remark]").fill("Svar modtaget i mail");
            page.click("[data-test=answer-for-chair]");
            assertThat(page.locator("[data-test=versions]")).containsText("Godkendt af formandskabet");
            page.click("[data-test=next-working-day]");
            assertThat(page.locator("[data-test=demo-time]")).containsText("21. april 2023");
        }
    }

    @Test
    @Order(5)
    void everybodyReadsThePublishedMinutes() {
        try (var visitor = new Visitor(port)) {
            var page = visitor.go("/udvalg/njVestStrategisk");
            page.locator("[data-test=published] a")
                    .filter(having("Referat"))
                    .filter(having(DAY))
                    .click();

            assertThat(page.locator("main")).containsText("Parterne var enige om planen og takkede for arbejdet.");
            assertThat(page.locator("main")).containsText("Lukket punkt");
            assertThat(page.locator("main")).not().containsText("fortrolighed");
            visitor.picture("minutes-public");
        }
    }

    @Test
    @Order(6)
    void theRegisterAnswersWhatWasDecided() {
        try (var visitor = new Visitor(port).signIn("sekretaer")) {
            var page = visitor.go("/beslutninger?q=patientforl%C3%B8b");
            assertThat(page.locator("[data-test=decision]").first()).containsText("Godkendt");
            visitor.picture("decisions");
        }
    }

    private static void open(Page page) {
        if (!page.url().endsWith("/moeder")) {
            page.getByRole(
                            AriaRole.LINK,
                            new Page.GetByRoleOptions().setName("Møder").setExact(true))
                    .first()
                    .click();
        }
        page.locator("[data-meeting] h3 a").filter(having(DAY)).click();
    }

    private static void addItem(Page page, String title, String verb, String text, boolean closed) {
        page.fill("#title", title);
        page.selectOption("#verb", verb);
        page.fill("#text", text);
        if (closed) {
            page.check("input[name=closed]");
        }
        page.click("[data-test=add-item]");
        assertThat(page.locator("[data-test=done]")).containsText("Punktet er tilføjet");
    }

    private static Locator.FilterOptions having(String text) {
        return new Locator.FilterOptions().setHasText(text);
    }

    private static void answer(Locator point, String outcome, String words) {
        point.locator("select[name^=outcome-]").selectOption(outcome);
        point.locator("textarea[name^=words-]").fill(words);
    }
}
