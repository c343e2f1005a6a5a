package dk.klyngeflow.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.boot.test.web.server.LocalServerPort;

/** An ad hoc group as people see it: a chair proposes and commissions it, a party appoints by a link, the secretary closes it. */
@RunningDemo
@TestMethodOrder(OrderAnnotation.class)
class GroupBrowserTest {

    private static final String NAME = "Fælles indgang (fiktiv)";
    private static final String HOSPITAL = "Aalborg Universitetshospital";

    @LocalServerPort
    private int port;

    @Test
    @Order(1)
    void aChairProposesAGroupInTasklist() {
        try (var visitor = new Visitor(port).signIn("formand")) {
            var page = visitor.go("/camunda/app/tasklist/");
            page.getByText("Start en proces").click();
            page.getByText("Ad hoc-gruppe", new Page.GetByTextOptions().setExact(true))
                    .click();
            var form = page.locator(".modal .fjs-container");
            pick(page, field(form, "Hvilket forum"), "Fagligt strategisk niveau i Sundhedsklynge Vest");
            pick(page, field(form, "Hvad er gruppen til"), "Konkret, tidsafgrænset opgave");
            field(form, "Gruppens navn").locator("input").fill(NAME);
            field(form, "Formål med gruppens").locator("textarea").fill("At beskrive én indgang.");
            form.getByText("Tilføj").first().click();
            pick(page, field(form, "Part, der udpeger"), HOSPITAL);
            pick(page, field(form, "Rolle"), "Formand");
            field(form, "Ønsket kompetence").locator("input").fill("Afdelingsledelse");
            visitor.picture("group-proposal");
            form.locator(".fjs-button").last().click();
            assertThat(page.locator("body")).containsText("Processen er startet");
        }
    }

    /** In this region a charter that lacks something is worth a warning, and a reason lets it pass (C-06). */
    @Test
    @Order(2)
    void whatIsMissingIsListedAndEverythingTypedIsThereAgain() {
        try (var visitor = new Visitor(port).signIn("formand")) {
            var form = openTask(visitor, "Gør kommissoriet færdigt");
            assertThat(form).containsText("Det mangler, hvordan patient- og pårørendeperspektivet inddrages.");
            assertThat(form).containsText(HOSPITAL);
            assertThat(field(form, "Ønsket kompetence").locator("input")).hasValue("Afdelingsledelse");
            form.getByText("Gå videre uden det, der mangler").click();
            field(form, "Begrundelse").locator("textarea").fill("Resten aftales på første møde.");
            day(visitor.page(), form, "Startdato", "01.11.2022");
            day(visitor.page(), form, "Slutdato", "30.06.2023");
            visitor.picture("group-completing");
            form.locator(".fjs-button").last().click();
            assertThat(task(visitor.page(), "Gør kommissoriet færdigt")).hasCount(0);
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
    void aChairGivesTheGroupItsCommissionAndAReasonForItsChairmanship() {
        try (var visitor = new Visitor(port).signIn("formand")) {
            var form = openTask(visitor, "Giv opdraget");
            assertThat(form).containsText("Det strategiske niveau bestemmer selv, hvilke grupper der skal være.");
            assertThat(form).containsText("Formandskabet er som udgangspunkt todelt, men her har det 1.");
            form.getByText("Ja", new Locator.GetByTextOptions().setExact(true)).click();
            field(form, "Hvorfor afviges der").locator("textarea").fill("Opgaven ligger hos hospitalet.");
            visitor.picture("group-commission");
            visitor.page().getByText("Afslut opgaven").click();
            assertThat(task(visitor.page(), "Giv opdraget")).hasCount(0);
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
            page.locator("input[type=text]").first().fill("Udviklingschef (fiktiv)");
            party.picture("group-appointment");
            page.click("[data-test=send]");
            assertThat(page.locator("main")).containsText("Tak for udpegningen.");
        }
    }

    @Test
    @Order(6)
    void theSecretaryReadsTheCharterAndClosesTheGroupWithAFinalReport() {
        try (var visitor = new Visitor(port).signIn("sekretaer")) {
            var page = visitor.go("/grupper");
            page.getByText(NAME).click();
            assertThat(page.locator("[data-test=group-status]")).hasText("I gang");
            assertThat(page.locator("[data-test=places]")).containsText("Udviklingschef (fiktiv)");
            assertThat(page.locator("[data-test=charter]")).containsText("Fra 1. november 2022 til 30. juni 2023");
            visitor.picture("group");
            page.getByText("Luk gruppen").first().click();
            page.click("[data-test=request-end]");
            assertThat(page.locator("[data-test=done]")).containsText("Tasklist");

            var form = openTask(visitor, "Luk eller forlæng gruppen");
            field(form, "Afsluttende rapport").locator("textarea").fill("Gruppen har afleveret (fiktiv).");
            page.getByText("Afslut opgaven").click();
            assertThat(task(page, "Luk eller forlæng gruppen")).hasCount(0);

            visitor.go("/grupper");
            page.getByText(NAME).click();
            assertThat(page.locator("[data-test=group-status]")).hasText("Lukket");
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

    private static Locator openTask(Visitor visitor, String name) {
        var page = visitor.go("/camunda/app/tasklist/");
        task(page, name).first().click();
        var form = page.locator(".fjs-container");
        assertThat(form).isVisible();
        var take = page.getByText("Tag opgaven");
        if (take.count() > 0) {
            take.click();
            assertThat(take).hasCount(0);
        }
        return form;
    }

    private static Locator task(Page page, String name) {
        return page.locator(".tasks-list > li, li.task")
                .filter(new Locator.FilterOptions().setHasText(Pattern.compile(Pattern.quote(NAME))))
                .filter(new Locator.FilterOptions().setHasText(name));
    }

    private static Locator field(Locator form, String label) {
        return form.locator(".fjs-form-field:has(label:has-text(\"%s\"))".formatted(label))
                .last();
    }

    private static void pick(Page page, Locator field, String option) {
        field.locator(".fjs-input-group").click();
        page.getByText(option, new Page.GetByTextOptions().setExact(true))
                .last()
                .click();
    }

    private static void day(Page page, Locator form, String label, String day) {
        field(form, label).locator(".flatpickr-input").fill(day);
        page.keyboard().press("Tab");
    }
}
