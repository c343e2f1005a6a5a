package dk.klyngeflow.identity;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The engine's four web applications speak Danish throughout, however many texts their English files have. */
class DanishWebappsTest {

    private static final String FOLDER = "META-INF/resources/webjars/camunda/app/";

    /** Left out on purpose: the vendor's call to migrate. */
    private static final String NOTICE = "/labels/BANNER_CE_EOL_TEXT";

    /** Names, abbreviations, types of variables, and words that Danish has too. A text is fine if it has no others. */
    private static final Set<String> SAME_IN_DANISH = Set.of(
            // names
            "camunda",
            "cockpit",
            "optimize",
            "tasklist",
            // abbreviations
            "bpmn",
            "cmmn",
            "csv",
            "dmn",
            "id",
            "json",
            "ok",
            // types of variables
            "boolean",
            "double",
            "integer",
            "long",
            "null",
            "short",
            "string",
            // Danish
            "admin",
            "batch",
            "definition",
            "diagram",
            "element",
            "filter",
            "incident",
            "incidents",
            "job",
            "minimum",
            "operator",
            "start",
            "status",
            "system",
            "type",
            "version",
            "weekend");

    /** How a moment is written, as in {@code YYYY-MM-DDTHH:mm:ss}. */
    private static final Pattern DATE_FORMAT = Pattern.compile("[DHLMTYdms:., -]+");

    private static final Pattern WORD = Pattern.compile("\\p{L}{2,}");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\{\\s*(.+?)\\s*}}|%[ds]");
    private static final Pattern TAG = Pattern.compile("</?(a|b|br|code|em|i|li|p|span|strong|ul)\\b[^<>]*>");

    @ParameterizedTest
    @ValueSource(strings = {"admin", "cockpit", "tasklist", "welcome"})
    void everyTextIsThereInDanish(String webapp) {
        var english = texts(webapp, "en");
        var danish = texts(webapp, "da");

        assertThat(danish.keySet()).isEqualTo(english.keySet());
        assertThat(english.keySet())
                .filteredOn(key -> !english.get(key).isBlank() && !key.equals(NOTICE))
                .allSatisfy(key -> assertThat(danish.get(key)).as(key).isNotBlank());
        assertThat(danish.get(NOTICE)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"admin", "cockpit", "tasklist", "welcome"})
    void whatIsFilledInAndHowItIsSetStaysTheSame(String webapp) {
        var english = texts(webapp, "en");
        english.remove(NOTICE);
        var danish = texts(webapp, "da");

        assertThat(english).allSatisfy((key, text) -> {
            assertThat(found(PLACEHOLDER, danish.get(key))).as(key).isEqualTo(found(PLACEHOLDER, text));
            assertThat(found(TAG, danish.get(key))).as(key).isEqualTo(found(TAG, text));
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"admin", "cockpit", "tasklist", "welcome"})
    void nothingIsLeftInEnglish(String webapp) {
        var english = texts(webapp, "en");
        var danish = texts(webapp, "da");

        assertThat(english)
                .allSatisfy((key, text) -> assertThat(text.equals(danish.get(key)) && !isSameInDanish(text))
                        .as("%s is still \"%s\"", key, text)
                        .isFalse());
    }

    private static boolean isSameInDanish(String text) {
        return DATE_FORMAT.matcher(text).matches()
                || WORD.matcher(text)
                        .results()
                        .map(word -> word.group().toLowerCase(Locale.ROOT))
                        .allMatch(SAME_IN_DANISH::contains);
    }

    private static List<String> found(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .map(DanishWebappsTest::essence)
                .sorted(Comparator.naturalOrder())
                .toList();
    }

    /** A placeholder's name, else the whole. */
    private static String essence(MatchResult match) {
        return match.groupCount() > 0 && match.group(1) != null ? match.group(1) : match.group();
    }

    /** Every text by its path in the file. */
    private static Map<String, String> texts(String webapp, String language) {
        var name = FOLDER + webapp + "/locales/" + language + ".json";
        try (var file = DanishWebappsTest.class.getClassLoader().getResourceAsStream(name)) {
            assertThat(file).as(name).isNotNull();
            var json = new String(file.readAllBytes(), StandardCharsets.UTF_8);
            var texts = new TreeMap<String, String>();
            collect("", new ObjectMapper().readTree(json.startsWith("\uFEFF") ? json.substring(1) : json), texts);
            return texts;
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        }
    }

    private static void collect(String path, JsonNode node, Map<String, String> texts) {
        if (node.isObject()) {
            node.fields().forEachRemaining(field -> collect(path + "/" + field.getKey(), field.getValue(), texts));
        } else if (node.isArray()) {
            var items = new ArrayList<JsonNode>();
            node.forEach(items::add);
            for (int i = 0; i < items.size(); i++) {
                collect(path + "/" + i, items.get(i), texts);
            }
        } else {
            texts.put(path, node.asText());
        }
    }
}
