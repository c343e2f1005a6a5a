package dk.klyngeflow.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A secretary plans a year; a chair without an account says what is wrong with an agenda, by a link, on a phone. */
@RunningDemo
@TestMethodOrder(OrderAnnotation.class)
@Order(Integer.MAX_VALUE - 3) // moves the demo's time beyond what the other stories need
class PostBrowserTest {

    @LocalServerPort
    private int port;

    @Test
    @Order(1)
    void aSecretaryPlansAYear() {
        try (var visitor = new Visitor(port).signIn("sekretaer")) {
            visitor.waitUntilReplayed();
            var page = visitor.go("/moeder");
            page.locator("[data-test=secretariats] li")
                    .filter(new Locator.FilterOptions().setHasText("Fagligt strategisk niveau"))
                    .locator("[data-test=year-plan]")
                    .click();
            assertThat(page.locator("[data-test=rule]")).hasText("Forummet holder mindst 4 møder om året (skal).");
            page.fill("#aar", "2024");
            row(page, 0, "2024-02-01", "13:00", "15:00", "Thisted Rådhus");
            page.fill("#date-1", "2024-05-09"); // Ascension day
            page.fill("#date-2", "2024-09-12");
            page.click("[data-test=save-plan]");

            assertThat(page.locator("[data-test=errors]")).containsText("mindst 4 møder om året");
            assertThat(page.locator("#date-1")).hasValue("2024-05-09");
            visitor.picture("year-plan-refused");

            page.fill("#date-3", "2024-12-05");
            page.click("[data-test=show-plan]");
            assertThat(page.locator("[data-test=preview]")).containsText("Torsdag den 1. februar 2024");
            assertThat(page.locator("[data-test=warning]")).hasText("Torsdag den 9. maj er ikke en hverdag.");
            visitor.picture("year-plan");

            page.fill("#date-1", "2024-05-08");
            page.click("[data-test=save-plan]");
            assertThat(page.locator("[data-test=done]")).containsText("4 møder er planlagt");
            assertThat(page.locator("[data-test=coming-meetings]")).containsText("5. december 2024");
        }
    }

    @Test
    @Order(2)
    void theSecretaryKeepsAddresses() {
        try (var visitor = new Visitor(port).signIn("sekretaer")) {
            var page = visitor.go("/forum/njVestStrategisk/kontakter");
            assertThat(page.locator("#address-1")).hasValue("hospitalsdirektion@eksempel.dk");
            page.fill("#address-1", "hospitalsdirektion");
            page.click("[data-test=save]");
            assertThat(page.locator("[data-test=errors]")).containsText("E-mailadressen skal være én adresse");
            visitor.picture("contacts-refused");

            page.fill("#address-1", "hospitalsdirektion@eksempel.dk");
            page.click("[data-test=save]");
            assertThat(page.locator("[data-test=done]")).hasText("Mailadresserne er gemt.");
        }
    }

    @Test
    @Order(3)
    void aChairAnswersByLinkOnThePhone() {
        try (var secretary = new Visitor(port).signIn("sekretaer")) {
            var page = secretary.go("/demo/tid");
            page.fill("#dag", "2023-01-13");
            page.click("text=Flyt til den dag");
            assertThat(page.locator("[data-test=demo-time]")).containsText("13. januar 2023");
        }
        try (var chair = Visitor.onThePhone(port)) {
            var page = chair.go("/demo/post");
            chair.picture("post");
            page.locator("[data-test=mails] li")
                    .filter(new Locator.FilterOptions().setHasText("Godkend dagsordenen"))
                    .filter(new Locator.FilterOptions().setHasText("hospitalsdirektion@eksempel.dk"))
                    .locator("a")
                    .first()
                    .click();
            chair.picture("mail");
            page.locator("[data-test=mail-text] a").click();

            assertThat(page.locator("[data-test=holder]")).hasText("Regional medformand");
            assertThat(page.locator("#comment")).hasCount(0);
            chair.picture("answer");
            page.getByLabel("Nej").check();
            page.locator("#comment").fill("Punkt 2 mangler bilag.");
            chair.picture("answer-no");
            page.click("[data-test=send]");
            assertThat(page.locator("[data-test=thanks]")).containsText("Sekretariatet har fået din bemærkning");
            chair.picture("answer-thanks");

            page.goBack();
            page.reload();
            assertThat(page.locator("[data-test=closed]")).hasText("Der er allerede svaret med dette link.");
            chair.picture("answer-closed");
        }
    }

    @Test
    @Order(4)
    void aMemberReportsAbsenceAndTheSecretarySeesBoth() {
        try (var member = Visitor.onThePhone(port)) {
            var page = member.go("/demo/post");
            page.locator("[data-test=mails] li")
                    .filter(new Locator.FilterOptions().setHasText("Indkaldelse: Møde 2. februar 2023"))
                    .filter(new Locator.FilterOptions().setHasText("sundhedsdirektoer@eksempel.dk"))
                    .locator("a")
                    .first()
                    .click();
            page.locator("[data-test=mail-text] a").click();
            page.getByLabel("Nej, en stedfortræder kommer").check();
            page.locator("#substitute").fill("Afdelingschef, Thisted Kommune");
            member.picture("absence");
            page.click("[data-test=send]");
            assertThat(page.locator("[data-test=thanks]")).containsText("hvem der kommer i stedet");
        }
        try (var secretary = new Visitor(port).signIn("sekretaer")) {
            var page = secretary.go("/moeder");
            page.locator("[data-test=coming-meetings] a:has-text('2. februar 2023')")
                    .first()
                    .click();
            assertThat(page.locator("[data-test=chair-answers]")).containsText("Punkt 2 mangler bilag.");
            assertThat(page.locator("[data-test=notices]"))
                    .containsText("stedfortræder: Afdelingschef, Thisted Kommune");
            secretary.picture("meeting-answers");
            page.click("[data-test=record-chair-answer]");
            secretary.picture("chair-answer");
        }
    }

    private static void row(Page page, int row, String day, String from, String to, String place) {
        page.fill("#date-" + row, day);
        page.fill("#startsAt-" + row, from);
        page.fill("#endsAt-" + row, to);
        page.fill("#place-" + row, place);
    }
}
