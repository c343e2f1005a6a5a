package dk.klyngeflow.forms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dk.klyngeflow.casework.engine.FeelConditions;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Walks all fields of all deployed forms with bad input: each holds, and says so in words that name the field. */
class EveryFieldOfEveryFormTest {

    private static final FormCatalogue CATALOGUE = new FormCatalogue();
    private static final FormChecker CHECKER = new FormChecker(new FeelConditions());

    private static final List<Object> NO_VALUES = List.of(
            -1,
            42,
            Double.NaN,
            Double.parseDouble("1e309"),
            Double.parseDouble("-1e309"),
            Map.of("a", 1),
            List.of(Map.of()));

    /** A field, and a filled-in form that is accepted and in which the field is shown. */
    record Shown(FormSchema form, FormField field, Map<String, Object> good) {

        Map<String, Object> with(Object value) {
            return At.with(good, path(field), value);
        }

        @Override
        public String toString() {
            return form.id() + "." + field.key();
        }
    }

    static Stream<Shown> fields() {
        return CATALOGUE.all().stream().flatMap(form -> form.fields().stream().map(field -> shown(form, field)));
    }

    static Stream<Shown> texts() {
        return fields().filter(shown -> isText(shown.field()));
    }

    static Stream<Shown> numbers() {
        return fields().filter(shown -> shown.field().type() == FieldType.NUMBER);
    }

    static Stream<FormSchema> forms() {
        return CATALOGUE.all().stream();
    }

    @Test
    void thereAreFormsAndFields() {
        assertThat(CATALOGUE.all()).hasSizeGreaterThanOrEqualTo(8);
        assertThat(fields().count()).isGreaterThanOrEqualTo(30);
    }

    @ParameterizedTest
    @MethodSource("fields")
    void missing(Shown shown) {
        if (shown.field().required()) {
            expect(shown, shown.with(null), "required");
        } else {
            CHECKER.check(shown.form(), without(shown), options(shown.form()));
        }
    }

    @ParameterizedTest
    @MethodSource("fields")
    void wrongType(Shown shown) {
        for (var odd : NO_VALUES) {
            if (shown.field().type() != FieldType.NUMBER || !isFinite(odd)) {
                expect(shown, shown.with(odd), "type");
            }
        }
    }

    /** Amounts and percentages: nothing below the least, above the most, or with parts of what is counted. */
    @ParameterizedTest
    @MethodSource("numbers")
    void aNumberOutsideItsLimits(Shown shown) {
        var field = shown.field();
        assertThat(field.min()).as("min of %s", shown).isNotNull();
        assertThat(field.max()).as("max of %s", shown).isNotNull();

        expect(shown, shown.with(field.min().subtract(BigDecimal.ONE)), "min");
        expect(shown, shown.with(field.max().add(BigDecimal.ONE)), "max");
        expect(shown, shown.with(field.max().subtract(new BigDecimal("0.001"))), "decimals");
    }

    @ParameterizedTest
    @MethodSource("fields")
    void textThatIsNoValueOfTheField(Shown shown) {
        switch (shown.field().type()) {
            case TEXT, LONG_TEXT ->
                expect(shown, shown.with("x".repeat(shown.field().maxLength() + 1)), "maxLength");
            case NUMBER, FLAG -> expect(shown, shown.with("true"), "type");
            case DATE -> expect(shown, shown.with("2026-02-30"), "date");
            case CHOICE -> expect(shown, shown.with("NOT_OFFERED"), "option");
            case CHOICES -> {
                expect(shown, shown.with(List.of("NOT_OFFERED")), "option");
                expect(shown, shown.with("[\"a\"]"), "type");
            }
            case ROWS -> expect(shown, shown.with("x"), "type");
        }
    }

    @ParameterizedTest
    @MethodSource("texts")
    void fiveThousandCharacters(Shown shown) {
        var refusal = expect(shown, shown.with("æ".repeat(5000)), "maxLength");

        assertThat(refusal.getMessage()).contains("(der er skrevet 5.000)");
    }

    @ParameterizedTest
    @MethodSource("texts")
    void nulAndBidiCharacters(Shown shown) {
        for (var odd : List.of("a\0b", "a\u202eb", "a\u2066b", "a\u001bb", "a\ud800b", "\0")) {
            expect(shown, shown.with(odd), "controlCharacter");
        }
    }

    @ParameterizedTest
    @MethodSource("texts")
    void markupAndSqlInDanishTextAreText(Shown shown) {
        for (var text : List.of(
                "Ærø & Ålborg: <b onclick=\"x()\">blå</b> <script>alert(1)</script>",
                "'; DROP TABLE case_record; -- på grund af øl",
                "${runtimeService} #{1+1} {{caseNumber}} [link](javascript:alert(1))")) {
            var data = CHECKER.check(shown.form(), shown.with(text), options(shown.form()));

            assertThat(data.text(shown.field().key())).isEqualTo(text);
        }
    }

