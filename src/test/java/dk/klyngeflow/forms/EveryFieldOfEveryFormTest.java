package dk.klyngeflow.forms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import dk.klyngeflow.casework.engine.FeelConditions;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Walks all fields of all deployed forms with bad input: each holds, and says so in words that name the field. */
class EveryFieldOfEveryFormTest {

    private static final FormCatalogue CATALOGUE = new FormCatalogue();
    private static final FormChecker CHECKER = new FormChecker(new FeelConditions());

    private static final List<Object> NO_NUMBERS = List.of(
            Double.NaN, Double.parseDouble("1e309"), Double.parseDouble("-1e309"), Map.of("a", 1), List.of(Map.of()));

    private static final List<Object> NO_VALUES =
            Stream.concat(Stream.of(-1, 42), NO_NUMBERS.stream()).toList();

    private static final List<Object> NO_ROWS = List.of(-1, 42, Double.NaN, Map.of("a", 1), "[{}]");

    /** What forms are given to show and conditions ask about, such that everything that depends on it is shown. */
    private static final Map<String, Object> FACTS = Map.of(
            "eligibility", "NEEDS_REASON",
            "scoreSheet", true,
            "fundApplication", true,
            "chairWarning", "Der er én formand",
            "openDuties", "En rapport");

    /** A field, and a filled-in form that is accepted and in which the field is shown. */
    record Shown(FormSchema form, FormField field, Map<String, Object> good) {

        Map<String, Object> with(Object value) {
            return put(good, field, value);
        }

        /** The name that an error gives the field; of a list's fields it is the first row's. */
        String name() {
            return field.key().replace("[]", "[0]");
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

    static Stream<Shown> lists() {
        return fields().filter(shown -> shown.field().type() == FieldType.ROWS);
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
        } else if (shown.field().type() == FieldType.ROWS && rows(shown).minRows() > 0) {
            expect(shown, shown.with(null), "minRows");
        } else {
            check(shown.form(), without(shown));
        }
    }

    @ParameterizedTest
    @MethodSource("fields")
    void wrongType(Shown shown) {
        var odds = switch (shown.field().type()) {
            case NUMBER -> NO_NUMBERS;
            case ROWS -> NO_ROWS;
            default -> NO_VALUES;
        };
        for (var odd : odds) {
            expect(shown, shown.with(odd), "type");
        }
    }

    @ParameterizedTest
    @MethodSource("numbers")
    void numbersOutsideTheLimits(Shown shown) {
        assertThat(shown.field().min()).isNotNull();
        assertThat(shown.field().max()).isNotNull();

        expect(shown, shown.with(-1), "min");
        expect(shown, shown.with(shown.field().min().subtract(BigDecimal.ONE)), "min");
        expect(shown, shown.with(shown.field().max().add(BigDecimal.ONE)), "max");
        expect(shown, shown.with(shown.field().max().subtract(new BigDecimal("0.001"))), "decimals");
        check(shown.form(), shown.with(shown.field().min()));
        check(shown.form(), shown.with(shown.field().max()));
    }

    @ParameterizedTest
    @MethodSource("lists")
    void tooFewRowsAndTooMany(Shown shown) {
        var list = rows(shown);
        var row = rowsOf(shown.good(), shown.field().key()).get(0);

        if (list.minRows() > 0) {
            expect(shown, shown.with(List.of()), "minRows");
        } else {
            check(shown.form(), shown.with(List.of()));
        }
        expect(shown, shown.with(Collections.nCopies(list.maxRows() + 1, row)), "maxRows");
        check(shown.form(), shown.with(Collections.nCopies(list.maxRows(), row)));
    }

    @ParameterizedTest
    @MethodSource("lists")
    void rowsThatAreNone(Shown shown) {
        for (var odd : List.of("x", 42, Double.NaN, List.of(Map.of()))) {
            assertThat(errors(shown.form(), shown.with(List.of(odd))))
                    .containsExactly(tuple(shown.field().key() + "[0]", "type"));
        }
    }

    @ParameterizedTest
    @MethodSource("lists")
    void anUndeclaredKeyInARow(Shown shown) {
        for (var key : List.of("bodyId2", "<b>", "")) {
            var row = new LinkedHashMap<>(
                    rowsOf(shown.good(), shown.field().key()).get(0));
            row.put(key, "x");

            assertThat(errors(shown.form(), shown.with(List.of(row))))
                    .containsExactly(tuple(shown.field().key() + "[0]." + key, "undeclared"));
        }
    }

