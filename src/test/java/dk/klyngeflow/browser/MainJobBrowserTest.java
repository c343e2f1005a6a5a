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

/**
 * The main job as a person does it: the real meeting has been replayed; two cases wait at the political level; time is moved
 * to 9 November 2022, the political outcome is recorded, and the cases close or come back down. One story in order.
 */
@RunningDemo
@Order(10)
@TestMethodOrder(OrderAnnotation.class)
class MainJobBrowserTest {

    @LocalServerPort
    private int port;

    @Test
    @Order(1)
    void theStartPageSaysWhatThisIsAndWhoToSignInAs() {
        try (var visitor = new Visitor(port)) {
            var page = visitor.go("/");
            visitor.waitUntilReplayed();

            assertThat(page.locator("[data-test=demo-password]")).isVisible();
            assertThat(page.locator("[data-test=demo-time]")).containsText("13. oktober 2022");
            for (var user :
                    new String[] {"sekretaer", "formand", "drift", "strategisk", "politiker", "ansoeger", "operatoer"
                    }) {
                assertThat(page.locator("main")).containsText(user);
            }
            visitor.picture("start");
        }
    }

    @Test
    @Order(2)
    void theSecretaryFindsTheWaitingCasesInTasklist() {
        try (var visitor = new Visitor(port).signIn("sekretaer")) {
            var page = visitor.go("/camunda/app/tasklist/");
            assertThat(task(page, "NJVEST-2022-0004")).hasCount(1);
            assertThat(task(page, "NJVEST-2022-0003")).hasCount(1);
            assertThat(task(page, "NJVEST-2022-0002")).hasCount(1);

            task(page, "NJVEST-2022-0004").click();
            assertThat(page.locator(".fjs-container")).containsText("Møde 9. november 2022, Politisk niveau");
            visitor.picture("tasklist");
        }
    }

    /** The sentence is shown in the form, and what was typed is kept. */
    @Test
    @Order(3)
    void tasklistShowsTheRefusalAndKeepsWhatWasTyped() {
        try (var visitor = new Visitor(port).signIn("sekretaer")) {
            var page = visitor.go("/camunda/app/tasklist/");
            task(page, "NJVEST-2022-0004").click();
            page.getByText("Tag opgaven").click();
            var form = page.locator(".fjs-container");
            form.locator(".fjs-form-field-select .fjs-input-group").click();
            form.getByText("Godkendt", new Locator.GetByTextOptions().setExact(true))
                    .click();
            form.locator("textarea").first().fill("Godkendt af de politiske medlemmer");
            page.locator(".form-actions button.btn-primary, [cam-widget-footer] .btn-primary, button:has-text('Udfør')")
                    .last()
                    .click();

            assertThat(page.locator("body")).containsText("Mødet er ikke begyndt endnu");
            assertThat(form.locator("textarea").first()).hasValue("Godkendt af de politiske medlemmer");
            visitor.picture("tasklist-refusal");
        }
    }

    @Test
    @Order(4)
    void anybodyOfTheClusterRaisesAnIssueFromTasklist() {
        try (var visitor = new Visitor(port).signIn("drift")) {
            var page = visitor.go("/camunda/app/tasklist/");
            page.getByText("Start en proces").click();
            page.getByText("Eskalering af en problemstilling").click();
            var form = page.locator(".modal .fjs-container");
            assertThat(form).containsText("Hvilket forum skal sagen begynde i?");
            visitor.picture("raise-issue");
        }
    }

    @Test
    @Order(5)
    void timeMovesToTheEndOfThePoliticalMeeting() {
        try (var visitor = new Visitor(port).signIn("sekretaer")) {
            var page = visitor.go("/moeder");
            page.click("[data-test=next-meeting]");

            assertThat(page.locator("[data-test=demo-time]")).containsText("9. november 2022");
            visitor.picture("meetings");
        }
    }

    @Test
    @Order(6)
    void theSecretaryRecordsThePoliticalOutcomeAndClosesTheRecord() {
        try (var visitor = new Visitor(port).signIn("sekretaer")) {
            var page = visitor.go("/moeder");
            page.locator("[data-test=record]:has-text('9. november 2022')").click();
            var points = page.locator("[data-point]");
            assertThat(points).hasCount(2);
            // The page saves as one types from the moment its own button for it is gone.
            assertThat(page.locator("[data-test=save-all]")).isHidden();
            answer(points.filter(new Locator.FilterOptions().setHasText("via mail")), "DISCUSSED", "Drøftet");
            answer(points.filter(new Locator.FilterOptions().setHasText("overføres til 2023")), "APPROVED", "Godkendt");
            assertThat(page.locator("[data-test=save-status]")).containsText("Gemt");
            visitor.picture("record");
            page.reload();
            assertThat(page.locator("select[name^=outcome-]").first()).hasValue("DISCUSSED");
            assertThat(page.locator("select[name^=outcome-]").last()).hasValue("APPROVED");

            page.click("[data-test=close-record]");
            visitor.picture("record-confirm");
            page.click("[data-test=confirm-close]");
            assertThat(page.locator("[data-test=sentences]")).containsText("NJVEST-2022-0004");
            visitor.picture("record-closed");
        }
    }

    @Test
    @Order(7)
    void oneCaseIsClosedAndTheOtherComesBackDown() {
        try (var visitor = new Visitor(port).signIn("sekretaer")) {
            var page = visitor.go("/sager/NJVEST-2022-0003");
            assertThat(page.locator("[data-test=case-status]")).hasText("Taget til efterretning");

            visitor.go("/sager/NJVEST-2022-0004");
            assertThat(page.locator("[data-test=trail]")).containsText("Godkendt");
            assertThat(page.locator("[data-test=placement]")).containsText("Den udføres nu");
            visitor.picture("case");

            visitor.go("/camunda/app/tasklist/");
            assertThat(task(page, "NJVEST-2022-0004")).containsText("Udfør beslutningen");
        }
    }

    @Test
    @Order(8)
    void operationsSeeTheCasesInCockpit() {
        try (var visitor = new Visitor(port).signIn("operatoer")) {
            var page = visitor.go("/camunda/app/cockpit/default/#/processes");
            page.getByText("Eskalering af en problemstilling").first().click();
            assertThat(page.locator(".djs-container")).isVisible();
            assertThat(page.locator("body")).containsText("NJVEST-2022-0002");
            visitor.picture("cockpit");
        }
    }

    private static Locator task(Page page, String caseNumber) {
        return page.locator(".tasks-list > li, li.task")
                .filter(new Locator.FilterOptions().setHasText(Pattern.compile(caseNumber)));
    }

    private static void answer(Locator point, String outcome, String words) {
        point.locator("select[name^=outcome-]").selectOption(outcome);
        point.locator("textarea[name^=words-]").fill(words);
    }
}
