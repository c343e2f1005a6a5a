package dk.klyngeflow.forms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dk.klyngeflow.casework.engine.FeelConditions;
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
    /** What forms show that their conditions ask about: there is something to show. */
    private static final Map<String, Object> SHOWN =
            Map.of("chairWarning", "Der er én formand", "openDuties", "En rapport");

    /** Between a list's key and that of a field in its rows. */
    private static final String ROW = "[].";

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

        /** The same, but for this field; of a list's field, in the list's first row. */
        Map<String, Object> with(Object value) {
            return put(good, field, value);
        }

        /** The field as an error names it. */
        String key() {
            return field.key().replace("[]", "[0]");
        }

        /** How an error's sentence begins. */
        String name() {
            var list = list(form, field);
            return "Feltet \"%s\" %s"
                    .formatted(field.label(), list == null ? "" : "(%s, række 1) ".formatted(list.label()));
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
            CHECKER.check(shown.form(), without(shown), options(shown.form()), SHOWN);
        }
    }

    @ParameterizedTest
    @MethodSource("fields")
    void wrongType(Shown shown) {
        var odds = NO_VALUES.stream()
                .filter(odd -> shown.field().type() != FieldType.ROWS || !(odd instanceof List))
                .toList();
        for (var odd : odds) {
            expect(shown, shown.with(odd), "type");
        }
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
            var data = CHECKER.check(shown.form(), shown.with(text), options(shown.form()), SHOWN);

            assertThat(get(data.asMap(), shown.field())).isEqualTo(text);
        }
    }

    @ParameterizedTest
    @MethodSource("forms")
    void anUndeclaredKey(FormSchema form) {
        for (var key : List.of("bodyId2", "fundLedger", "execution", "<b>", "title.sub", "")) {
            var sent = new LinkedHashMap<>(shown(form, form.fields().get(0)).good());
            sent.put(key, "x");

            var refusal =
                    catchThrowableOfType(FormRefusal.class, () -> CHECKER.check(form, sent, options(form), SHOWN));

            assertThat(refusal.errors())
                    .extracting(FieldError::field, FieldError::rule)
                    .containsExactly(org.assertj.core.groups.Tuple.tuple(key, "undeclared"));
        }
    }

    private static FormRefusal expect(Shown shown, Map<String, Object> sent, String rule) {
        var refusal = catchThrowableOfType(
                FormRefusal.class, () -> CHECKER.check(shown.form(), sent, options(shown.form()), SHOWN));

        assertThat(refusal).as("%s with %s", shown, get(sent, shown.field())).isNotNull();
        assertThat(refusal.errors())
                .filteredOn(error -> error.field().equals(shown.key()))
                .singleElement()
                .satisfies(error -> {
                    assertThat(error.rule()).isEqualTo(rule);
                    assertThat(error.message()).startsWith(shown.name()).endsWith(".");
                });
        return refusal;
    }

    /** Tries the answers that conditions ask about until the field is shown and all is accepted. */
    private static Shown shown(FormSchema form, FormField field) {
        for (var attempt : answers(form)) {
            var refusal =
                    catchThrowableOfType(FormRefusal.class, () -> CHECKER.check(form, attempt, options(form), SHOWN));
            if (refusal != null) {
                refusal.errors().forEach(error -> {
                    assertThat(error.rule()).as("%s", error).isEqualTo("hidden");
                    attempt.remove(error.field());
                });
                CHECKER.check(form, attempt, options(form), SHOWN);
            }
            if (get(attempt, field) != null) {
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
                    longer.add(put(answer, field, value));
                }
            }
            answers = longer;
        }
        return answers;
    }

    private static Map<String, Object> put(Map<String, Object> form, FormField field, Object value) {
        int row = field.key().indexOf(ROW);
        if (row < 0) {
            return At.with(form, path(field.key()), value);
        }
        var list = path(field.key().substring(0, row));
        var first = firstRow(form, list);
        return At.with(form, list, List.of(At.with(first, path(field.key().substring(row + ROW.length())), value)));
    }

    private static Object get(Map<String, Object> form, FormField field) {
        int row = field.key().indexOf(ROW);
        return row < 0
                ? At.get(form, path(field.key()))
                : At.get(
                        firstRow(form, path(field.key().substring(0, row))),
                        path(field.key().substring(row + ROW.length())));
    }

    private static Map<?, ?> firstRow(Map<String, Object> form, List<String> list) {
        return At.get(form, list) instanceof List<?> rows && !rows.isEmpty() ? (Map<?, ?>) rows.get(0) : Map.of();
    }

    /** The list that the field is in a row of, or null. */
    private static FormField list(FormSchema form, FormField field) {
        int row = field.key().indexOf(ROW);
        return form.fields().stream()
                .filter(list -> row >= 0 && list.key().equals(field.key().substring(0, row)))
                .findFirst()
                .orElse(null);
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
            case ROWS -> List.of(List.of(Map.of()));
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
        var refusal = catchThrowableOfType(
                FormRefusal.class, () -> CHECKER.check(shown.form(), sent, options(shown.form()), SHOWN));
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

    private static List<String> path(String key) {
        return List.of(key.split("\\."));
    }
}
