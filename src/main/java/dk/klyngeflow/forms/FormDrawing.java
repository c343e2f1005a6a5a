package dk.klyngeflow.forms;

import com.fasterxml.jackson.databind.JsonNode;
import dk.klyngeflow.forms.FormView.Element;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.web.util.HtmlUtils;

/** Draws one form once. */
final class FormDrawing {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\{\\s*([A-Za-z][A-Za-z0-9_.]*)\\s*}}");
    /** The browser's way to keep line breaks in Tasklist; our pages allow no style of an element's own. */
    private static final String KEEPS_LINES = " style=\"white-space: pre-line\"";

    private final Conditions conditions;
    private final Map<String, Object> shown;
    private final Map<String, List<Option>> options;
    private final List<FieldError> errors;

    FormDrawing(
            Conditions conditions,
            Map<String, Object> shown,
            Map<String, List<Option>> options,
            List<FieldError> errors) {
        this.conditions = conditions;
        this.shown = shown;
        this.options = options;
        this.errors = errors;
    }

    /**
     * Where we are: the form itself or one row.
     *
     * @param prefix of the names of its fields
     * @param values what is typed at this level
     * @param facts what its conditions see
     * @param form what the form's own conditions see
     */
    private record Level(
            Scope scope, String prefix, Map<?, ?> values, Map<String, Object> facts, Map<String, Object> form) {}

    List<Element> form(FormSchema schema, Map<String, Object> values, Map<String, Object> facts) {
        return elements(schema.components(), List.of(), new Level(schema.scope(), "", values, facts, facts));
    }

    private List<Element> elements(JsonNode components, List<String> above, Level level) {
        var elements = new ArrayList<Element>();
        for (var component : components) {
            var element = element(component, above, level);
            if (element != null) {
                elements.add(element);
            }
        }
        return elements;
    }

    private Element element(JsonNode component, List<String> above, Level level) {
        boolean hidden = holds(component.path("conditional").path("hide"), level);
        return switch (component.path("type").asText()) {
            case "html" -> hidden ? null : new FormView.Text(html(component, level));
            case "text" -> hidden ? null : new FormView.Text(plain(component, level));
            case "separator" -> hidden ? null : new FormView.Line();
            case "group" -> group(component, above, level, hidden);
            case "dynamiclist" -> rows(component, above, level, hidden);
            // A button sends the form in Tasklist, the page has its own; the rest has nothing to read or fill in.
            case "button", "spacer", "image", "table", "expression" -> null;
            default -> field(component, above, level, hidden);
        };
    }

    private Element group(JsonNode component, List<String> above, Level level, boolean hidden) {
        var path = extend(above, component.path("path").asText(""));
        var inside = elements(component.path("components"), path, level);
        var group = new FormView.Group(component.path("label").asText(""), inside);
        return inside.isEmpty() || hidden && !isWrong(group) ? null : group;
    }

    private Element rows(JsonNode component, List<String> above, Level level, boolean hidden) {
        var path = extend(above, component.path("path").asText());
        var part = rowsOf(level.scope().parts(), path);
        var name = level.prefix() + String.join(".", path);
        var typed = At.get(level.values(), path) instanceof List<?> list ? list : List.of();
        var rows = new ArrayList<FormView.Row>();
        int shownRows = Math.max(typed.size(), Math.max(1, part.minRows()));
        for (int i = 0; i < shownRows; i++) {
            var row = i < typed.size() && typed.get(i) instanceof Map<?, ?> map ? map : Map.of();
            var facts = RowFacts.of(level.form(), level.facts(), row, i);
            var inner = new Level(part.row(), "%s[%d].".formatted(name, i), row, facts, level.form());
            rows.add(new FormView.Row(i + 1, elements(component.path("components"), List.of(), inner)));
        }
        var list = new FormView.Rows(
                name,
                part.field().label(),
                part.field().description(),
                rows,
                rows.size() < part.maxRows(),
                error(name));
        return hidden && !isWrong(list) ? null : list;
    }

    private Element field(JsonNode component, List<String> above, Level level, boolean hidden) {
        var path = extend(above, component.path("key").asText());
        var field = Objects.requireNonNull(level.scope().fields().get(String.join(".", path)));
        var name = level.prefix() + String.join(".", path);
        var error = error(name);
        if (hidden && error == null) {
            return null;
        }
        var readonly = component.path("readonly");
        boolean locked = component.path("disabled").asBoolean(false)
                || readonly.isBoolean() && readonly.booleanValue()
                || readonly.isTextual() && holds(readonly, level);
        var value = At.get(locked && level.prefix().isEmpty() ? shown : level.values(), path);
        return new FormView.Field(
                name,
                kind(component, field),
                field.label(),
                field.description(),
                field.required(),
                text(value, field),
                choices(field, value),
                field.maxLength(),
                locked,
                error);
    }

    private static String kind(JsonNode component, FormField field) {
        return switch (field.type()) {
            case TEXT -> "textfield";
            case LONG_TEXT -> "textarea";
            case NUMBER -> "number";
            case FLAG -> "checkbox";
            case DATE -> "date";
            case CHOICE -> component.path("type").asText();
            case CHOICES -> "choices";
            case ROWS -> "rows";
        };
    }

    private List<FormView.Choice> choices(FormField field, Object value) {
        var offered =
                field.optionsKey() == null ? field.options() : options.getOrDefault(field.optionsKey(), List.of());
        return offered.stream()
                .map(option -> new FormView.Choice(option.value(), option.label(), isChosen(option, value)))
                .toList();
    }

    private static boolean isChosen(Option option, Object value) {
        return value instanceof Collection<?> many
                ? many.contains(option.value())
                : option.value().equals(value);
    }

    private static String text(Object value, FormField field) {
        if (value == null || value instanceof Collection<?>) {
            return "";
        }
        if (value instanceof Number number && field.type() == FieldType.NUMBER) {
            return Texts.danish(new BigDecimal(number.toString()));
        }
        return value.toString();
    }

    private String html(JsonNode component, Level level) {
        return filled(component.path("content").asText(""), level)
                .replace(KEEPS_LINES, " class=\"long-text\"")
                // The page's own heading comes before the form's.
                .replace("<h3>", "<h2>")
                .replace("</h3>", "</h2>");
    }

    /** Paragraphs and nothing else; what Markdown could do more stands as it is written. */
    private String plain(JsonNode component, Level level) {
        var written = HtmlUtils.htmlEscape(component.path("text").asText(""), "UTF-8");
        return "<p>" + filled(written, level).replace("\n\n", "</p><p>") + "</p>";
    }

    private String filled(String content, Level level) {
        return PLACEHOLDER.matcher(content).replaceAll(found -> {
            var path = List.of(found.group(1).split("\\."));
            var value = At.get(level.facts(), path);
            return Matcher.quoteReplacement(HtmlUtils.htmlEscape(value == null ? "" : value.toString(), "UTF-8"));
        });
    }

    private boolean holds(JsonNode condition, Level level) {
        return condition.isTextual()
                && conditions.isTrue(condition.asText().strip().substring(1).strip(), level.facts());
    }

    private String error(String name) {
        return errors.stream()
                .filter(error -> error.field().equals(name))
                .map(FieldError::message)
                .findFirst()
                .orElse(null);
    }

    private static boolean isWrong(Element element) {
        if (element instanceof FormView.Field field) {
            return field.error() != null;
        }
        if (element instanceof FormView.Group group) {
            return group.elements().stream().anyMatch(FormDrawing::isWrong);
        }
        return element instanceof FormView.Rows rows
                && (rows.error() != null
                        || rows.rows().stream()
                                .flatMap(row -> row.elements().stream())
                                .anyMatch(FormDrawing::isWrong));
    }

    private static Part.Rows rowsOf(List<Part> parts, List<String> path) {
        for (var part : parts) {
            if (part instanceof Part.Rows rows && rows.path().equals(path)) {
                return rows;
            }
            if (part instanceof Part.Group group) {
                var inside = rowsOf(group.parts(), path);
                if (inside != null) {
                    return inside;
                }
            }
        }
        return null;
    }

    private static List<String> extend(List<String> above, String key) {
        if (key.isEmpty()) {
            return above;
        }
        var path = new ArrayList<>(above);
        path.addAll(List.of(key.split("\\.")));
        return path;
    }
}
