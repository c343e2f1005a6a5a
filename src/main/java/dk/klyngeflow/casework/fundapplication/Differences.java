package dk.klyngeflow.casework.fundapplication;

import com.fasterxml.jackson.databind.JsonNode;
import dk.klyngeflow.applications.Application;
import dk.klyngeflow.cases.CaseRegister;
import dk.klyngeflow.forms.FormCatalogue;
import dk.klyngeflow.forms.FormField;
import dk.klyngeflow.forms.KeptForm;
import dk.klyngeflow.forms.Option;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.springframework.stereotype.Component;

/** What has changed from one version of an application to the next, field by field as the form names them. */
@Component
public class Differences {

    private static final String FIRST = "applyForFunds";
    private static final String AGAIN = "reviseApplication";

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
        var lines = new ArrayList<String>();
        if (now.hasNonNull("answer")) {
            lines.add("Svar: " + now.path("answer").asText());
        }
        for (var field : forms.form(FIRST).fields()) {
            var old = text(field, before.path(field.key()));
            var fresh = text(field, now.path(field.key()));
            if (now.has(field.key()) && !old.equals(fresh)) {
                lines.add("%s: før \"%s\", nu \"%s\"".formatted(field.label(), old, fresh));
            }
        }
        return String.join("\n", lines);
    }

    private static String text(FormField field, JsonNode value) {
        if (value.isMissingNode() || value.isNull()) {
            return "";
        }
        if (value.isArray()) {
            return StreamSupport.stream(value.spliterator(), false)
                    .map(item -> item.isObject() ? row(item) : label(field, item.asText()))
                    .collect(Collectors.joining("; "));
        }
        return label(field, value.asText());
    }

    private static String row(JsonNode row) {
        return StreamSupport.stream(row.spliterator(), false)
                .map(JsonNode::asText)
                .collect(Collectors.joining(", "));
    }

    private static String label(FormField field, String value) {
        return field.options().stream()
                .filter(option -> option.value().equals(value))
                .map(Option::label)
                .findFirst()
                .orElse(value);
    }
}
