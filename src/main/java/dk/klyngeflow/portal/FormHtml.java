package dk.klyngeflow.portal;

import dk.klyngeflow.forms.FieldError;
import dk.klyngeflow.forms.FormRefusal;
import dk.klyngeflow.forms.FormSchema;
import dk.klyngeflow.forms.FormTyping;
import dk.klyngeflow.forms.FormView;
import dk.klyngeflow.forms.FormViews;
import dk.klyngeflow.forms.Option;
import dk.klyngeflow.shared.Refusal;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;

/**
 * A {@code .form} as plain HTML, for people without an account; works without scripts. The page's template includes
 * {@code forms/form :: fields} between its own form tags, above it {@code parts :: errors}. A button of the form may ask to
 * be shown anew, with the fields that belong to the answers so far or with one more row; nothing is sent then.
 */
@Component
class FormHtml {

    /** Shows the form anew. */
    private static final String SHOW = "vis";
    /** Adds a row to the list of that name. */
    private static final String ADD_ROW = "tilfoej";

    private final FormViews views;

    FormHtml(FormViews views) {
        this.views = views;
    }

    /** The form before anything is typed. */
    void first(FormSchema form, Map<String, Object> shown, Map<String, List<Option>> options, Model model) {
        put(views.first(form, shown, options), model);
    }

    /** What was typed, for {@code FormChecker}. */
    Map<String, Object> typed(FormSchema form, MultiValueMap<String, String> parameters) {
        var row = parameters.getFirst(ADD_ROW);
        return row == null ? FormTyping.typed(form, parameters) : FormTyping.withRow(form, parameters, row);
    }

    /** Whether a button asked only to show the form anew. */
    boolean onlyShows(MultiValueMap<String, String> parameters) {
        return parameters.containsKey(SHOW) || parameters.containsKey(ADD_ROW);
    }

    /** The form with what was typed in it. */
    void again(
            FormSchema form,
            Map<String, Object> shown,
            Map<String, Object> typed,
            Map<String, List<Option>> options,
            Model model) {
        put(views.again(form, shown, typed, options, List.of()), model);
    }

    /** The form with what was typed in it, and why it was not taken. */
    void refused(
            FormSchema form,
            Map<String, Object> shown,
            Map<String, Object> typed,
            Map<String, List<Option>> options,
            Refusal refusal,
            Model model) {
        var errors = refusal instanceof FormRefusal all
                ? all.errors()
                : List.of(new FieldError(refusal.field(), refusal.rule(), refusal.getMessage()));
        put(views.again(form, shown, typed, options, errors), model);
        model.addAttribute("refusals", errors);
    }

    private static void put(FormView form, Model model) {
        model.addAttribute("form", form);
    }
}
