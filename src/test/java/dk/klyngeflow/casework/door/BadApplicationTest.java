package dk.klyngeflow.casework.door;

import static dk.klyngeflow.support.Caller.form;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dk.klyngeflow.forms.FieldType;
import dk.klyngeflow.forms.FormCatalogue;
import dk.klyngeflow.forms.FormField;
import dk.klyngeflow.funds.AllocationModel;
import dk.klyngeflow.shared.CaseNumber;
import dk.klyngeflow.support.Applying;
import dk.klyngeflow.support.Caller;
import dk.klyngeflow.support.FreshStart;
import dk.klyngeflow.support.OnH2;
import dk.klyngeflow.support.People;
import dk.klyngeflow.support.Play;
import dk.klyngeflow.support.Stored;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Bad input to the forms about applications, as the task list sends it: a clear Danish no that names the field, nothing
 * stored, no money moved. Each field is tried in a form that is right otherwise.
 */
@OnH2
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BadApplicationTest {

    private static final String REST = "/camunda/api/engine/engine/default";
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final FormCatalogue FORMS = new FormCatalogue();
    private static final String HERE = "\"@here\"";

    /** What no field takes, and what JSON has no word for. */
    private static final List<String> NO_VALUES = List.of("NaN", "1e309", "-1e309", "{\"a\":1}", "[[1]]");

    private static final Map<FieldType, List<String>> BAD = Map.of(
            FieldType.TEXT, List.of("42", "true", "[\"x\"]", "\"a\\u0000b\"", "\"a\\u202eb\"", "\"a\\u2066b\""),
            FieldType.LONG_TEXT, List.of("42", "true", "[\"x\"]", "\"a\\u0000b\"", "\"a\\u202eb\"", "\"a\\u2066b\""),
            FieldType.NUMBER, List.of("-1", "1.125", "1e12", "\"tolv\"", "\"12\"", "true"),
            FieldType.DATE, List.of("\"2026-02-30\"", "20260901", "\"i morgen\"", "\"01.09.2026\""),
            FieldType.CHOICE, List.of("\"NOT_OFFERED\"", "42", "\"\\u0000\""),
            FieldType.CHOICES, List.of("[\"NOT_OFFERED\"]", "\"HOSPITAL\"", "42", "[42]"),
            FieldType.FLAG, List.of("\"ja\"", "1"),
            FieldType.ROWS, List.of("[]", "\"x\"", "42", "[42]", "[{}]"));

    @Autowired
    private FreshStart fresh;

    @Autowired
    private Play play;

    @Autowired
    private Applying applying;

    @Autowired
    private People people;

    @Autowired
    private Stored stored;

    private Caller applicant;
    private Caller secretary;
    private Caller practice;
    private Caller other;
    private Caller elsewhere;
    private CaseNumber screened;
    private CaseNumber heard;
    private CaseNumber ending;

    @BeforeAll
    void anApplicationAtEachForm() {
        fresh.at(LocalDateTime.of(2026, 3, 2, 9, 0));
        applying.funds(2026, 871_553, AllocationModel.C_ONGOING);
        applying.planMeetings();
        ending = applying.granted(100_000, Map.of("startsOn", "2026-07-01", "endsOn", "2026-08-31"));
        play.moveTo(LocalDateTime.of(2026, 8, 31, 9, 0));
        heard = applying.apply(50_000);
        applying.screen(heard, Map.of("statementGroups", List.of("njPlo"), "descriptionAttached", true));
        // Another target group: the secretariat has to give a reason.
        screened = applying.apply(20_000, Map.of("targetGroup", "OTHER", "otherTargetGroup", "Gravide"));
        applicant = people.inTheTaskList("ansoeger", "njVestDriftsforumMedlem");
        secretary = people.inTheTaskList("vestSekretaer", "njVestDriftsforumSekretariat");
        practice = people.inTheTaskList("vestLaege", "njPlo");
        other = people.inTheTaskList("vestStrategisk", "njVestStrategiskSekretariat", "njPiu");
        elsewhere = people.inTheTaskList("sydStrategisk", "njSydStrategiskSekretariat");
    }

    static Stream<String> forms() {
        return Stream.of("applyForFunds", "screenApplication", "giveStatement", "finalReport");
    }

    static Stream<String> fields() {
        return forms().flatMap(form -> FORMS.form(form).fields().stream().map(field -> form + " " + field.key()));
    }

    @ParameterizedTest
    @MethodSource("fields")
    void ofEveryField(String formAndField) {
        var form = formAndField.split(" ")[0];
        var field = field(form, formAndField.split(" ")[1]);
        var before = stored.now();

        badValues(field).forEach(bad -> {
            var answer = send(form, with(form, field, bad));

            assertRefused(answer, bad);
            // What is no JSON has no fields; a row that is none at all is named by its list.
            if (!bad.equals("NaN")) {
                assertThat(answer.field()).as(bad).startsWith(field.key().split("\\[")[0]);
                assertThat(answer.message()).as(bad).contains(field.label());
            }
        });

        assertThat(stored.now()).isEqualTo(before);
    }

    /** A variable named like a bean would shadow it, one named like a fact would decide by itself. */
    @ParameterizedTest
    @MethodSource("forms")
    void thatNobodyAskedFor(String form) {
        var before = stored.now();

        for (var key : List.of(
                "amountOere",
                "approved",
                "reserved",
                "answer",
                "finalLevel",
                "fundLedger",
                "statementParties",
                "<b>",
                "")) {
            var sent = new LinkedHashMap<>(right(form).get(0));
            sent.put(key, "true");

            var answer = send(form, text(sent));

            assertRefused(answer, key);
            assertThat(answer.field()).isEqualTo(key);
            assertThat(answer.rule()).isEqualTo("undeclared");
        }

        assertThat(stored.now()).isEqualTo(before);
    }

    @Test
    void thatDoesNotGoTogether() {
        refuses("applyForFunds", Map.of("endsOn", "2026-08-31"), "endsOn", "kan ikke slutte, før det begynder");
        refuses("applyForFunds", Map.of("startsOn", "2025-12-31"), "startsOn", "2026 eller et af de 3 følgende år");
        refuses("applyForFunds", Map.of("startsOn", "2030-01-01", "endsOn", "2030-12-31"), "startsOn", "2026 eller");
        refuses("applyForFunds", Map.of("endsOn", "2037-01-01"), "endsOn", "højst løbe til og med 2036");
        refuses("applyForFunds", Map.of("contactMail", "projekt@eksempel.dk\nBcc: x@y.dk"), "contactMail", "");
        refuses(
                "screenApplication",
                Map.of("statementGroups", List.of("njHjoerring")),
                "statementGroups",
                "Aalborg Univ");
        refuses("screenApplication", Map.of("descriptionAttached", false), "statementGroups", "skriftlig beskrivelse");
        refuses("screenApplication", Map.of("roundId", "1"), "roundId", "Ansøgningsrunde");
        refuses("finalReport", Map.of("spentKroner", 100_000.01), "spentKroner", "højst være brugt 100.000 kr.");
    }

    @Test
    void markupAndSqlInDanishTextIsText() {
        var text =
                "Ærø & Ålborg: <b onclick=\"x()\">blå</b> <script>alert(1)</script> '; DROP TABLE application; -- øl";
        var sent = new LinkedHashMap<>(right("applyForFunds").get(0));
        List.of("title", "applicant", "contact", "partners", "purpose", "otherTargetGroup", "otherFunding")
                .forEach(key -> sent.put(key, text));
        sent.put("budget", List.of(Map.of("text", text, "type", "DEVELOPMENT", "kroner", 10)));

        var answer = send("applyForFunds", text(sent));

        assertThat(answer.status()).isEqualTo(200);
        var number = new CaseNumber(answer.json().path("businessKey").asText());
        assertThat(applying.get(number).sent()).satisfies(kept -> {
            assertThat(kept.title()).isEqualTo(text);
            assertThat(kept.purpose()).isEqualTo(text);
            assertThat(kept.otherTargetGroup()).contains(text);
            assertThat(kept.budget().get(0).text()).isEqualTo(text);
        });
        assertThat((String) play.shown(number, "userTask_screenApplication").get("applicationText"))
                .contains("Formål: " + text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"screenApplication", "giveStatement", "finalReport"})
    void fromSomebodyElse(String form) {
        var before = stored.now();
        var task = REST + path(form).replace("/submit-form", "");
        var sent = form(right(form).get(0));

        assertThat(other.post(task + "/claim", Map.of("userId", "vestStrategisk"))
                        .status())
                .isEqualTo(403);
        assertThat(other.post(task + "/submit-form", sent).status()).isEqualTo(403);
        assertThat(other.get(task + "/form-variables").status()).isEqualTo(403);
        // For another cluster the task is not there.
        assertThat(elsewhere
                        .post(task + "/claim", Map.of("userId", "sydStrategisk"))
                        .status())
                .isEqualTo(404);
        assertThat(elsewhere.post(task + "/submit-form", sent).status()).isEqualTo(404);

        assertThat(stored.now()).isEqualTo(before);
    }

    @Test
    void inAClusterThatIsNotOnesOwn() {
        var before = stored.now();

        var answer = elsewhere.post(
                REST + path("applyForFunds"), form(right("applyForFunds").get(0)));

        assertRefused(answer, "njVest");
        assertThat(answer.field()).isEqualTo("clusterId");
        assertThat(stored.now()).isEqualTo(before);
    }

    private void refuses(String form, Map<String, Object> wrong, String field, String sentence) {
        var before = stored.now();
        var sent = new LinkedHashMap<>(right(form).get(0));
        sent.putAll(wrong);

        var answer = send(form, text(sent));

        assertRefused(answer, wrong.toString());
        assertThat(answer.field()).isEqualTo(field);
        assertThat(answer.message()).contains(sentence);
        assertThat(stored.now()).isEqualTo(before);
    }

    private static void assertRefused(Caller.Answer answer, String what) {
        assertThat(answer.status()).as("%s: %s", what, answer.body()).isEqualTo(400);
        assertThat(answer.message()).as(what).isNotBlank().endsWith(".").doesNotContain("Exception", " null");
    }

    private static Stream<String> badValues(FormField field) {
        var bad = new ArrayList<>(NO_VALUES);
        bad.addAll(BAD.get(field.type()));
        if (field.maxLength() != null) {
            bad.add("\"" + "æ".repeat(field.maxLength() + 1) + "\"");
        }
        if (field.required()) {
            bad.add("null");
        }
        return bad.stream();
    }

    /** The right form in which the field is filled in, with this JSON in its place; of a list's fields it is the first row's. */
    private String with(String form, FormField field, String json) {
        var key = field.key().split("\\[]\\.");
        var right = right(form).stream()
                .filter(one -> one.containsKey(key[0]))
                .findFirst()
                .orElse(right(form).get(0));
        var sent = new LinkedHashMap<>(right);
        if (key.length == 1) {
            sent.put(key[0], "@here");
        } else {
            var row = new LinkedHashMap<Object, Object>((Map<?, ?>) ((List<?>) sent.get(key[0])).get(0));
            row.put(key[1], "@here");
            sent.put(key[0], List.of(row));
        }
        return text(sent).replace(HERE, json);
    }

    /** The form filled in rightly; where an answer hides fields, once for each answer. */
    private static List<Map<String, Object>> right(String form) {
        return switch (form) {
            case "applyForFunds" ->
                List.of(Applying.sent(
                        20_000,
                        Map.of(
                                "targetGroup", "OTHER",
                                "otherTargetGroup", "Gravide",
                                "partners", "Frivilligcentret",
                                "citizens", 40,
                                "otherFunding", "Ingen",
                                "budget",
                                        List.of(Map.of(
                                                "text", "Løn", "type", "DEVELOPMENT", "kroner", 10, "ownKroner", 5)))));
            case "screenApplication" ->
                List.of(
                        Map.of(
                                "nextStep", "GO_ON",
                                "overrideReason", "Gravide er fælles for sektorerne",
                                "origin", "ONGOING",
                                "projectSize", "SMALL",
                                "calledIn", true,
                                "sizeReason", "Få borgere",
                                "statementGroups", List.of("njPlo"),
                                "descriptionAttached", true),
                        Map.of("nextStep", "ASK", "question", "Hvor mange?"),
                        Map.of("nextStep", "REFUSE", "refusalReason", "Uden for formålet"));
            case "giveStatement" -> List.of(Map.of("recommendation", "SUPPORTS", "statement", "Godt projekt"));
            default ->
                List.of(Map.of(
                        "results", "Færre fald",
                        "learning", "Kom tidligt",
                        "anchoring", "I driften",
                        "conditionsMet", "Ja",
                        "spentKroner", 90_000));
        };
    }

    private Caller.Answer send(String form, String body) {
        return caller(form).post(REST + path(form), body);
    }

    private Caller caller(String form) {
        return switch (form) {
            case "screenApplication" -> secretary;
            case "giveStatement" -> practice;
            default -> applicant;
        };
    }

    private String path(String form) {
        var task = switch (form) {
            case "applyForFunds" -> null;
            case "screenApplication" -> play.task(screened.value(), "userTask_screenApplication");
            case "giveStatement" -> play.task(heard.value(), "userTask_giveStatement");
            default -> play.task(ending.value(), "userTask_reportFinal");
        };
        return task == null
                ? "/process-definition/key/fundApplication/submit-form"
                : "/task/" + task.getId() + "/submit-form";
    }

    private static FormField field(String form, String key) {
        return FORMS.form(form).fields().stream()
                .filter(field -> field.key().equals(key))
                .findFirst()
                .orElseThrow();
    }

    private static String text(Map<String, Object> sent) {
        try {
            return JSON.writeValueAsString(form(sent));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
