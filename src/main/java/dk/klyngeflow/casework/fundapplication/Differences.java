package dk.klyngeflow.casework.fundapplication;

import com.fasterxml.jackson.databind.JsonNode;
import dk.klyngeflow.applications.Application;
import dk.klyngeflow.cases.CaseRegister;
import dk.klyngeflow.forms.FormCatalogue;
import dk.klyngeflow.forms.FormField;
import dk.klyngeflow.forms.KeptForm;
import dk.klyngeflow.forms.Option;
import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.springframework.stereotype.Component;

/** What has changed from one version of an application to the next, field by field as the form names them. */
@Component
public class Differences {

    private static final String FIRST = "applyForFunds";
    private static final String AGAIN = "reviseApplication";
    private static final String ANSWER = "answer";
    private static final Locale DANISH = Locale.forLanguageTag("da-DK");

    private final CaseRegister cases;
    private final FormCatalogue forms;

    Differences(CaseRegister cases, FormCatalogue forms) {
        this.cases = cases;
        this.forms = forms;
    }

    /** A line per changed field; empty for an application that was sent once. */
    public String sinceLastVersion(Application application) {
        var versions = cases.formsOf(application.number(), List.of(FIRST, AGAIN));
        if (versions.size() < 2) {
            return "";
        }
        var before = KeptForm.read(versions.get(versions.size() - 2)).content();
        var now = KeptForm.read(versions.get(versions.size() - 1)).content();
        var fields = forms.form(AGAIN).fields();
        var lines = new ArrayList<String>();
        for (var field : fields) {
            var old = text(field, before.path(field.key()), fields);
            var fresh = text(field, now.path(field.key()), fields);
            if (field.key().equals(ANSWER)) {
                lines.add(0, "Svar: " + fresh);
            } else if (!old.equals(fresh)) {
                lines.add("%s: før \"%s\", nu \"%s\"".formatted(field.label(), old, fresh));
            }
        }
        return String.join("\n", lines);
    }

    /** The value in people's words; {@code fields} are those of the whole form. */
    private static String text(FormField field, JsonNode value, List<FormField> fields) {
        if (value.isMissingNode() || value.isNull()) {
            return "";
        }
        var items = StreamSupport.stream(value.spliterator(), false);
        return switch (field.type()) {
            case ROWS -> items.map(item -> row(field, item, fields)).collect(Collectors.joining("; "));
            // In whichever order they were ticked.
            case CHOICES -> items.map(item -> word(field, item)).sorted().collect(Collectors.joining("; "));
            default -> word(field, value);
        };
    }

    private static String row(FormField list, JsonNode row, List<FormField> fields) {
        var prefix = list.key() + "[].";
        return fields.stream()
                .filter(field -> field.key().startsWith(prefix))
                .map(field -> text(field, row.path(field.key().substring(prefix.length())), fields))
                .filter(word -> !word.isEmpty())
                .collect(Collectors.joining(", "));
    }

    private static String word(FormField field, JsonNode value) {
        if (value.isNumber()) {
            return NumberFormat.getInstance(DANISH).format(value.decimalValue());
        }
        return field.options().stream()
                .filter(option -> option.value().equals(value.asText()))
                .map(Option::label)
                .findFirst()
                .orElse(value.asText());
    }
}
