package dk.klyngeflow.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import dk.klyngeflow.shared.ClusterId;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

/** What holds for the shipped files as text, and for the code beside them. */
class OrganisationFilesTest {

    private static final Pattern RULE = Pattern.compile("\\brule: ([^#,}\\n]+)");
    private static final Pattern KNOWN = Pattern.compile("R-\\d{3}|C-\\d{2}|own setting|Sundhedsloven § \\d+");

    private final ApplicationContextRunner start =
            new ApplicationContextRunner().withUserConfiguration(OrganisationConfiguration.class);
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
    void theFilesArePackagedAndReadAtStart() {
        start.run(context -> assertThat(context.getBean(Organisation.class).bodies())
                .hasSameSizeAs(organisation.bodies())
                .isNotEmpty());
    }

    @Test
    void aClusterOfOnesOwnIsReadFromASecondLocation() {
        start.withPropertyValues("klyngeflow.organisation=classpath*:organisation/*.yml,"
                        + "file:src/test/resources/organisation-tests/*.yml")
                .run(context -> assertThat(context.getBean(Organisation.class).cluster(new ClusterId("slOest")))
                        .isPresent());
    }

    @Test
    void aMistakeStopsTheStart() {
        start.withPropertyValues("klyngeflow.organisation=classpath:organisation-tests/missing.yml")
                .run(context -> assertThat(context)
                        .getFailure()
                        .hasRootCauseInstanceOf(OrganisationException.class)
                        .rootCause()
                        .hasMessageContaining("missing.yml:1: "));
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
