package dk.klyngeflow.forms;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** Reads one form file and collects its mistakes. What it does not know it refuses: it could not be enforced. */
final class FormReader {

    private static final Map<String, FieldType> INPUTS = Map.of(
            "textfield", FieldType.TEXT,
            "textarea", FieldType.LONG_TEXT,
            "number", FieldType.NUMBER,
            "checkbox", FieldType.FLAG,
            "datetime", FieldType.DATE,
            "select", FieldType.CHOICE,
            "radio", FieldType.CHOICE,
            "checklist", FieldType.CHOICES,
            "taglist", FieldType.CHOICES);

    private static final Set<String> ONLY_SHOWN =
            Set.of("text", "html", "table", "image", "separator", "spacer", "button");

    private static final Map<String, String> BREAKS_TASKLIST = Map.of(
            "filepicker", "it breaks the whole form in Tasklist; attach files on our own pages",
            "documentPreview", "Tasklist does not know it");

    private static final Map<FieldType, Set<String>> LIMITS = Map.of(
            FieldType.TEXT, Set.of("required", "minLength", "maxLength", "pattern", "validationType"),
            FieldType.LONG_TEXT, Set.of("required", "minLength", "maxLength"),
            FieldType.NUMBER, Set.of("required", "min", "max"));

    private static final int TEXT_LENGTH = 250;
    private static final int LONG_TEXT_LENGTH = 4000;
    private static final int DECIMALS = 2;
    private static final int ROWS = 100;

    private final String file;
    private final List<String> mistakes = new ArrayList<>();

    FormReader(String file) {
        this.file = file;
    }

    FormSchema read(String text) {
        try {
            var json = Json.read(text);
            var id = json.path("id").asText("");
            if (id.isEmpty()) {
                mistakes.add("the form has no id");
            }
            var scope = scope(json.path("components"), "");
            if (mistakes.isEmpty()) {
                return new FormSchema(id, json, scope);
            }
        } catch (JsonProcessingException e) {
            var at = e.getLocation() == null ? "" : "line " + e.getLocation().getLineNr() + ": ";
            mistakes.add(at + e.getOriginalMessage());
        }
        throw new IllegalStateException(file + ": " + String.join("; ", mistakes));
    }

    private Scope scope(JsonNode components, String prefix) {
        var parts = parts(components, List.of(), prefix);
        try {
            return Scope.of(parts);
        } catch (IllegalArgumentException e) {
            mistakes.add(e.getMessage());
            return Scope.of(List.of());
        }
    }

    private List<Part> parts(JsonNode components, List<String> above, String prefix) {
        var parts = new ArrayList<Part>();
        for (var component : components) {
            var type = component.path("type").asText("");
            if (INPUTS.containsKey(type)) {
                parts.add(input(component, INPUTS.get(type), above, prefix));
            } else if (type.equals("group")) {
                var path = extend(above, component.path("path").asText(""));
                parts.add(new Part.Group(parts(component.path("components"), path, prefix), hide(component)));
            } else if (type.equals("dynamiclist")) {
                parts.add(rows(component, above, prefix));
            } else if (type.equals("expression")) {
                parts.add(new Part.Computed(path(component, "key", above), hide(component)));
            } else if (ONLY_SHOWN.contains(type)) {
                hide(component);
            } else {
                mistake(
                        component,
                        "component type '%s' cannot be used: %s"
                                .formatted(type, BREAKS_TASKLIST.getOrDefault(type, "it is unknown")));
            }
        }
        return parts;
    }

    private Part input(JsonNode component, FieldType type, List<String> above, String prefix) {
        if (type == FieldType.DATE) {
            requireDateOnly(component);
        }
        var path = path(component, "key", above);
        var readonly = component.path("readonly");
        var locked = component.path("disabled").asBoolean(false) || readonly.isBoolean() && readonly.booleanValue();
        return new Part.Input(
                field(component, type, prefix + String.join(".", path)),
                path,
                hide(component),
                locked,
                readonly.isTextual() ? feel(component, "readonly", readonly) : null);
    }

    private Part rows(JsonNode component, List<String> above, String prefix) {
        if (!component.path("isRepeating").asBoolean(false)) {
            mistake(component, "a dynamiclist needs isRepeating: true, otherwise its rows have no data of their own");
        }
        var path = path(component, "path", above);
        var key = prefix + String.join(".", path);
        return new Part.Rows(
                field(component, FieldType.ROWS, key),
                path,
                hide(component),
                scope(component.path("components"), key + "[]."),
                rowLimit(component, "minRows", 0),
                rowLimit(component, "maxRows", ROWS));
    }

    private FormField field(JsonNode component, FieldType type, String key) {
        var validate = component.path("validate");
        var limits = LIMITS.getOrDefault(type, Set.of("required"));
        validate.fieldNames().forEachRemaining(name -> {
            if (!limits.contains(name)) {
                mistake(
                        component,
                        "validate.%s is not a limit of this field; allowed: %s"
                                .formatted(
                                        name,
                                        String.join(
                                                ", ", limits.stream().sorted().toList())));
            }
        });
        return new FormField(
                key,
                type,
                label(component, type),
                component.path("description").asText(""),
                validate.path("required").asBoolean(false),
                wholeNumber(component, "minLength", null),
                wholeNumber(component, "maxLength", defaultLength(type)),
                number(component, "min"),
                number(component, "max"),
                component.path("decimalDigits").asInt(DECIMALS),
                pattern(component),
                format(component),
                options(component, type),
                type == FieldType.CHOICE || type == FieldType.CHOICES
                        ? component.path("valuesKey").asText(null)
                        : null);
    }

