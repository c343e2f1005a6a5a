package dk.klyngeflow.forms;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Shows a form on a page of ours: the same file that Tasklist shows and that {@link FormChecker} judges by. */
@Component
public class FormViews {

    private final Conditions conditions;

    FormViews(Conditions conditions) {
        this.conditions = conditions;
    }

    /** The form before anything is typed: prefilled from what it is given to show. */
    public FormView first(FormSchema schema, Map<String, Object> shown, Map<String, List<Option>> options) {
        return view(schema, shown, shown, options, List.of());
    }

    /**
     * The form with what was typed, after {@link FormTyping}.
     *
     * @param errors why it was not taken; none where it was only shown anew
     */
    public FormView again(
            FormSchema schema,
            Map<String, Object> shown,
            Map<String, Object> typed,
            Map<String, List<Option>> options,
            List<FieldError> errors) {
        return view(schema, shown, typed, options, errors);
    }

    /** What stands in the form, to be read. */
    public FormSummary summary(FormSchema schema, Map<String, Object> values, Map<String, List<Option>> options) {
        return FormSummary.of(view(schema, Map.of(), values, options, List.of()));
    }

    private FormView view(
            FormSchema schema,
            Map<String, Object> shown,
            Map<String, Object> values,
            Map<String, List<Option>> options,
            List<FieldError> errors) {
        var facts = FormChecker.facts(schema, values, shown);
        var drawing = new FormDrawing(conditions, shown, options, errors);
        return new FormView(drawing.form(schema, values, facts), errors, hasConditions(schema.components()));
    }

    private static boolean hasConditions(JsonNode components) {
        for (var component : components) {
            if (component.path("conditional").has("hide") || hasConditions(component.path("components"))) {
                return true;
            }
        }
        return false;
    }
}