    @ParameterizedTest
    @MethodSource("lists")
    void theRowThatIsWrongIsNamed(Shown shown) {
        var row = rowsOf(shown.good(), shown.field().key()).get(0);

        var refusal = refusal(shown.form(), shown.with(List.of(row, Map.of())));

        assertThat(refusal.errors()).isNotEmpty().allSatisfy(error -> {
            assertThat(error.field()).startsWith(shown.field().key() + "[1].");
            assertThat(error.message()).contains("(" + shown.field().label() + ", række 2)");
        });
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
        var format = shown.field().format();
        for (var text : List.of(
                "Ærø & Ålborg: <b onclick=\"x()\">blå</b> <script>alert(1)</script>",
                "'; DROP TABLE case_record; -- på grund af øl",
                "${runtimeService} #{1+1} {{caseNumber}} [link](javascript:alert(1))")) {
            if (format.isEmpty()) {
                assertThat(text(check(shown.form(), shown.with(text)), shown.field()))
                        .isEqualTo(text);
            } else {
                expect(shown, shown.with(text), format);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("forms")
    void anUndeclaredKey(FormSchema form) {
        for (var key : List.of("bodyId2", "fundLedger", "execution", "<b>", "title.sub", "")) {
            var sent = new LinkedHashMap<>(shown(form, form.fields().get(0)).good());
            sent.put(key, "x");

            assertThat(errors(form, sent)).containsExactly(tuple(key, "undeclared"));
        }
    }

    private static FormRefusal expect(Shown shown, Map<String, Object> sent, String rule) {
        var refusal = refusal(shown.form(), sent);

        assertThat(refusal).as("%s in %s", shown, sent).isNotNull();
        assertThat(refusal.errors())
                .filteredOn(error -> error.field().equals(shown.name()))
                .singleElement()
                .satisfies(error -> {
                    assertThat(error.rule()).isEqualTo(rule);
                    assertThat(error.message())
                            .startsWith("Feltet \"" + shown.field().label() + "\" ")
                            .endsWith(".");
                });
        return refusal;
    }

    private static FormData check(FormSchema form, Map<String, Object> sent) {
        return CHECKER.check(form, sent, () -> options(form), () -> FACTS);
    }

    /** Null where everything is accepted. */
    private static FormRefusal refusal(FormSchema form, Map<String, Object> sent) {
        return catchThrowableOfType(FormRefusal.class, () -> check(form, sent));
    }

    private static List<Tuple> errors(FormSchema form, Map<String, Object> sent) {
        return refusal(form, sent).errors().stream()
                .map(error -> tuple(error.field(), error.rule()))
                .toList();
    }

    /** Tries the answers that conditions ask about until the field is shown and all is accepted. */
    private static Shown shown(FormSchema form, FormField field) {
        for (var attempt : answers(form)) {
            var refusal = refusal(form, attempt);
            if (refusal != null) {
                refusal.errors().forEach(error -> {
                    assertThat(error.rule()).as("%s", error).isEqualTo("hidden");
                    attempt.remove(error.field());
                });
                check(form, attempt);
            }
            if (attempt.containsKey(field.key().replaceFirst("\\[].*", ""))) {
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

    private static List<Object> goodValues(FormSchema form, FormField field) {
        return switch (field.type()) {
            case TEXT, LONG_TEXT -> List.of(field.format().equals("email") ? "navn@kommune.dk" : "Blåbærgrød");
            case NUMBER -> List.of(field.min() == null ? 1 : field.min());
            case FLAG -> List.of(true);
            case DATE -> List.of("2026-12-24");
            case CHOICE ->
                List.copyOf(offered(form, field).stream().map(Option::value).toList());
            case CHOICES -> List.of(List.of(offered(form, field).get(0).value()));
            case ROWS -> List.of(List.of(Map.of())); // the row's own fields, which come next, fill it in
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
        var refusal = refusal(shown.form(), sent);
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

    /** A copy with another value for the field; of a list's fields it is the first row's. */
    private static Map<String, Object> put(Map<String, Object> data, FormField field, Object value) {
        var key = field.key().split("\\[]\\.", 2);
        if (key.length == 1) {
            return At.with(data, path(key[0]), value);
        }
        var rows = new ArrayList<>(rowsOf(data, key[0]));
        rows.set(0, At.with(rows.get(0), path(key[1]), value));
        return At.with(data, path(key[0]), rows);
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> rowsOf(Map<String, Object> data, String list) {
        return (List<Map<String, Object>>) At.get(data, path(list));
    }

    private static Part.Rows rows(Shown shown) {
        return shown.form().scope().parts().stream()
                .filter(Part.Rows.class::isInstance)
                .map(Part.Rows.class::cast)
                .filter(rows -> rows.field().equals(shown.field()))
                .findFirst()
                .orElseThrow();
    }

    private static String text(FormData data, FormField field) {
        var key = field.key().split("\\[]\\.", 2);
        return key.length == 1 ? data.text(key[0]) : data.rows(key[0]).get(0).text(key[1]);
    }

    private static List<String> path(String key) {
        return List.of(key.split("\\."));
    }
}
