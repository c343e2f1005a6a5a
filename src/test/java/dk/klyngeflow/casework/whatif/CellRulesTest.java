package dk.klyngeflow.casework.whatif;

import static org.assertj.core.api.Assertions.assertThat;

import dk.klyngeflow.casework.whatif.TableCopy.Column;
import dk.klyngeflow.casework.whatif.TableCopy.Row;
import dk.klyngeflow.casework.whatif.TableCopy.Type;
import java.util.Collections;
import java.util.List;
import java.util.function.BiFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What may stand in a cell of a copy, and what may not. */
class CellRulesTest {

    private static final Column SIZE = new Column("size", "Størrelse", Type.TEXT, List.of("\"SMALL\"", "\"LARGE\""));
    private static final Column FLAG = new Column("flag", "Flag", Type.FLAG, List.of("true", "false"));
    private static final Column MONTHS = new Column("months", "Måneder", Type.NUMBER, List.of());

    private static final BiFunction<Column, String, String> AS_IT_IS = (column, value) -> value;

    @ParameterizedTest
    @ValueSource(
            strings = {"", "-", "\"SMALL\"", "\"SMALL\", \"LARGE\"", "not(\"SMALL\")", "not( \"SMALL\",\"LARGE\" )"})
    void textsThatMayStandThere(String cell) {
        assertThat(CellRules.mayBeCondition(SIZE, cell)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SMALL",
                "\"SMAL\"",
                "\"SMALL\",",
                "\"SMALL",
                "3",
                "<script>alert(1)</script>",
                "\"SMALL\" or true",
                "for x in 1..999999999 return x",
                "string length(\"SMALL\")",
                "function(x) external { java: { class: \"java.lang.System\", method signature: \"exit(int)\" } }",
                "${T(java.lang.Runtime).getRuntime()}",
                "caseNumber"
            })
    void textsThatMayNot(String cell) {
        assertThat(CellRules.mayBeCondition(SIZE, cell)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"12", "-3", "1.5", "< 3", ">=3", "> -1", "[3..12]", "(3 .. 12)", "1, 2, > 10", "not(> 12)"})
    void numbersThatMayStandThere(String cell) {
        assertThat(CellRules.mayBeCondition(MONTHS, cell)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "tolv",
                "1,5,",
                "1..3",
                "[3..]",
                "> >",
                "12 months",
                "1e9",
                "99999999999",
                "= 3",
                "\"3\"",
                "1 + 1"
            })
    void numbersThatMayNot(String cell) {
        assertThat(CellRules.mayBeCondition(MONTHS, cell)).isFalse();
    }

    @Test
    void flagsAreTrueOrFalse() {
        assertThat(CellRules.mayBeCondition(FLAG, "false")).isTrue();
        assertThat(CellRules.mayBeCondition(FLAG, "falsk")).isFalse();
        assertThat(CellRules.mayBeCondition(FLAG, "True")).isFalse();
    }

    @Test
    void aCellHasAnEnd() {
        var long1 = String.join(", ", Collections.nCopies(30, "\"SMALL\""));
        assertThat(long1.length()).isGreaterThan(CellRules.LONGEST_CELL);
        assertThat(CellRules.mayBeCondition(SIZE, long1)).isFalse();
    }

    @Test
    void everythingWrongIsSaidAtOnceWithRowColumnAndWhatIsAllowed() {
        var copy = copy(
                new Row(1, List.of("\"SMALL\"", "12"), List.of("true"), ""),
                new Row(0, List.of("LILLE", "tolv"), List.of("måske"), ""));

        var wrong = CellRules.wrongIn(copy, AS_IT_IS);

        assertThat(wrong).extracting("field").containsExactly("r2-b1", "r2-b2", "r2-s1");
        assertThat(wrong.get(0))
                .hasMessageStartingWith("Række 2, kolonnen \"Størrelse\": skriv \"SMALL\" eller \"LARGE\"");
        assertThat(wrong.get(1)).hasMessageContaining("et tal, en grænse som < 3, >= 3 eller et interval som [3..12]");
        assertThat(wrong.get(2)).hasMessage("Række 2, kolonnen \"Flag\": vælg true eller false.");
    }

    @Test
    void anEmptyOrEndlessTableIsRefused() {
        assertThat(CellRules.wrongIn(copy(), AS_IT_IS))
                .singleElement()
                .extracting("rule")
                .isEqualTo("empty");
        var row = new Row(0, List.of("", ""), List.of("true"), "");
        var many = Collections.nCopies(CellRules.MOST_ROWS + 1, row).toArray(Row[]::new);
        assertThat(CellRules.wrongIn(copy(many), AS_IT_IS))
                .singleElement()
                .extracting("rule")
                .isEqualTo("maxRows");
    }

    private static TableCopy copy(Row... rows) {
        return new TableCopy("t", "T", false, List.of(SIZE, MONTHS), List.of(FLAG), List.of(rows));
    }
}