    private String label(JsonNode component, FieldType type) {
        var label = component
                .path(type == FieldType.DATE ? "dateLabel" : "label")
                .asText("")
                .strip();
        if (label.isEmpty()) {
            mistake(component, "it has no label");
        }
        return label;
    }

    private static Integer defaultLength(FieldType type) {
        return switch (type) {
            case TEXT -> TEXT_LENGTH;
            case LONG_TEXT -> LONG_TEXT_LENGTH;
            default -> null;
        };
    }

    private List<Option> options(JsonNode component, FieldType type) {
        if (type != FieldType.CHOICE && type != FieldType.CHOICES) {
            return List.of();
        }
        if (component.has("valuesExpression")) {
            mistake(component, "valuesExpression cannot be checked on the server; use values or valuesKey");
        }
        if (component.has("values") == component.has("valuesKey")) {
            mistake(component, "it needs either values or valuesKey");
        }
        if (component.has("valuesKey") && component.path("valuesKey").equals(component.path("key"))) {
            mistake(
                    component,
                    "valuesKey must differ from key, otherwise the browser takes the options for the answer");
        }
        var options = new ArrayList<Option>();
        for (var value : component.path("values")) {
            if (!value.path("value").isTextual() || !value.path("label").isTextual()) {
                mistake(component, "each of values needs value and label as text");
            }
            options.add(
                    new Option(value.path("value").asText(), value.path("label").asText()));
        }
        return List.copyOf(options);
    }

    private void requireDateOnly(JsonNode component) {
        if (!component.path("subtype").asText("").equals("date")) {
            mistake(component, "Tasklist does not submit times; use subtype date and a text or a select for the time");
        }
        if (component.path("disallowPassedDates").asBoolean(false)) {
            mistake(
                    component,
                    "disallowPassedDates goes by the browser's clock; let the domain say which dates it takes");
        }
    }

    private Pattern pattern(JsonNode component) {
        var pattern = component.path("validate").path("pattern").asText("");
        try {
            return pattern.isEmpty() ? null : Pattern.compile(pattern);
        } catch (PatternSyntaxException e) {
            mistake(component, "validate.pattern is not a regular expression: " + e.getDescription());
            return null;
        }
    }

    private String format(JsonNode component) {
        var format = component.path("validate").path("validationType").asText("");
        if (!Set.of("", "custom", "email", "phone").contains(format)) {
            mistake(
                    component,
                    "validate.validationType '%s' is unknown; allowed: email, phone, custom".formatted(format));
        }
        return format.equals("custom") ? "" : format;
    }

    private Integer wholeNumber(JsonNode component, String limit, Integer otherwise) {
        var value = component.path("validate").path(limit);
        if (value.isMissingNode()) {
            return otherwise;
        }
        if (!value.canConvertToInt() || value.intValue() < 0) {
            mistake(component, "validate.%s must be a whole number, not %s".formatted(limit, value));
            return otherwise;
        }
        return value.intValue();
    }

    private BigDecimal number(JsonNode component, String limit) {
        var value = component.path("validate").path(limit);
        if (value.isMissingNode()) {
            return null;
        }
        if (!value.isNumber()) {
            mistake(component, "validate.%s must be a number, not %s".formatted(limit, value));
            return null;
        }
        return value.decimalValue();
    }

    /** The modeller keeps custom properties as text. */
    private int rowLimit(JsonNode component, String name, int otherwise) {
        var text = component.path("properties").path(name).asText("");
        if (text.isEmpty()) {
            return otherwise;
        }
        if (!text.matches("\\d{1,4}")) {
            mistake(component, "properties.%s must be a whole number, not '%s'".formatted(name, text));
            return otherwise;
        }
        return Integer.parseInt(text);
    }

    private String hide(JsonNode component) {
        var hide = component.path("conditional").path("hide");
        return hide.isMissingNode() ? null : feel(component, "conditional.hide", hide);
    }

    private String feel(JsonNode component, String property, JsonNode value) {
        var text = value.asText("").strip();
        if (!text.startsWith("=") || text.length() < 2) {
            mistake(component, property + " must be a FEEL expression that begins with '='");
            return null;
        }
        return text.substring(1).strip();
    }

    private List<String> path(JsonNode component, String property, List<String> above) {
        var key = component.path(property).asText("");
        if (!key.matches("[A-Za-z][A-Za-z0-9_]*(\\.[A-Za-z][A-Za-z0-9_]*)*")) {
            mistake(component, "%s '%s' must be letters and digits".formatted(property, key));
        }
        return extend(above, key);
    }

    private static List<String> extend(List<String> above, String key) {
        if (key.isEmpty()) {
            return above;
        }
        var path = new ArrayList<>(above);
        path.addAll(List.of(key.split("\\.")));
        return List.copyOf(path);
    }

    private void mistake(JsonNode component, String what) {
        var name = component.path("key").asText(component.path("id").asText("?"));
        mistakes.add("component '%s': %s".formatted(name, what));
    }
}
