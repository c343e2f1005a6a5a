package dk.klyngeflow.forms;

import dk.klyngeflow.shared.Refusal;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * What a person typed on a page of ours, as the values that {@link FormChecker} judges. What cannot be understood stays as it
 * was typed, so that the checker names it and the page shows it again. Parameters that the form does not have are left out.
 */
public final class FormTyping {

    private static final Pattern GROUPED = Pattern.compile("-?\\d{1,3}(\\.\\d{3})+(,\\d+)?");
    private static final Pattern PLAIN = Pattern.compile("-?\\d{1,15}([.,]\\d{1,10})?");
    private static final Pattern SPACE = Pattern.compile("[\\s\\p{Z}]+");

    /** More than any list may have. */
    private static final int MOST_ROWS = 200;

    private final Map<String, List<String>> parameters;

    private FormTyping(Map<String, List<String>> parameters) {
        this.parameters = parameters;
    }

    /** @param parameters as the browser sent them, by the names that {@link FormView} gave the fields */
    public static Map<String, Object> typed(FormSchema schema, Map<String, List<String>> parameters) {
        return new FormTyping(parameters).level(schema.scope().parts(), "");
    }

    /** The same, with one more row in the list of that name than the page showed. */
    public static Map<String, Object> withRow(FormSchema schema, Map<String, List<String>> parameters, String list) {
        var typing = new FormTyping(parameters);
        var typed = typing.level(schema.scope().parts(), "");
        var path = List.of(list.split("\\."));
        if (schema.scope().fields().containsKey(list)) {
            var rows = new ArrayList<Object>(At.get(typed, path) instanceof List<?> there ? there : List.of());
            int shown = Math.min(typing.rowsShown(list), MOST_ROWS);
            do {
                rows.add(Map.of());
            } while (rows.size() <= shown);
            At.put(typed, path, rows);
        }
        return typed;
    }

    /** How many rows of the list the page had, filled in or not. */
    private int rowsShown(String list) {
        return (int) parameters.keySet().stream()
                .filter(name -> name.startsWith(list + "["))
                .map(name -> name.substring(0, name.indexOf(']') + 1))
                .distinct()
                .count();
    }

    private Map<String, Object> level(List<Part> parts, String prefix) {
        var values = new LinkedHashMap<String, Object>();
        read(parts, prefix, values);
        return values;
    }

    private void read(List<Part> parts, String prefix, Map<String, Object> values) {
        for (var part : parts) {
            if (part instanceof Part.Group group) {
                read(group.parts(), prefix, values);
            } else if (part instanceof Part.Input input && !input.locked()) {
                var value = value(input.field(), prefix + String.join(".", input.path()));
                if (value != null) {
                    At.put(values, input.path(), value);
                }
            } else if (part instanceof Part.Rows rows) {
                var typed = rows(rows, prefix + String.join(".", rows.path()));
                if (!typed.isEmpty()) {
                    At.put(values, rows.path(), typed);
                }
            }
        }
    }

    /** The rows in which something is typed. */
    private List<Map<String, Object>> rows(Part.Rows rows, String name) {
        var typed = new ArrayList<Map<String, Object>>();
        for (int i = 0; i < rows.maxRows(); i++) {
            var row = level(rows.row().parts(), "%s[%d].".formatted(name, i));
            if (!row.isEmpty()) {
                typed.add(row);
            }
        }
        return typed;
    }

    private Object value(FormField field, String name) {
        var sent = parameters.getOrDefault(name, List.of());
        return switch (field.type()) {
            case CHOICES -> sent.isEmpty() ? null : List.copyOf(sent);
            case FLAG -> sent.contains("true") ? Boolean.TRUE : null;
            case NUMBER -> number(first(sent));
            case DATE -> date(field, first(sent));
            default -> first(sent);
        };
    }

    private static String first(List<String> sent) {
        return sent.isEmpty() || sent.get(0).isBlank() ? null : sent.get(0);
    }

    /** As Danes write it: 1.250,50. A single point followed by other than three digits is read as a comma. */
    private static Object number(String typed) {
        if (typed == null) {
            return null;
        }
        var text = SPACE.matcher(typed).replaceAll("");
        if (GROUPED.matcher(text).matches()) {
            return new BigDecimal(text.replace(".", "").replace(',', '.'));
        }
        return PLAIN.matcher(text).matches() ? new BigDecimal(text.replace(',', '.')) : typed;
    }

    private static Object date(FormField field, String typed) {
        if (typed == null) {
            return null;
        }
        try {
            return Typed.date(field.key(), field.label(), typed)
                    .map(LocalDate::toString)
                    .orElse(null);
        } catch (Refusal noDate) {
            return typed;
        }
    }
}
