package dk.klyngeflow.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A document that points to a file points to one that is there. */
class DocsTest {

    private static final Path DOCS = Path.of("docs");
    private static final Path DECISIONS = DOCS.resolve("decisions");
    private static final int ONE_SCREEN = 15;

    /** {@code [text](target)} and {@code ![text](target)}, with or without a title. */
    private static final Pattern LINK = Pattern.compile("]\\(\\s*([^)\\s]+)[^)]*\\)");

    private static final Pattern ELSEWHERE = Pattern.compile("[a-z]+:.*|#.*");

    @ParameterizedTest
    @MethodSource("documents")
    void everyLinkLeadsToAFile(Path document) throws IOException {
        assertThat(links(document)).allSatisfy(target -> {
            var file =
                    folderOf(document).resolve(target.replaceFirst("#.*", "")).normalize();
            assertThat(Files.exists(file))
                    .as("%s points to %s, and %s is not there", document, target, file)
                    .isTrue();
        });
    }

    /** Else the test above could pass because it finds nothing. */
    @Test
    void theReadmeLeadsToEveryGuide() throws IOException {
        assertThat(links(Path.of("README.md")))
                .contains(
                        "docs/code-map.md",
                        "docs/glossary.md",
                        "docs/operators-guide.md",
                        "docs/import-format.md",
                        "docs/decisions/");
    }

    @Test
    void aDecisionIsNumberedAndFitsOnOneScreen() throws IOException {
        try (var records = Files.list(DECISIONS)) {
            assertThat(records.sorted().toList()).isNotEmpty().allSatisfy(record -> {
                assertThat(record.getFileName().toString()).matches("\\d{4}-[a-z0-9.-]+\\.md");
                assertThat(Files.readAllLines(record))
                        .hasSizeLessThanOrEqualTo(ONE_SCREEN)
                        .first()
                        .asString()
                        .startsWith("# " + record.getFileName().toString().substring(0, 4) + " ");
            });
        }
    }

    static Stream<Path> documents() throws IOException {
        try (var docs = Files.walk(DOCS)) {
            var all = new ArrayList<>(List.of(Path.of("README.md")));
            docs.filter(file -> file.toString().endsWith(".md")).sorted().forEach(all::add);
            return all.stream();
        }
    }

    /** Relative links; what stands in code is no link. */
    private static List<String> links(Path document) throws IOException {
        var text = Files.readString(document).replaceAll("(?s)```.*?```", "").replaceAll("`[^`\n]*`", "");
        return LINK.matcher(text)
                .results()
                .map(found -> found.group(1))
                .filter(target -> !ELSEWHERE.matcher(target).matches())
                .toList();
    }

    private static Path folderOf(Path document) {
        return document.getParent() == null ? Path.of("") : document.getParent();
    }
}
