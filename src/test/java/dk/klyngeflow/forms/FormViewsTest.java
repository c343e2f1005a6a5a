package dk.klyngeflow.forms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import dk.klyngeflow.casework.engine.FeelConditions;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** A form on a page of ours: what is shown, what is hidden, and how typing is read. */
class FormViewsTest {

    private static final String FORM = """
        {"id": "budget", "type": "default", "components": [
          {"type": "html", "id": "H", "content": "<h3>{{title}}</h3><div style=\\"white-space: pre-line\\">{{text}}</div>"},
          {"type": "separator", "id": "S"},
          {"type": "textfield", "id": "A", "key": "title", "label": "Titel", "readonly": true},
          {"type": "radio", "id": "B", "key": "answer", "label": "Svar", "validate": {"required": true},
           "values": [{"label": "Ja", "value": "YES"}, {"label": "Nej", "value": "NO"}]},
          {"type": "textarea", "id": "C", "key": "why", "label": "Hvorfor ikke?", "description": "Kort.",
           "validate": {"required": true, "maxLength": 20}, "conditional": {"hide": "=answer != \\"NO\\""}},
          {"type": "group", "id": "G", "label": "Periode", "path": "period", "components": [
            {"type": "datetime", "subtype": "date", "id": "D", "key": "start", "dateLabel": "Begynder"}]},
          {"type": "checklist", "id": "E", "key": "parties", "label": "Parter", "valuesKey": "partyOptions"},
          {"type": "checkbox", "id": "F", "key": "sure", "label": "Jeg er sikker"},
          {"type": "dynamiclist", "id": "R", "path": "budget", "label": "Budget", "isRepeating": true,
           "properties": {"maxRows": "3"}, "components": [
            {"type": "textfield", "id": "R1", "key": "post", "label": "Post", "validate": {"required": true}},
            {"type": "number", "id": "R2", "key": "amount", "label": "Beløb", "validate": {"required": true, "min": 0}}]}
        ]}\
        """;

    private static final Map<String, List<Option>> OPTIONS =
            Map.of("partyOptions", List.of(new Option("plo", "PLO"), new Option("piu", "Patienterne")));
    private static final Map<String, Object> SHOWN = Map.of("title", "Sag <1>", "text", "Første\nAnden & sidste");

    private final FormSchema form = FormSchema.read("budget.form", FORM);
    private final FormViews views = new FormViews(new FeelConditions());
    private final FormChecker checker = new FormChecker(new FeelConditions());

    @Test
    void whatIsShownIsEscapedAndNeedsNoStyleOfItsOwn() {
        var text = (FormView.Text) views.first(form, SHOWN, OPTIONS).elements().get(0);

        assertThat(text.html())
                .isEqualTo("<h2>Sag &lt;1&gt;</h2><div class=\"long-text\">Første\nAnden &amp; sidste</div>");
    }

    @Test
    void aFieldThatOnlyShowsIsPrefilledAndLocked() {
        assertThat(field(views.first(form, SHOWN, OPTIONS), "title")).satisfies(title -> {
            assertThat(title.locked()).isTrue();
            assertThat(title.value()).isEqualTo("Sag <1>");
        });
    }

    @Test
    void fieldsThatBelongToAnotherAnswerAreNotThere() {
        assertThat(names(views.first(form, SHOWN, OPTIONS))).doesNotContain("why");
        assertThat(names(shown(Map.of("answer", "YES")))).doesNotContain("why");
        assertThat(names(shown(Map.of("answer", "NO")))).contains("why");
        assertThat(views.first(form, SHOWN, OPTIONS).conditional()).isTrue();
    }

    @Test
    void everyFieldKeepsWhatWasTyped() {
        var view = shown(Map.of(
                "answer", "NO",
                "why", "Fordi",
                "period.start", "2022-12-24",
                "sure", "true",
                "budget[0].post", "Løn",
                "budget[0].amount", "1.250,50"));

        assertThat(field(view, "why").value()).isEqualTo("Fordi");
        assertThat(field(view, "period.start").value()).isEqualTo("2022-12-24");
        assertThat(field(view, "sure").chosen()).isTrue();
        assertThat(field(view, "answer").choices())
                .extracting(FormView.Choice::value, FormView.Choice::chosen)
                .containsExactly(tuple("YES", false), tuple("NO", true));
        assertThat(field(view, "budget[0].amount").value()).isEqualTo("1.250,5");
    }

    @Test
    void anErrorStandsAtItsFieldAndWhatCannotBeReadStaysAsTyped() {
        var typed = typed(Map.of("answer", "NO", "why", "x".repeat(21), "budget[0].amount", "mange"));
        var refusal =
                catchThrowableOfType(FormRefusal.class, () -> checker.check(form, typed, () -> OPTIONS, () -> SHOWN));

        var view = views.again(form, SHOWN, typed, OPTIONS, refusal.errors());

        assertThat(view.errors())
                .extracting(FieldError::field)
                .containsExactly("why", "budget[0].post", "budget[0].amount");
        assertThat(field(view, "why").error()).contains("må højst fylde 20 tegn");
        assertThat(field(view, "budget[0].amount").error()).contains("skal være et tal");
        assertThat(field(view, "budget[0].amount").value()).isEqualTo("mange");
    }

