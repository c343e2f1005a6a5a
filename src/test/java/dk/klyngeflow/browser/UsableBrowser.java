package dk.klyngeflow.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.PlaywrightException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * One browser for all tests: the system's Chromium where there is one, else Playwright's own. Without a usable browser the
 * tests are skipped and say why; with {@code CI=true} they fail.
 */
class UsableBrowser implements ExecutionCondition {

    private static final List<String> ARGUMENTS =
            List.of("--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-dev-shm-usage");

    private static Browser browser;
    private static String whyNot;

    static synchronized Browser browser() {
        if (browser == null && whyNot == null) {
            start();
        }
        if (browser == null) {
            throw new IllegalStateException(whyNot);
        }
        return browser;
    }

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        try {
            browser();
            return ConditionEvaluationResult.enabled("a browser can be started");
        } catch (IllegalStateException unusable) {
            if ("true".equals(System.getenv("CI"))) {
                throw unusable;
            }
            return ConditionEvaluationResult.disabled(unusable.getMessage());
        }
    }

    private static void start() {
        try {
            var system = systemBrowser();
            var options = new BrowserType.LaunchOptions().setHeadless(true).setArgs(ARGUMENTS);
            system.ifPresent(options::setExecutablePath);
            var environment =
                    system.isPresent() ? Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1") : Map.<String, String>of();
            var playwright = Playwright.create(new Playwright.CreateOptions().setEnv(environment));
            browser = playwright.chromium().launch(options);
        } catch (PlaywrightException e) {
            whyNot = "no browser can be started: "
                    + e.getMessage().lines().findFirst().orElse("");
        }
    }

    private static Optional<Path> systemBrowser() {
        return Stream.of(
                        System.getenv("CHROMIUM"),
                        "/usr/bin/chromium",
                        "/usr/bin/chromium-browser",
                        "/usr/bin/google-chrome")
                .filter(name -> name != null && !name.isBlank())
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst();
    }
}
