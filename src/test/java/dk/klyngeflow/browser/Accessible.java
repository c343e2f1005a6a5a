package dk.klyngeflow.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.CheckedNode;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.stream.Collectors;

/** WCAG 2.1 A and AA as far as a machine can tell: axe finds nothing on the page as it stands. */
final class Accessible {

    private static final List<String> WCAG_21_AA = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa");
    private static final int SHOWN = 5;

    private Accessible() {}

    /** @param name of the page, for whoever reads the failure */
    static void check(Page page, String name) {
        assertThat(violations(page)).as("axe on %s (%s)", name, page.url()).isEmpty();
    }

    /** What is wrong, each with the places where. */
    static List<String> violations(Page page) {
        var onlyWhatIsWrong = new AxeRunOptions();
        onlyWhatIsWrong.setResultTypes(List.of("violations"));
        return new AxeBuilder(page)
                        .options(onlyWhatIsWrong)
                        .withTags(WCAG_21_AA)
                        // In the page itself: none of ours has a frame from elsewhere, for which axe would open a page
                        // of its own.
                        .setLegacyMode(true)
                        .analyze()
                        .getViolations()
                        .stream()
                        .map(Accessible::told)
                        .toList();
    }

    private static String told(Rule rule) {
        return rule.getNodes().stream()
                .limit(SHOWN)
                .map(CheckedNode::getHtml)
                .collect(Collectors.joining(
                        "%n    ".formatted(),
                        "%s (%s, %d places): %s%n    "
                                .formatted(
                                        rule.getId(),
                                        rule.getImpact(),
                                        rule.getNodes().size(),
                                        rule.getHelp()),
                        ""));
    }
}
