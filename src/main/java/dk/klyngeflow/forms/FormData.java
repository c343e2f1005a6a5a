package dk.klyngeflow.forms;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a person sent, after the check: only declared fields, each within its limits, text without leading or trailing
 * space. A field that is empty or hidden is absent. Asking for a field that the form does not have, or as what it is
 * not, is a programming error and throws {@link IllegalArgumentException}.
 */
public final class FormData {

    private final Map<String, Object> values;
    private final Scope scope;

    FormData(Map<String, Object> values, Scope scope) {
        this.values = Collections.unmodifiableMap(values);
        this.scope = scope;
    }

    /** The text of a field, or the value chosen of one. */
    public String text(String key) {
        return present(key, optionalText(key));
    }

    public Optional<String> optionalText(String key) {
        return Optional.ofNullable((String) value(key, FieldType.TEXT, FieldType.LONG_TEXT, FieldType.CHOICE));
    }

    /** The value chosen, as the enum whose names the form's options are. */
    public <E extends Enum<E>> E choice(String key, Class<E> type) {
        return present(key, optionalChoice(key, type));
    }

    public <E extends Enum<E>> Optional<E> optionalChoice(String key, Class<E> type) {
        return Optional.ofNullable((String) value(key, FieldType.CHOICE)).map(name -> Enum.valueOf(type, name));
    }

    /** False also where the field was hidden. */
    public boolean flag(String key) {
        return Boolean.TRUE.equals(value(key, FieldType.FLAG));
    }

    public LocalDate date(String key) {
        return present(key, optionalDate(key));
    }

    public Optional<LocalDate> optionalDate(String key) {
        return Optional.ofNullable((String) value(key, FieldType.DATE)).map(LocalDate::parse);
    }

    public BigDecimal number(String key) {
        return present(key, optionalNumber(key));
    }

    public Optional<BigDecimal> optionalNumber(String key) {
        return Optional.ofNullable((BigDecimal) value(key, FieldType.NUMBER));
    }

    /** The values chosen; none is an empty list. */
    @SuppressWarnings("unchecked")
    public List<String> choices(String key) {
        var chosen = (List<String>) value(key, FieldType.CHOICES);
        return chosen == null ? List.of() : chosen;
    }

    /** The rows of a list, each with its own keys; none is an empty list. */
    @SuppressWarnings("unchecked")
    public List<FormData> rows(String key) {
        var rows = (List<Map<String, Object>>) value(key, FieldType.ROWS);
        if (rows == null) {
            return List.of();
        }
        var row = rowScope(scope.parts(), scope.fields().get(key));
        return rows.stream().map(values -> new FormData(values, row)).toList();
    }

    /** Text, {@link BigDecimal}, Boolean, lists and maps of these; dates as text {@code 2026-12-24}. */
    public Map<String, Object> asMap() {
        return values;
    }

    public String toJson() {
        return Json.write(values);
    }

    @Override
    public String toString() {
        return "FormData" + values.keySet(); // never the contents: they belong in no log
    }

    private Object value(String key, FieldType... asked) {
        var field = scope.fields().get(key);
        if (field == null) {
            throw new IllegalArgumentException("the form has no field '%s'; it has %s"
                    .formatted(key, scope.fields().keySet()));
        }
        if (!List.of(asked).contains(field.type())) {
            throw new IllegalArgumentException("field '%s' is a %s".formatted(key, field.type()));
        }
        return At.get(values, List.of(key.split("\\.")));
    }

    private static <T> T present(String key, Optional<T> value) {
        return value.orElseThrow(() -> new IllegalArgumentException("field '%s' was left empty".formatted(key)));
    }

    private static Scope rowScope(List<Part> parts, FormField list) {
        for (var part : parts) {
            if (part instanceof Part.Rows rows && rows.field().equals(list)) {
                return rows.row();
            }
            if (part instanceof Part.Group group) {
                var found = rowScope(group.parts(), list);
                if (found != null) {
                    return found;
                }
            }
        }
        return null;
    }
}
