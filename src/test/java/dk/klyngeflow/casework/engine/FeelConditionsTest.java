package dk.klyngeflow.casework.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FeelConditionsTest {

    private final FeelConditions conditions = new FeelConditions();

    @Test
    void comparesWhatWasSent() {
        assertThat(conditions.isTrue("nextStep != \"PLACE\"", Map.of("nextStep", "PLACE")))
                .isFalse();
        assertThat(conditions.isTrue("nextStep != \"PLACE\"", Map.of("nextStep", "SOLVE")))
                .isTrue();
        assertThat(conditions.isTrue("a != \"x\" or b != true", Map.of("a", "x", "b", true)))
                .isFalse();
    }

    @Test
    void aMissingKeyIsNull() {
        var withNull = new HashMap<String, Object>();
        withNull.put("x", null);
        for (var data : List.of(Map.<String, Object>of(), withNull)) {
            assertThat(conditions.isTrue("x = null", data)).isTrue();
            assertThat(conditions.isTrue("x != \"PLACE\"", data)).isTrue();
            assertThat(conditions.isTrue("x != true", data)).isTrue();
            assertThat(conditions.isTrue("x = null or x = \"\"", data)).isTrue();
            assertThat(conditions.isTrue("x.y.z > 3", data)).isFalse();
        }
    }

    @Test
    void nothingSentMakesItThrow() {
        for (Object odd : List.of(
                -1,
                Double.NaN,
                Double.parseDouble("1e309"),
                List.of(Map.of("a", 1)),
                new Object(),
                "\" or true",
                "\0")) {
            assertThat(conditions.isTrue("x = \"PLACE\"", Map.of("x", odd))).isFalse();
        }
        assertThat(conditions.isTrue("x + 1", Map.of("x", 1))).isFalse();
    }

    @Test
    void whatIsNotFeelIsTheFormsMistake() {
        assertThatThrownBy(() -> conditions.isTrue("x == (", Map.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("x == (");
    }
}
