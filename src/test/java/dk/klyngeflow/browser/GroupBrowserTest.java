package dk.klyngeflow.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * An ad hoc group as its people see it: a chair proposes and commissions it, a party appoints by a link, the secretary reads
 * the charter and closes the group. One story in order.
 */
@RunningDemo
@Order(7)
@TestMethodOrder(OrderAnnotation.class)
class GroupBrowserTest {

    private static final String NAME = "Fælles indgang til rådgivning";
    private static final String HOSPITAL = "Aalborg Universitetshospital";

    @LocalServerPort
    private int port;

    @Test
    @Order(1)
    void aChairProposesAGroup() {
        try (var visitor = new Visitor(port).signIn("formand")) {
            visitor.waitUntilReplayed();
            var form = Tasklist.of(visitor)
                    .start("Ad hoc-gruppe")
                    .choose("bodyId", "Fagligt strategisk niveau")
                    .choose("purpose", "Konkret, tidsafgrænset opgave")
                    .text("title", NAME)
                    .text("aim", "At beskrive én indgang.")
                    .addRow("Pladser")
                    .choose("party", HOSPITAL)
                    .choose("role", "Formand")
                    .text("wanted", "Afdelingsledelse");
            visitor.picture("group-proposal");
            form.press("Send");
            assertThat(visitor.page().locator("body")).containsText("Processen er startet");
        }
    }

    /** In this region a charter that lacks something is worth a warning, and a reason lets it pass (C-06). */
    @Test
    @Order(2)
    void whatIsMissingIsListedAndWhatWasTypedIsThereAgain() {
        try (var visitor = new Visitor(port).signIn("formand")) {
            var tasklist = Tasklist.of(visitor).list("Mine opgaver");
            var form = tasklist.open(NAME, "Gør kommissoriet færdigt");
            assertThat(form.form()).containsText("Det mangler, hvordan patient- og pårørendeperspektivet inddrages.");
            assertThat(form.field("wanted")).hasValue("Afdelingsledelse");
            form.tick("Gå videre uden det, der mangler")
                    .text("whyIncomplete", "Resten aftales på første møde.")
                    .date("starts", "1.11.2022")
                    .date("ends", "30.6.2023");
            visitor.picture("group-completing");
            form.press("Send");
            assertThat(tasklist.task(NAME, "Gør kommissoriet færdigt")).hasCount(0);
        }
    }

    @Test
    @Order(3)
    void theSecretaryKnowsWhereThePartyIsReached() {
        try (var visitor = new Visitor(port).signIn("sekretaer")) {
            var page = visitor.go("/forum/njVestStrategisk/kontakter");
            page.getByLabel("Mailadresse: " + HOSPITAL).fill("udpegning@eksempel.dk");
            page.click("[data-test=save]");
            assertThat(page.locator("[data-test=done]")).isVisible();
        }
    }

    @Test
    @Order(4)
    void theChairCommissionsItAndSaysWhyOneSectorChairsIt() {
        try (var visitor = new Visitor(port).signIn("formand")) {
            var tasklist = Tasklist.of(visitor);
            var form = tasklist.take(NAME, "Giv opdraget");
            assertThat(form.form())
                    .containsText("Det strategiske niveau bestemmer selv, hvilke grupper der skal være.");
            assertThat(form.form())
                    .containsText("Formandskabet er som udgangspunkt todelt, men her er antallet af formænd 1.");
            form.tick("Ja").text("chairReason", "Opgaven ligger hos hospitalet.");
            visitor.picture("group-commission");
            tasklist.complete(NAME, "Giv opdraget");
        }
    }

    @Test
    @Order(5)
    void thePartyAppointsByThePersonalLinkInItsMail() {
        String link;
        try (var secretary = new Visitor(port).signIn("sekretaer")) {
            var page = secretary.go("/demo/post");
            page.getByText("Udpeg medlemmer til").first().click();
            link = page.locator("[data-test=mail-text] a").first().getAttribute("href");
        }
        try (var party = new Visitor(port)) {
            var page = party.go(link);
            assertThat(page.locator("[data-test=holder]")).hasText(HOSPITAL);
            page.getByLabel("Vi udpeger", new Page.GetByLabelOptions().setExact(true))
                    .check();
            page.locator("select").first().selectOption("1");
            page.locator("input[type=text]").first().fill("Udviklingschef");
            party.picture("group-appointment");
            page.click("[data-test=send]");
            assertThat(page.locator("main")).containsText("Tak for udpegningen.");
        }
    }

    @Test
    @Order(6)
    void theSecretaryReadsTheCharterAndClosesTheGroupWithAFinalReport() {
        try (var visitor = new Visitor(port).signIn("sekretaer")) {
            var page = openGroup(visitor);
            assertThat(page.locator("[data-test=group-status]")).hasText("I gang");
            assertThat(page.locator("[data-test=places]")).containsText("Udviklingschef");
            assertThat(page.locator("[data-test=charter]")).containsText("Fra 1. november 2022 til 30. juni 2023");
            visitor.picture("group");
            page.getByText("Luk gruppen").first().click();
            page.click("[data-test=request-end]");
            assertThat(page.locator("[data-test=done]")).containsText("Tasklist");

            var tasklist = Tasklist.of(visitor);
            tasklist.take(NAME, "Luk eller forlæng gruppen")
                    .text("finalReport", "Gruppen har afleveret sin anbefaling.");
            tasklist.complete(NAME, "Luk eller forlæng gruppen");

            assertThat(openGroup(visitor).locator("[data-test=group-status]")).hasText("Lukket");
            visitor.picture("group-closed");
        }
    }

    @Test
    @Order(7)
    void theSeatsAreThereWithTheirComposition() {
        try (var visitor = new Visitor(port).signIn("sekretaer")) {
            var page = visitor.go("/forum/njVestStrategisk/pladser");
            assertThat(page.locator("[data-test=seats]")).containsText("Sundhedsdirektør");
            assertThat(page.locator("[data-test=powers]")).containsText("Mandat");
            visitor.picture("seats");
        }
    }

    private static Page openGroup(Visitor visitor) {
        var page = visitor.go("/grupper");
        page.getByText(NAME).click();
        return page;
    }
}
