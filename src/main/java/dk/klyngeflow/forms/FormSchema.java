package dk.klyngeflow.forms;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** One {@code .form} file, read and found usable. Unchangeable. */
public final class FormSchema {

    private final String id;
    private final JsonNode json;
    private final Scope scope;
    private final List<FormField> fields;
    private final boolean asksWhatIsShown;

    FormSchema(String id, JsonNode json, Scope scope) {
        this.id = id;
        this.json = json;
        this.scope = scope;
        var all = new ArrayList<FormField>();
        collect(scope.parts(), all);
        this.fields = List.copyOf(all);
        this.asksWhatIsShown = Asked.beyond(scope);
    }

    /**
     * Reads the text of a {@code .form} file.
     *
     * @param file only for messages
     * @throws IllegalStateException naming every mistake: what Tasklist cannot show or submit, and every limit that the
     *     server could not enforce
     */
    public static FormSchema read(String file, String json) {
        return new FormReader(file).read(json);
    }

    public String id() {
        return id;
    }

    /** Every field a person fills in, in the form's order; the fields of a list's rows follow the list. */
    public List<FormField> fields() {
        return fields;
    }

    /** The form as it was written. */
    public String json() {
        return Json.write(json);
    }

    /**
     * The form with its options written into it: each {@code valuesKey} that {@code options} knows becomes
     * {@code values}. Needed on start forms, where Tasklist loads no variables.
     */
    public String json(Map<String, List<Option>> options) {
        var copy = json.deepCopy();
        fillIn(copy.path("components"), options);
        return Json.write(copy);
    }

    /** Whether the form's own properties say so, as in {@code "properties": {"signOff": "true"}}. */
    public boolean says(String property) {
        return json.path("properties").path(property).asText("").equals("true");
    }

    /** Whether a condition that matters for what is sent asks about anything but what is filled in. */
    boolean asksWhatIsShown() {
        return asksWhatIsShown;
    }

    JsonNode components() {
        return json.path("components");
    }

    Scope scope() {
        return scope;
    }

    private static void fillIn(JsonNode components, Map<String, List<Option>> options) {
        for (var component : components) {
            var offered = options.get(component.path("valuesKey").asText(""));
            if (offered != null) {
                var object = (ObjectNode) component;
                object.remove("valuesKey");
                var values = object.putArray("values");
                offered.forEach(option ->
                        values.addObject().put("label", option.label()).put("value", option.value()));
            }
            fillIn(component.path("components"), options);
        }
    }

    private static void collect(List<Part> parts, List<FormField> into) {
        for (var part : parts) {
            if (part instanceof Part.Input input) {
                into.add(input.field());
            } else if (part instanceof Part.Rows rows) {
                into.add(rows.field());
                collect(rows.row().parts(), into);
            } else if (part instanceof Part.Group group) {
                collect(group.parts(), into);
            }
        }
    }
}
