package dk.klyngeflow.forms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import dk.klyngeflow.casework.engine.FeelConditions;
import dk.klyngeflow.shared.Refusal;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FormCheckerTest {

    private final FormChecker checker = new FormChecker(new FeelConditions());

    // text

    @Test
    void textMayFillExactlyWhatIsAllowed() {
        var form = form(textfield("title", "Titel", "\"maxLength\": 120, \"minLength\": 3"));

        assertThat(accepted(form, "title", "x".repeat(120)).text("title")).hasSize(120);
        assertThat(accepted(form, "title", "abc").text("title")).isEqualTo("abc");
        assertThat(refused(form, "title", "x".repeat(121)))
                .isEqualTo(new FieldError(
                        "title", "maxLength", "Feltet \"Titel\" må højst fylde 120 tegn (der er skrevet 121)."));
        assertThat(refused(form, "title", "x".repeat(5000)).message())
                .isEqualTo("Feltet \"Titel\" må højst fylde 120 tegn (der er skrevet 5.000).");
        assertThat(refused(form, "title", "ab").rule()).isEqualTo("minLength");
    }

    @Test
    void textWithoutALimitOfItsOwnIsLimitedAllTheSame() {
        var form = form(
                component("textfield", "a", "\"label\": \"A\"") + "," + component("textarea", "b", "\"label\": \"B\""));

        assertThat(refused(form, "a", "x".repeat(251)).rule()).isEqualTo("maxLength");
        assertThat(refused(form, "b", "x".repeat(4001)).rule()).isEqualTo("maxLength");
        assertThat(accepted(form, "a", "x".repeat(250)).text("a")).hasSize(250);
        assertThat(accepted(form, "b", "x".repeat(4000)).text("b")).hasSize(4000);
    }

    @Test
    void lineBreaksBecomeOneKindAndTheEndsAreStripped() {
        var form = form(component("textarea", "b", "\"label\": \"B\""));

        assertThat(accepted(form, "b", " \r\n to  linjer\r\nher\t\u00a0\n\u200b")
                        .text("b"))
                .isEqualTo("to  linjer\nher");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\r\n", "\u00a0", "\u200b\u200f", "\ufeff"})
    void whatNobodyCanSeeIsEmpty(String unseen) {
        var required = form(textfield("title", "Titel", "\"required\": true"));
        var optional = form(textfield("title", "Titel", "\"required\": false"));

        assertThat(refused(required, "title", unseen))
                .isEqualTo(new FieldError("title", "required", "Feltet \"Titel\" skal udfyldes."));
        assertThat(accepted(optional, "title", unseen).optionalText("title")).isEmpty();
    }

    @Test
    void oneLineStaysOneLine() {
        var form = form(textfield("title", "Titel", ""));

        assertThat(refused(form, "title", "en\nto").rule()).isEqualTo("singleLine");
        assertThat(refused(form, "title", "en\rto").rule()).isEqualTo("singleLine");
        assertThat(refused(form, "title", "en\u2028to").rule()).isEqualTo("singleLine");
        assertThat(accepted(form, "title", "en\n").text("title")).isEqualTo("en");
    }

    @ParameterizedTest
    @ValueSource(
            ints = {
                0, 1, 8, 0x0b, 0x0c, 0x1b, 0x1f, 0x7f, 0x80, 0x85, 0x9f, 0x202a, 0x202e, 0x2066, 0x2069, 0xd800, 0xdfff,
                0xfffe, 0xffff, 0x1ffff
            })
    void controlCharactersAreRefused(int character) {
        var form = form(component("textarea", "b", "\"label\": \"B\""));
        var sent = character >= 0xd800 && character <= 0xdfff
                ? "Æ" + (char) character + "Å"
                : "Æ" + Character.toString(character) + "Å";

        var error = refused(form, "b", sent);

        assertThat(error.rule()).isEqualTo("controlCharacter");
        assertThat(error.message()).contains("U+%04X".formatted(character));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "æøå ÆØÅ é ü ß – … “citat” 👩‍⚕️",
                "<script>alert('hej')</script> & <b>fed</b>",
                "Robert'); DROP TABLE case_record;-- Ærø",
                "${execution.setVariable('x', 1)} {{caseNumber}} = true",
                "linje\n\tindrykket  med  mellemrum",
                "\u200e13-10-2022"
            })
    void allOtherTextIsKeptAsTyped(String text) {
        var form = form(component("textarea", "b", "\"label\": \"B\""));

        assertThat(accepted(form, "b", text).text("b")).isEqualTo(text.replaceFirst("^\u200e", ""));
    }

    @Test
    void patternsAndFormats() {
        var form = form(textfield("cvr", "CVR-nummer", "\"pattern\": \"^[0-9]{8}$\"") + ","
                + textfield("mail", "Mail", "\"validationType\": \"email\"") + ","
                + textfield("phone", "Telefon", "\"validationType\": \"phone\""));

        assertThat(refused(form, "cvr", "1234567").rule()).isEqualTo("pattern");
        assertThat(accepted(form, "cvr", "12345678").text("cvr")).isEqualTo("12345678");
        for (var bad : List.of("a", "a@", "a@b", "a b@c.dk", "a@c.dk, b@c.dk", "Navn <a@c.dk>")) {
            assertThat(refused(form, "mail", bad).rule()).as(bad).isEqualTo("email");
        }
        assertThat(accepted(form, "mail", "sundheds-klynge@rn.dk").text("mail")).isEqualTo("sundheds-klynge@rn.dk");
        assertThat(refused(form, "phone", "12345678").rule()).isEqualTo("phone");
        assertThat(accepted(form, "phone", "+4512345678").text("phone")).isEqualTo("+4512345678");
    }

    // numbers

    @ParameterizedTest
    @CsvSource({"0,true", "-0.01,false", "1000000,true", "1000000.01,false", "0.25,true", "0.255,false", "0.250,true"})
    void numbersWithinTheirLimits(BigDecimal number, boolean good) {
        var form = form(number("amount", "\"min\": 0, \"max\": 1000000", ""));

        for (Number sent : List.of(number, number.doubleValue())) {
            if (good) {
                assertThat(accepted(form, "amount", sent).number("amount")).isEqualByComparingTo(number);
            } else {
                assertThat(refused(form, "amount", sent).rule()).isIn("min", "max", "decimals");
            }
        }
    }

    @Test
    void numbersOfEveryKind() {
        var form = form(number("amount", "", "\"decimalDigits\": 0,"));

        for (Number sent : List.of(7, 7L, (short) 7, 7.0, 7f, BigInteger.valueOf(7), new BigDecimal("7.00"))) {
            assertThat(accepted(form, "amount", sent).number("amount")).isEqualByComparingTo("7");
        }
        assertThat(refused(form, "amount", 7.5).message()).isEqualTo("Feltet \"Beløb\" skal være et helt tal.");
    }

    @Test
    void whatIsNoNumberIsRefused() {
        var form = form(number("amount", "", ""));

        for (Object sent : List.of(
                Double.NaN,
                Double.parseDouble("1e309"),
                Double.parseDouble("-1e309"),
                Float.NaN,
                "7",
                "NaN",
                true,
                List.of(7),
                Map.of())) {
            assertThat(refused(form, "amount", sent).rule()).as("%s", sent).isEqualTo("type");
        }
        assertThat(refused(form, "amount", new BigDecimal("1e999999")).rule()).isEqualTo("max");
        assertThat(refused(form, "amount", new BigDecimal("-1e999999")).rule()).isEqualTo("min");
        assertThat(refused(form, "amount", new BigDecimal("1e-999999")).rule()).isEqualTo("decimals");
        assertThat(refused(form, "amount", Double.MAX_VALUE).rule()).isEqualTo("max");
        assertThat(refused(form, "amount", Double.MIN_VALUE).rule()).isEqualTo("decimals");
    }

    @Test
    void theMessageSaysWhatIsAllowed() {
        var form = form(number("amount", "\"min\": 0.5, \"max\": 1000000", ""));

        assertThat(refused(form, "amount", -1).message()).isEqualTo("Feltet \"Beløb\" skal være mindst 0,5.");
        assertThat(refused(form, "amount", 2_000_000).message()).isEqualTo("Feltet \"Beløb\" må højst være 1.000.000.");
    }

    // dates, flags, choices

    @Test
    void datesThatExist() {
        var form = form(DATE);

        assertThat(accepted(form, "due", "2024-02-29").date("due")).isEqualTo(LocalDate.of(2024, 2, 29));
        for (var bad : List.of(
                "2023-02-29",
                "2026-13-01",
                "24-12-2026",
                "2026-12-24T00:00:00",
                "2026-12-24 ",
                "0001-01-01",
                "9999-12-31",
                "i morgen")) {
            assertThat(refused(form, "due", bad).rule()).as(bad).isEqualTo("date");
        }
        assertThat(refused(form, "due", 20261224).rule()).isEqualTo("type");
        assertThat(accepted(form, "due", "").optionalDate("due")).isEmpty();
    }

    @Test
    void aRequiredTickMustBeTicked() {
        var required = form(component("checkbox", "ok", "\"label\": \"Godkendt\", \"validate\": {\"required\": true}"));
        var optional = form(component("checkbox", "ok", "\"label\": \"Godkendt\""));

        assertThat(accepted(required, "ok", true).flag("ok")).isTrue();
        assertThat(refused(required, "ok", false).message()).isEqualTo("Feltet \"Godkendt\" skal markeres.");
        assertThat(refused(required, "ok", null).rule()).isEqualTo("required");
        assertThat(accepted(optional, "ok", false).flag("ok")).isFalse();
        for (Object odd : List.of("true", 1, List.of())) {
            assertThat(refused(optional, "ok", odd).rule()).isEqualTo("type");
        }
    }

    @Test
    void onlyWhatIsOfferedCanBeChosen() {
        var form = form(component(
                "radio", "size", "\"label\": \"Størrelse\", \"values\": " + values("SMALL", "Lille", "BIG", "Stor")));

        assertThat(accepted(form, "size", "BIG").text("size")).isEqualTo("BIG");
        assertThat(refused(form, "size", "big"))
                .isEqualTo(new FieldError("size", "option", "Feltet \"Størrelse\" kan kun være \"Lille\", \"Stor\"."));
        assertThat(refused(form, "size", List.of("BIG")).rule()).isEqualTo("type");
    }

    @Test
    void optionsSuppliedOnEachUse() {
        var form = form(component(
                "checklist",
                "groups",
                "\"label\": \"Grupper\", \"valuesKey\": \"reviewGroups\", \"validate\": {\"required\": true}"));
        var options = Map.of("reviewGroups", List.of(new Option("a", "A"), new Option("b", "B")));

        assertThat(checker.check(form, Map.of("groups", List.of("b", "a")), options)
                        .choices("groups"))
                .containsExactly("b", "a");
        assertThat(errors(form, Map.of("groups", List.of("a", "c")), options))
                .extracting(FieldError::rule)
                .containsExactly("option");
        assertThat(errors(form, Map.of("groups", List.of("a", "a")), options))
                .extracting(FieldError::rule)
                .containsExactly("duplicate");
        assertThat(errors(form, Map.of("groups", List.of()), options))
                .extracting(FieldError::rule)
                .containsExactly("required");
        assertThat(errors(form, Map.of("groups", Arrays.asList("a", null)), options))
                .extracting(FieldError::rule)
                .containsExactly("type");
        assertThat(refused(form, "groups", List.of("a")).message()).contains("ingen muligheder");
    }

    @Test
    void theFormGoesOutWithItsOptions() {
        var form = form(component("select", "body", "\"label\": \"Forum\", \"valuesKey\": \"bodies\""));

        assertThat(form.json(Map.of("bodies", List.of(new Option("njVest", "Vest")))))
                .contains("\"values\":[{\"label\":\"Vest\",\"value\":\"njVest\"}]")
                .doesNotContain("valuesKey");
        assertThat(form.json()).contains("\"valuesKey\":\"bodies\"");
        assertThat(form.json(Map.of())).isEqualTo(form.json());
    }

    // keys, conditions, groups, lists

    @Test
    void anUndeclaredKeyIsRefused() {
        var form = form(textfield("title", "Titel", ""));

        assertThat(errors(form, Map.of("title", "x", "fundLedger", "y"), Map.of()))
                .containsExactly(
                        new FieldError("fundLedger", "undeclared", "Formularen har ikke noget felt \"fundLedger\"."));
        assertThat(errors(form, Map.of("title\0", "x"), Map.of()).get(0).message())
                .isEqualTo("Formularen har ikke noget felt \"title?\".");
        var many = new HashMap<String, Object>();
        IntStream.range(0, 1000).forEach(i -> many.put("k" + i, i));
        assertThat(errors(form, many, Map.of())).hasSize(20);
    }

    @Test
    void aHiddenFieldIsNeitherRequiredNorTaken() {
        var form = form(component("checkbox", "keep", "\"label\": \"Behold\"") + ","
                + component(
                        "textarea",
                        "why",
                        "\"label\": \"Hvorfor\", \"validate\": {\"required\": true},"
                                + "\"conditional\": {\"hide\": \"=keep != true\"}"));

        assertThat(checker.check(form, Map.of(), Map.of()).optionalText("why")).isEmpty();
        assertThat(checker.check(form, Map.of("keep", false, "why", ""), Map.of())
                        .optionalText("why"))
                .isEmpty();
        assertThat(errors(form, Map.of("keep", false, "why", "x"), Map.of()))
                .extracting(FieldError::field, FieldError::rule)
                .containsExactly(tuple("why", "hidden"));
        assertThat(errors(form, Map.of("keep", true), Map.of()))
                .extracting(FieldError::field, FieldError::rule)
                .containsExactly(tuple("why", "required"));
        assertThat(checker.check(form, Map.of("keep", true, "why", "x"), Map.of())
                        .text("why"))
                .isEqualTo("x");
    }

    @Test
    void aHiddenGroupHidesAllInIt() {
        var form = form("{\"type\": \"group\", \"id\": \"g\", \"label\": \"G\", \"path\": \"period\","
                + "\"conditional\": {\"hide\": \"=big != true\"}, \"components\": ["
                + textfield("start", "Start", "\"required\": true") + "]},"
                + component("checkbox", "big", "\"label\": \"Stor\""));

        assertThat(checker.check(form, Map.of(), Map.of()).asMap()).containsOnlyKeys("big");
        assertThat(errors(form, Map.of("period", Map.of("start", "x")), Map.of()))
                .extracting(FieldError::field, FieldError::rule)
                .containsExactly(tuple("period.start", "hidden"));
        assertThat(errors(form, Map.of("big", true), Map.of()))
                .extracting(FieldError::field, FieldError::rule)
                .containsExactly(tuple("period.start", "required"));
        var data = checker.check(form, Map.of("big", true, "period", Map.of("start", " nu ")), Map.of());
        assertThat(data.text("period.start")).isEqualTo("nu");
        assertThat(data.toJson()).isEqualTo("{\"period\":{\"start\":\"nu\"},\"big\":true}");
        assertThat(errors(form, Map.of("big", true, "period", Map.of("start", "x", "end", "y")), Map.of()))
                .extracting(FieldError::field, FieldError::rule)
                .containsExactly(tuple("period.end", "undeclared"));
        assertThat(errors(form, Map.of("period", "x"), Map.of()))
                .extracting(FieldError::field, FieldError::rule)
                .containsExactly(tuple("period", "type"));
    }

    @Test
    void fieldsThatOnlyShowAreIgnored() {
        var form = form(component("textfield", "caseNumber", "\"label\": \"Sag\", \"readonly\": true") + ","
                + component("textfield", "size", "\"label\": \"Størrelse\", \"disabled\": true") + ","
                + component("textfield", "note", "\"label\": \"Note\", \"readonly\": \"=size = \\\"BIG\\\"\"") + ","
                + "{\"type\": \"expression\", \"id\": \"e\", \"key\": \"sum\", \"expression\": \"=1\"}");
        var sent = Map.<String, Object>of(
                "caseNumber", 42, "size", "BIG", "note", "x", "sum", Double.parseDouble("1e309"));

        assertThat(checker.check(form, sent, Map.of()).asMap()).containsOnlyKeys("note");
        assertThat(checker.check(form, sent, Map::of, () -> Map.of("size", "BIG"))
                        .asMap())
                .as("the condition goes by what was shown, not by what was sent for it")
                .isEmpty();
    }

    @Test
    void whatIsShownAndOfferedIsOnlyAskedForWhereTheFormNeedsIt() {
        var form = form(textfield("answer", "Svar", "") + ","
                + component(
                        "textfield",
                        "why",
                        "\"label\": \"Hvorfor\", \"conditional\": {\"hide\": \"=answer != \\\"NO, shown\\\"\"}"));
        var asking = form(component(
                "textfield", "why", "\"label\": \"Hvorfor\", \"conditional\": {\"hide\": \"=shown = null\"}"));
        Supplier<Map<String, Object>> asked = () -> {
            throw new IllegalStateException("asked");
        };

        assertThat(checker.check(form, Map.of("answer", "NO"), Map::of, asked).text("answer"))
                .isEqualTo("NO");
        assertThatThrownBy(() -> checker.check(asking, Map.of("why", "x"), Map::of, asked))
                .hasMessage("asked");
    }

    @Test
    void everyRowOfAListIsChecked() {
        var form = form("{\"type\": \"dynamiclist\", \"id\": \"l\", \"path\": \"budget\", \"label\": \"Budget\","
                + "\"isRepeating\": true, \"properties\": {\"minRows\": \"1\", \"maxRows\": \"3\"}, \"components\": ["
                + textfield("what", "Hvad", "\"required\": true") + ","
                + component(
                        "textfield",
                        "why",
                        "\"label\": \"Hvorfor\", \"conditional\": {\"hide\": \"=this.what != \\\"Andet\\\"\"}")
                + "]}");

        var data = checker.check(
                form, Map.of("budget", List.of(Map.of("what", "Løn"), Map.of("what", "Andet", "why", "x"))), Map.of());
        assertThat(data.rows("budget")).extracting(row -> row.text("what")).containsExactly("Løn", "Andet");
        assertThat(data.rows("budget").get(1).text("why")).isEqualTo("x");

        assertThat(errors(form, Map.of("budget", List.of(Map.of("what", "Løn", "why", "x"), Map.of(), "x")), Map.of()))
                .extracting(FieldError::field, FieldError::rule)
                .containsExactly(
                        tuple("budget[0].why", "hidden"),
                        tuple("budget[1].what", "required"),
                        tuple("budget[2]", "type"));
        assertThat(errors(form, Map.of("budget", List.of(Map.of("what", "Løn"), Map.of())), Map.of()))
                .extracting(FieldError::message)
                .containsExactly("Feltet \"Hvad\" (Budget, række 2) skal udfyldes.");
        assertThat(errors(form, Map.of(), Map.of()))
                .extracting(FieldError::message)
                .containsExactly("Feltet \"Budget\" skal have mindst 1 række.");
        var four = List.of(Map.of("what", "a"), Map.of("what", "b"), Map.of("what", "c"), Map.of("what", "d"));
        assertThat(errors(form, Map.of("budget", four), Map.of()))
                .extracting(FieldError::message)
                .containsExactly("Feltet \"Budget\" må højst have 3 rækker (der er 4).");
        assertThat(errors(form, Map.of("budget", List.of(Map.of("what", "a", "amount", 1))), Map.of()))
                .extracting(FieldError::field, FieldError::rule)
                .containsExactly(tuple("budget[0].amount", "undeclared"));
    }

    @Test
    void everythingWrongIsSaidAtOnce() {
        var form = form(textfield("title", "Titel", "\"required\": true") + "," + DATE);

        assertThatThrownBy(() -> checker.check(form, Map.of("due", "i morgen", "x", 1), Map.of()))
                .isInstanceOf(Refusal.class)
                .hasMessage(
                        "Feltet \"Titel\" skal udfyldes. Feltet \"Frist\" skal være en dato, der findes, skrevet som"
                                + " 2026-12-24. Formularen har ikke noget felt \"x\".")
                .extracting("field", "rule")
                .containsExactly("title", "required");
    }

    @Test
    void dataAnswersOnlyForTheFormsOwnFields() {
        var data = accepted(form(textfield("title", "Titel", "")), "title", "x");

        assertThatThrownBy(() -> data.optionalText("titel")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> data.flag("title")).isInstanceOf(IllegalArgumentException.class);
        assertThat(data).hasToString("FormData[title]");
    }

    // forms with mistakes

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{'type':'filepicker','key':'f','label':'F'}|breaks the whole form",
                "{'type':'datetime','key':'f','dateLabel':'F','subtype':'datetime'}|does not submit times",
                "{'type':'datetime','key':'f','dateLabel':'F','subtype':'time'}|does not submit times",
                "{'type':'colour','key':'f','label':'F'}|is unknown",
                "{'type':'textfield','key':'f'}|no label",
                "{'type':'textfield','key':'','label':'F'}|must be letters and digits",
                "{'type':'textfield','key':'f','label':'F','validate':{'maxlength':3}}|validate.maxlength is not a limit",
                "{'type':'textfield','key':'f','label':'F','validate':{'maxLength':'=x'}}|must be a whole number",
                "{'type':'textfield','key':'f','label':'F','validate':{'pattern':'['}}|not a regular expression",
                "{'type':'textfield','key':'f','label':'F','conditional':{'hide':'x'}}|begins with '='",
                "{'type':'select','key':'f','label':'F'}|either values or valuesKey",
                "{'type':'select','key':'f','label':'F','valuesExpression':'=x'}|valuesExpression",
                "{'type':'select','key':'f','label':'F','valuesKey':'f'}|valuesKey must differ from key",
                "{'type':'dynamiclist','path':'f','label':'F','components':[]}|isRepeating",
                "{'type':'text','text':'a'},{'type':'number','key':'a','label':'A'},{'type':'number','key':'a','label':'B'}|used twice",
                "{'type':'number','key':'a','label':'A'},{'type':'number','key':'a.b','label':'B'}|used twice",
            })
    void aFormWithAMistakeIsNotRead(String components, String mistake) {
        assertThatThrownBy(() -> form(components.replace('\'', '"')))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageStartingWith("test.form: ")
                .hasMessageContaining(mistake);
    }

    @Test
    void aFileThatIsNoJsonNamesTheLine() {
        assertThatThrownBy(() -> FormSchema.read("x.form", "{\n\"id\": 1,\n}"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageStartingWith("x.form: line 3: ");
    }

    // helpers

    private static final String DATE =
            "{\"type\": \"datetime\", \"id\": \"d\", \"key\": \"due\", \"dateLabel\": \"Frist\","
                    + "\"subtype\": \"date\"}";

    private FormData accepted(FormSchema form, String key, Object value) {
        return checker.check(form, sent(key, value), Map.of());
    }

    private FieldError refused(FormSchema form, String key, Object value) {
        var errors = errors(form, sent(key, value), Map.of());
        assertThat(errors).hasSize(1);
        assertThat(errors.get(0).field()).isEqualTo(key);
        return errors.get(0);
    }

    private List<FieldError> errors(FormSchema form, Map<String, Object> sent, Map<String, List<Option>> options) {
        var refusal = catchThrowableOfType(FormRefusal.class, () -> checker.check(form, sent, options));
        assertThat(refusal).as("%s is refused", sent).isNotNull();
        return refusal.errors();
    }

    private static Map<String, Object> sent(String key, Object value) {
        var sent = new LinkedHashMap<String, Object>();
        sent.put(key, value);
        return sent;
    }

    private static FormSchema form(String components) {
        return FormSchema.read("test.form", "{\"id\": \"test\", \"components\": [" + components + "]}");
    }

    private static String component(String type, String key, String more) {
        return "{\"type\": \"%s\", \"id\": \"F_%s\", \"key\": \"%s\", %s}".formatted(type, key, key, more);
    }

    private static String textfield(String key, String label, String validate) {
        return component("textfield", key, "\"label\": \"%s\", \"validate\": {%s}".formatted(label, validate));
    }

    private static String number(String key, String validate, String more) {
        return component("number", key, more + "\"label\": \"Beløb\", \"validate\": {%s}".formatted(validate));
    }

    private static String values(String... valuesAndLabels) {
        var values = new StringBuilder("[");
        for (int i = 0; i < valuesAndLabels.length; i += 2) {
            values.append(i == 0 ? "" : ",")
                    .append("{\"value\": \"%s\", \"label\": \"%s\"}"
                            .formatted(valuesAndLabels[i], valuesAndLabels[i + 1]));
        }
        return values.append("]").toString();
    }
}
