package dk.klyngeflow.casework.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.feel.api.FeelEngineApi;
import org.camunda.feel.api.FeelEngineBuilder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is asked, the library's own engine says the same. */
class KeptFunctionsFeelTest {

    private static final FeelEngineApi OWN = FeelEngineBuilder.forJava().build();
    private static final FeelEngineApi KEPT = KeptFunctionsFeel.conditions();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "amount > 100 and kind = \"LARGE\"",
                "nothing = null",
                "missing.deeper > 3",
                "list contains(areas, \"B\") and count(areas) = 2",
                "string length(kind) + amount",
                "date(\"2026-02-29\")",
                "if day < date(\"2026-03-01\") then \"before\" else \"after\"",
                "some area in areas satisfies area = \"A\"",
                "assert(amount, amount > 1000)",
                "amount + kind",
                "unknown function(amount)",
                "kind matches",
                "sum(for area in areas return 2) ** 2",
            })
    void answersAsTheOriginal(String expression) {
        var data = new HashMap<String, Object>(
                Map.of("amount", 250, "kind", "LARGE", "areas", List.of("A", "B"), "day", LocalDate.of(2026, 2, 1)));
        data.put("nothing", null);

        var original = OWN.evaluateExpression(expression, data);
        var kept = KEPT.evaluateExpression(expression, data);

        assertThat(kept).isEqualTo(original);
    }

    @ParameterizedTest
    @ValueSource(strings = {"> 100", "[1..5]", "not(250)", "\"text\"", "-", "? > 200 and missing", "250, 300"})
    void testsACellAsTheOriginal(String cell) {
        var original = OWN.evaluateUnaryTests(cell, 250, Map.<String, Object>of());
        var kept = KEPT.evaluateUnaryTests(cell, 250, Map.<String, Object>of());

        assertThat(kept).isEqualTo(original);
    }
}
