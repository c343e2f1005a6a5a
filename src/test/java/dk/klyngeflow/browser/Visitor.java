package dk.klyngeflow.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.nio.file.Path;

/** One person at one browser window; pictures go to {@code target/screenshots}. */
class Visitor implements AutoCloseable {

    private static final String PASSWORD = "Klynge-2022!";
    private static final double PATIENCE = 20_000;
    private static final int STEPS = 80;

    private static final String FOCUS_IS_SEEN = """
            (style => style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) > 0 || style.boxShadow !== 'none')
              (getComputedStyle(document.activeElement))""";

    private final BrowserContext window;
    private final Page page;
    private final String address;

    static {
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE);
    }

    Visitor(int port) {
        this(port, 1400, 900);
    }

    /** Somebody with a telephone in the hand. */
    static Visitor onThePhone(int port) {
        return new Visitor(port, 390, 844);
    }

    private Visitor(int port, int width, int height) {
        window = UsableBrowser.browser()
                .newContext(new Browser.NewContextOptions()
                        .setViewportSize(width, height)
                        .setLocale("da-DK")
                        .setTimezoneId("Europe/Copenhagen"));
        window.setDefaultTimeout(PATIENCE);
        page = window.newPage();
        address = "http://localhost:" + port;
    }

    Visitor signIn(String user) {
        go("/login");
        page.fill("input[name=username]", user);
        page.fill("input[name=password]", PASSWORD);
        page.click("[data-test=sign-in-button]");
        page.waitForURL(url -> !url.contains("/login"));
        return this;
    }

    Page go(String path) {
        page.navigate(address + path);
        return page;
    }

    Page page() {
        return page;
    }

    /** By keyboard alone, and seen at each step where one is. */
    Visitor tabTo(String target) {
        for (int i = 0; i < STEPS; i++) {
            page.keyboard().press("Tab");
            assertThat((boolean) page.evaluate(FOCUS_IS_SEEN)).isTrue();
            if ((boolean) page.evaluate("target => document.activeElement.matches(target)", target)) {
                return this;
            }
        }
        throw new AssertionError(target + " is not reached by keyboard");
    }

    void press(String key) {
        page.keyboard().press(key);
    }

    /** Types where the keyboard is. */
    void type(String text) {
        page.keyboard().type(text);
    }

    /** Until the demo's meeting has been replayed; leaves the window on the start page. */
    void waitUntilReplayed() {
        go("/");
        var running = page.locator("[data-test=replay]");
        for (int i = 0; i < 240 && running.count() > 0; i++) {
            page.waitForTimeout(500);
            page.reload();
        }
        PlaywrightAssertions.assertThat(running).hasCount(0);
        PlaywrightAssertions.assertThat(page.locator("[data-test=replay-failed]"))
                .hasCount(0);
    }

    void picture(String name) {
        page.mouse().move(0, 0);
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(Path.of("target", "screenshots", name + ".png"))
                .setFullPage(true));
    }

    @Override
    public void close() {
        window.close();
    }
}