    @ParameterizedTest
    @MethodSource("forms")
    void anUndeclaredKey(FormSchema form) {
        for (var key : List.of("bodyId2", "fundLedger", "execution", "<b>", "title.sub", "")) {
            var sent = new LinkedHashMap<>(shown(form, form.fields().get(0)).good());
            sent.put(key, "x");

            var refusal = catchThrowableOfType(FormRefusal.class, () -> CHECKER.check(form, sent, options(form)));

            assertThat(refusal.errors())
                    .extracting(FieldError::field, FieldError::rule)
                    .containsExactly(org.assertj.core.groups.Tuple.tuple(key, "undeclared"));
        }
    }

    private static FormRefusal expect(Shown shown, Map<String, Object> sent, String rule) {
        var refusal =
                catchThrowableOfType(FormRefusal.class, () -> CHECKER.check(shown.form(), sent, options(shown.form())));

        assertThat(refusal)
                .as("%s with %s", shown, sent.get(shown.field().key()))
                .isNotNull();
        assertThat(refusal.errors())
                .filteredOn(error -> error.field().equals(shown.field().key()))
                .singleElement()
                .satisfies(error -> {
                    assertThat(error.rule()).isEqualTo(rule);
                    assertThat(error.message())
                            .startsWith("Feltet \"" + shown.field().label() + "\" ")
                            .endsWith(".");
                });
        return refusal;
    }

    /** Tries the answers that conditions ask about until the field is shown and all is accepted. */
    private static Shown shown(FormSchema form, FormField field) {
        for (var attempt : answers(form)) {
            var refusal = catchThrowableOfType(FormRefusal.class, () -> CHECKER.check(form, attempt, options(form)));
            if (refusal != null) {
                refusal.errors().forEach(error -> {
                    assertThat(error.rule()).as("%s", error).isEqualTo("hidden");
                    attempt.remove(error.field());
                });
                CHECKER.check(form, attempt, options(form));
            }
            if (attempt.containsKey(field.key())) {
                return new Shown(form, field, attempt);
            }
        }
        throw new AssertionError("no answers show " + form.id() + "." + field.key());
    }

    private static List<Map<String, Object>> answers(FormSchema form) {
        List<Map<String, Object>> answers = List.of(new LinkedHashMap<>());
        for (var field : form.fields()) {
            var longer = new ArrayList<Map<String, Object>>();
            for (var answer : answers) {
                for (var value : goodValues(form, field)) {
                    longer.add(At.with(answer, path(field), value));
                }
            }
            answers = longer;
        }
        return answers;
    }

    private static List<Object> goodValues(FormSchema form, FormField field) {
        return switch (field.type()) {
            case TEXT, LONG_TEXT -> List.of("Blåbærgrød");
            case NUMBER -> List.of(field.min() == null ? 1 : field.min());
            case FLAG -> List.of(true);
            case DATE -> List.of("2026-12-24");
            case CHOICE ->
                List.copyOf(offered(form, field).stream().map(Option::value).toList());
            case CHOICES -> List.of(List.of(offered(form, field).get(0).value()));
            case ROWS -> throw new UnsupportedOperationException("no form has lists yet");
        };
    }

    private static List<Option> offered(FormSchema form, FormField field) {
        return field.optionsKey() == null ? field.options() : options(form).get(field.optionsKey());
    }

    private static Map<String, List<Option>> options(FormSchema form) {
        var options = new LinkedHashMap<String, List<Option>>();
        for (var field : form.fields()) {
            if (field.optionsKey() != null) {
                options.put(field.optionsKey(), List.of(new Option("a", "A"), new Option("b", "B")));
            }
        }
        return options;
    }

    private static Map<String, Object> without(Shown shown) {
        var sent = new LinkedHashMap<>(shown.with(null));
        // What is shown only because this field is filled in goes with it.
        var refusal =
                catchThrowableOfType(FormRefusal.class, () -> CHECKER.check(shown.form(), sent, options(shown.form())));
        if (refusal != null) {
            refusal.errors().forEach(error -> {
                assertThat(error.rule()).isEqualTo("hidden");
                sent.remove(error.field());
            });
        }
        return sent;
    }

    private static boolean isText(FormField field) {
        return field.type() == FieldType.TEXT || field.type() == FieldType.LONG_TEXT;
    }

    private static boolean isFinite(Object value) {
        return value instanceof Number number && Double.isFinite(number.doubleValue());
    }

    private static List<String> path(FormField field) {
        return List.of(field.key().split("\\."));
    }
}