    /** Else nobody could take away what is in the way. */
    @Test
    void aHiddenFieldWithSomethingInItIsShownWithItsError() {
        var typed = typed(Map.of("answer", "YES", "why", "Fordi"));
        var refusal =
                catchThrowableOfType(FormRefusal.class, () -> checker.check(form, typed, () -> OPTIONS, () -> SHOWN));

        assertThat(field(views.again(form, SHOWN, typed, OPTIONS, refusal.errors()), "why")
                        .value())
                .isEqualTo("Fordi");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {"1.250,50;1250.50", "1250,5;1250.5", "1.250;1250", "1 250;1250", "12.5;12.5", "-3;-3", "0;0"})
    void numbersAreReadAsDanesWriteThem(String typed, String number) {
        assertThat(typed(Map.of("budget[0].amount", typed)))
                .isEqualTo(Map.of("budget", List.of(Map.of("amount", new BigDecimal(number)))));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {"1.25.0", "1,2,3", "12kr", "1e9", "--1"})
    void whatIsNoNumberStaysText(String typed) {
        assertThat(typed(Map.of("budget[0].amount", typed)))
                .isEqualTo(Map.of("budget", List.of(Map.of("amount", typed))));
    }

    @Test
    void datesAreReadAsDanesWriteThem() {
        assertThat(typed(Map.of("period.start", "24.12.2022")))
                .isEqualTo(Map.of("period", Map.of("start", "2022-12-24")));
        assertThat(typed(Map.of("period.start", "31.2.2022")))
                .isEqualTo(Map.of("period", Map.of("start", "31.2.2022")));
    }

    @Test
    void emptyRowsDoNotCountAndARowCanBeAdded() {
        var sent = Map.of("budget[0].post", "", "budget[1].post", "Løn");

        assertThat(typed(sent)).isEqualTo(Map.of("budget", List.of(Map.of("post", "Løn"))));
        assertThat(rows(views.again(form, SHOWN, FormTyping.withRow(form, lists(sent), "budget"), OPTIONS, List.of())))
                .as("one more than there were on the page")
                .hasSize(3);
        assertThat(rows(views.first(form, SHOWN, OPTIONS)))
                .as("one to begin with")
                .hasSize(1);
    }

    @Test
    void noMoreRowsThanTheFormTakes() {
        var sent = Map.of("budget[0].post", "A", "budget[1].post", "B", "budget[2].post", "C", "budget[3].post", "D");

        var view = shown(sent);

        assertThat(rows(view)).hasSize(3);
        assertThat(view.elements())
                .filteredOn(FormView.Rows.class::isInstance)
                .allMatch(rows -> !((FormView.Rows) rows).mayAdd());
    }

    @Test
    void whatTheFormDoesNotHaveIsLeftOut() {
        assertThat(typed(Map.of("_csrf", "x", "title", "Ny titel", "role", "admin")))
                .isEmpty();
    }

    static List<FormSchema> shippedForms() {
        return List.copyOf(new FormCatalogue().all());
    }

    /** Whatever is shipped can be drawn, with every field that no condition hides. */
    @ParameterizedTest
    @MethodSource("shippedForms")
    void everyShippedFormCanBeDrawn(FormSchema shipped) {
        var view = views.first(shipped, Map.of(), Map.of());

        assertThat(view.elements()).isNotEmpty();
        assertThat(names(view))
                .allSatisfy(name -> assertThat(shipped.fields())
                        .extracting(FormField::key)
                        .contains(name.replaceAll("\\[\\d+]", "[]")));
    }

    private FormView shown(Map<String, String> sent) {
        return views.again(form, SHOWN, typed(sent), OPTIONS, List.of());
    }

    private Map<String, Object> typed(Map<String, String> sent) {
        return FormTyping.typed(form, lists(sent));
    }

    private static Map<String, List<String>> lists(Map<String, String> sent) {
        var lists = new HashMap<String, List<String>>();
        sent.forEach((name, value) -> lists.put(name, List.of(value)));
        return lists;
    }

    private static List<FormView.Row> rows(FormView view) {
        return view.elements().stream()
                .filter(FormView.Rows.class::isInstance)
                .map(FormView.Rows.class::cast)
                .findFirst()
                .orElseThrow()
                .rows();
    }

    private static FormView.Field field(FormView view, String name) {
        return fields(view.elements()).stream()
                .filter(field -> field.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> names(FormView view) {
        return fields(view.elements()).stream().map(FormView.Field::name).toList();
    }

    private static List<FormView.Field> fields(List<FormView.Element> elements) {
        var fields = new ArrayList<FormView.Field>();
        for (var element : elements) {
            if (element instanceof FormView.Field field) {
                fields.add(field);
            } else if (element instanceof FormView.Group group) {
                fields.addAll(fields(group.elements()));
            } else if (element instanceof FormView.Rows rows) {
                rows.rows().forEach(row -> fields.addAll(fields(row.elements())));
            }
        }
        return fields;
    }
}
