package dk.klyngeflow.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A member, a secretary and an operator sign in, and each finds the own things and nothing else. */
@RunningDemo
@Order(6)
class RolesBrowserTest {

    private static final String[] FILTERS = {"Mine grupper", "Mine opgaver", "Overskredne", "Næste møde"};

    @LocalServerPort
    private int port;

    @ParameterizedTest
    @CsvSource({"strategisk, member", "sekretaer, secretary"})
    void theTaskListOpensWithItsFourLists(String user, String picture) {
        try (var visitor = new Visitor(port).signIn(user)) {
            var page = visitor.go("/camunda/app/tasklist/");
            for (var filter : FILTERS) {
                assertThat(filter(page, filter)).isVisible();
            }
            assertThat(page.locator("body")).containsText("Oprettet");
            assertThat(page.locator("body")).not().containsText(Pattern.compile("Error|[A-Z]{2,}_[A-Z_]{2,}"));
            visitor.picture("roles-tasklist-" + picture);
        }
    }

    /** The columns: case, title, level, cluster, and the due date in Danish. */
    @Test
    void theSecretaryFindsTheOwnTasksWithCaseTitleLevelAndCluster() {
        try (var visitor = new Visitor(port).signIn("sekretaer")) {
            var page = visitor.go("/camunda/app/tasklist/");
            var task = page.locator(".tasks-list > li, li.task").first();
            assertThat(task).containsText(Pattern.compile("NJVEST-2022-000\\d"));
            assertThat(page.locator("ol.tasks-list")).containsText("Sundhedsklynge Vest");
            visitor.picture("roles-secretary-list");
        }
    }

    @Test
    void aMemberSeesNoTaskOfTheSecretariatAndNoMachinery() {
        try (var visitor = new Visitor(port).signIn("strategisk")) {
            var page = visitor.go("/camunda/app/tasklist/");
            assertThat(filter(page, "Mine grupper")).isVisible();
            assertThat(page.locator(".tasks-list > li, li.task")
                            .filter(new Locator.FilterOptions().setHasText("Beslutning")))
                    .hasCount(0);

            visitor.go("/moeder");
            assertThat(page.locator("nav")).not().containsText("Cockpit");
            assertThat(page.locator("nav")).not().containsText("Personer");
            visitor.picture("roles-member-meetings");
        }
    }

    @Test
    void anOperatorFindsTheMachineryAndNoCases() {
        try (var visitor = new Visitor(port).signIn("operatoer")) {
            var page = visitor.go("/sager");
            assertThat(page.locator("[data-test=count]")).hasText("0 sager");
            assertThat(page.locator("nav")).containsText("Cockpit");
            visitor.picture("roles-operator");
        }
    }

    @Test
    void anAdministratorGivesARole() {
        try (var visitor = new Visitor(port).signIn("administrator")) {
            var page = visitor.go("/personer");
            page.locator("[data-test=give] summary").click();
            page.selectOption("#account", "ansoeger");
            page.selectOption("#bodyId", "njVestPolitisk");
            visitor.picture("roles-give");
            page.click("[data-test=give-role]");
            assertThat(page.locator("[data-test=done]")).hasText("Rollen er givet.");
            assertThat(page.locator("[data-account=ansoeger]")).containsText("Medlem");
            visitor.picture("roles-given");

            page.locator("[data-account=ansoeger] summary").click();
            page.locator("[data-account=ansoeger] [data-test=end-role]").click();
            assertThat(page.locator("[data-test=done]")).hasText("Rollen slutter med den valgte dag.");
        }
    }

    /** The list's name, with the number of its tasks behind it. */
    private static Locator filter(Page page, String name) {
        return page.getByText(Pattern.compile("^\\s*" + name + "\\b")).first();
    }
}
