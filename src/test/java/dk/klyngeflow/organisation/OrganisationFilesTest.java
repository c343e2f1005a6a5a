package dk.klyngeflow.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.DefaultResourceLoader;

/** What holds for the shipped files as text, and for the code beside them. */
class OrganisationFilesTest {

    private static final Pattern RULE = Pattern.compile("\\brule: ([^#,}\\n]+)");
    private static final Pattern KNOWN = Pattern.compile("R-\\d{3}|C-\\d{2}|own setting|Sundhedsloven § \\d+");

    private final Organisation organisation = ShippedOrganisation.read();

    @Test
    void everyRuleNamesARowOfTheRuleBook() throws IOException {
        for (var file : ShippedOrganisation.files()) {
            var rules = RULE.matcher(file.getContentAsString(StandardCharsets.UTF_8))
                    .results()
                    .map(match -> match.group(1).strip())
                    .toList();

            assertThat(rules).hasSizeGreaterThan(20).allSatisfy(rule -> {
                assertThat(rule).matches(KNOWN);
                if (rule.startsWith("R-")) {
                    assertThat(Integer.parseInt(rule.substring(2))).isBetween(1, 261);
                }
                if (rule.startsWith("C-")) {
                    assertThat(Integer.parseInt(rule.substring(2))).isBetween(1, 25);
                }
            });
        }
    }

    @Test
    void theFilesArePackaged() throws IOException {
        var bean = new OrganisationConfiguration()
                .organisation(new DefaultResourceLoader(), List.of("classpath*:organisation/*.yml"));

        assertThat(bean.bodies()).hasSameSizeAs(organisation.bodies()).isNotEmpty();
    }

    @Test
    void theCodeKnowsNoClusterAndNoBody() throws IOException {
        var ids = Stream.concat(
                        organisation.bodies().stream()
                                .flatMap(body -> Stream.of(
                                        body.id().value(),
                                        body.memberGroup(),
                                        body.chairGroup(),
                                        body.secretariatGroup())),
                        organisation.tenants().stream().map(Object::toString))
                .map(Pattern::quote)
                .toList();
        var anyId = Pattern.compile("\\b(" + String.join("|", ids) + ")\\b");

        assertThat("new BodyId(\"njVestStrategisk\")").containsPattern(anyId);
        assertThat(linesOf(Path.of("src/main/java"))).noneMatch(anyId.asPredicate());
    }

    private static List<String> linesOf(Path folder) throws IOException {
        var lines = new ArrayList<String>();
        try (var files = Files.walk(folder)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                Files.readAllLines(file).forEach(line -> lines.add(file + ": " + line));
            }
        }
        return lines;
    }
}
