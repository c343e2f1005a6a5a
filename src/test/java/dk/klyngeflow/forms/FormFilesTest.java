package dk.klyngeflow.forms;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dk.klyngeflow.casework.engine.FeelConditions;
import dk.klyngeflow.shared.Subject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the form files promise to Tasklist, to the server and to the people who read them. */
class FormFilesTest {

    private static final Pattern ENGLISH =
            Pattern.compile("(?i)\\b(the|please|select|choose|enter|title|description|yes|required|case|comment)\\b");
    private static final Pattern TEMPLATE = Pattern.compile("\\{\\{([^}]*)}}");

    static Stream<Path> files() throws IOException {
        try (var files = Files.walk(Path.of("forms"))) {
            return files.filter(file -> file.toString().endsWith(".form")).sorted().toList().stream();
        }
    }

    @Test
    void everyFileIsInTheCatalogue() throws IOException {
        assertThat(new FormCatalogue().all())
                .extracting(form -> form.id() + ".form")
                .containsExactlyInAnyOrderElementsOf(
                        files().map(file -> file.getFileName().toString()).toList());
    }

    @ParameterizedTest
    @MethodSource("files")
    void madeForTheEngineThatRunsThem(Path file) throws IOException {
        var form = json(file);

        assertThat(form.path("id").asText() + ".form")
                .isEqualTo(file.getFileName().toString());
        assertThat(form.path("type").asText()).isEqualTo("default");
        assertThat(form.path("executionPlatform").asText()).isEqualTo("Camunda Platform");
        assertThat(form.path("executionPlatformVersion").asText()).isEqualTo("7.24.0");
        assertThat(form.path("schemaVersion").asInt()).as("of form-js 1.8").isEqualTo(16);
    }

    @ParameterizedTest
    @MethodSource("files")
    void everyComponentHasItsOwnIdAndKey(Path file) throws IOException {
        var ids = new HashSet<String>();
        var keys = new HashSet<String>();
        for (var component : components(json(file))) {
            assertThat(component.path("id").asText()).matches("[A-Z][A-Za-z]*_[A-Za-z0-9]+");
            assertThat(ids.add(component.path("id").asText()))
                    .as("id of %s", component)
                    .isTrue();
            if (component.has("key")) {
                assertThat(component.path("key").asText()).matches("[a-z][A-Za-z0-9]*");
                assertThat(keys.add(component.path("key").asText()))
                        .as("key of %s", component)
                        .isTrue();
            }
        }
    }

    /** Components of one row stand side by side, wherever in the form they are. */
    @ParameterizedTest
    @MethodSource("files")
    void everyRowIsFilledByNeighbours(Path file) throws IOException {
        var rows = new LinkedHashMap<String, Integer>();
        var last = "";
        for (var component : components(json(file))) {
            var row = component.path("layout").path("row").asText();
            assertThat(row).isNotEmpty();
            if (rows.containsKey(row)) {
                assertThat(last)
                        .as("the component before %s", component.path("id"))
                        .isEqualTo(row);
            }
            rows.merge(row, component.path("layout").path("columns").asInt(16), Integer::sum);
            last = row;
        }
        assertThat(rows.values()).containsOnly(16);
    }

    @ParameterizedTest
    @MethodSource("files")
    void everyFieldSpeaksDanish(Path file) throws IOException {
        for (var component : components(json(file))) {
            for (var text : List.of("label", "dateLabel", "description")) {
                assertThat(component.path(text).asText("")).doesNotContainPattern(ENGLISH);
            }
            if (component.has("key")) {
                assertThat(component.path("label").asText("")
                                + component.path("dateLabel").asText(""))
                        .matches("\\p{Lu}.+");
            }
        }
    }

    @ParameterizedTest
    @MethodSource("files")
    void everyTextSaysHowLongItMayBe(Path file) throws IOException {
        for (var component : components(json(file))) {
            if (component.path("type").asText().startsWith("text") && component.has("key")) {
                assertThat(component.path("validate").path("maxLength").asInt())
                        .as("maxLength of %s", component.path("key"))
                        .isBetween(1, 4000);
            }
        }
    }

    /** Tasklist's own button goes dead with the first change in a list; one inside the form does not. */
    @ParameterizedTest
    @MethodSource("files")
    void aFormWithAListSendsItself(Path file) throws IOException {
        var all = components(json(file));
        var lists = all.stream()
                .filter(component -> component.path("type").asText().equals("dynamiclist"))
                .toList();
        var buttons = all.stream()
                .filter(component -> component.path("action").asText().equals("submit"))
                .toList();

        assertThat(lists).allSatisfy(list -> {
            assertThat(list.path("properties").path("minRows").asText()).matches("\\d+");
            assertThat(list.path("properties").path("maxRows").asText()).matches("\\d+");
        });
        assertThat(buttons).hasSize(lists.isEmpty() ? 0 : 1).allSatisfy(button -> {
            assertThat(button.path("type").asText()).isEqualTo("button");
            assertThat(button.path("label").asText()).matches("\\p{Lu}.+");
        });
    }

    /**
     * The browser hides by everything typed, hidden answers included; the server sees only what is shown. Both agree when
     * a condition on a hidden field repeats what hides that field.
     */
    @ParameterizedTest
    @MethodSource("files")
    void conditionsMeanTheSameInBrowserAndServer(Path file) throws IOException {
        var conditional = new LinkedHashMap<String, String>();
        for (var component : components(json(file))) {
            var hide = component.path("conditional").path("hide").asText("");
            if (!hide.isEmpty()) {
                assertThat(hide).startsWith("=");
                new FeelConditions().isTrue(hide.substring(1), Map.of());
                conditional.forEach((key, condition) -> {
                    if (Pattern.compile("\\b" + key + "\\b").matcher(hide).find()) {
                        assertThat(hide).startsWith(condition + " or ");
                    }
                });
                if (component.has("key")) {
                    conditional.put(component.path("key").asText(), hide);
                }
            }
        }
    }

    /** An html component escapes what it shows; a text component would take it as markup. */
    @ParameterizedTest
    @MethodSource("files")
    void whatPeopleTypedIsShownEscaped(Path file) throws IOException {
        for (var component : components(json(file))) {
            var shown = TEMPLATE.matcher(component.path("text").asText("")
                    + component.path("label").asText("")
                    + component.path("description").asText(""));
            while (shown.find()) {
                assertThat(shown.group(1)).as("in %s", component.path("id")).endsWith("Url");
            }
        }
    }

    @ParameterizedTest
    @MethodSource("files")
    void writtenSoThatAChangeIsReadable(Path file) throws IOException {
        var text = Files.readString(file);

        assertThat(text).endsWith("}\n").doesNotContain("\t", "\r", "\\u").startsWith("{\n  \"id\"");
    }

    @Test
    void theSubjectsAreTheProgramsOwn() {
        var subject = new FormCatalogue()
                .form("raiseIssue").fields().stream()
                        .filter(field -> field.key().equals("subject"))
                        .findFirst()
                        .orElseThrow();

        assertThat(subject.options())
                .containsExactlyElementsOf(Arrays.stream(Subject.values())
                        .map(value -> new Option(value.name(), value.danish()))
                        .toList());
    }

    private static JsonNode json(Path file) throws IOException {
        return new ObjectMapper().readTree(file.toFile());
    }

    private static List<JsonNode> components(JsonNode parent) {
        var all = new ArrayList<JsonNode>();
        for (var component : parent.path("components")) {
            all.add(component);
            all.addAll(components(component));
        }
        return all;
    }
}
