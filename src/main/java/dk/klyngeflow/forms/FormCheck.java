package dk.klyngeflow.forms;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.util.function.SingletonSupplier;

/** One check of one form; collects what is wrong instead of stopping at the first. */
final class FormCheck {

    private static final Pattern EMAIL =
            Pattern.compile("[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]+@[A-Za-z0-9-]+(\\.[A-Za-z0-9-]+)+");
    /** As the browser wants it: international, {@code +45...}. */
    private static final Pattern PHONE = Pattern.compile("(\\+|00)[1-9][0-9]{4,20}");

    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    /** Larger numbers than any amount in øre; what is beyond is a mistake or an attack. */
    private static final BigDecimal LARGEST = new BigDecimal("999999999999");

    private static final int UNDECLARED_NAMED = 20;
    private static final int OPTIONS_NAMED = 12;

    private final Conditions conditions;
    private final Supplier<Map<String, List<Option>>> options;
    private final Map<String, Object> facts;
    private final List<FieldError> errors = new ArrayList<>();

    FormCheck(Conditions conditions, Supplier<Map<String, List<Option>>> options, Map<String, Object> facts) {
        this.conditions = conditions;
        this.options = SingletonSupplier.of(options);
        this.facts = facts;
    }

    FormData check(Scope scope, Map<String, Object> sent) {
        var form = new Level("", "", facts);
        var checked = new LinkedHashMap<String, Object>();
        parts(scope.parts(), sent, checked, form, false);
        undeclared(scope.keys(), sent, "");
        if (!errors.isEmpty()) {
            throw new FormRefusal(errors);
        }
        return new FormData(checked, scope);
    }

    /** Where we are: the form itself or one row of a list. */
    private record Level(String key, String row, Map<String, Object> facts) {}

    private void parts(
            List<Part> parts, Map<?, ?> sent, Map<String, Object> checked, Level level, boolean hiddenAbove) {
        for (var part : parts) {
            var hidden = hiddenAbove || holds(part.hide(), level);
            if (part instanceof Part.Group group) {
                parts(group.parts(), sent, checked, level, hidden);
            } else if (part instanceof Part.Input input) {
                if (!input.locked() && !holds(input.lockedIf(), level)) {
                    input(input.field(), input.path(), sent, checked, level, hidden);
                }
            } else if (part instanceof Part.Rows rows) {
                rows(rows, sent, checked, level, hidden);
            }
        }
    }

    private boolean holds(String condition, Level level) {
        return condition != null && conditions.isTrue(condition, level.facts());
    }

    private void input(
            FormField field,
            List<String> path,
            Map<?, ?> sent,
            Map<String, Object> checked,
            Level level,
            boolean hidden) {
        var value = At.get(sent, path);
        var key = level.key() + String.join(".", path);
        if (hidden) {
            refuseHidden(field, key, level, value);
            return;
        }
        var found = new Finding(field, key, level.row());
        var good = found.value(value);
        if (good != null) {
            At.put(checked, path, good);
        }
    }

    private void refuseHidden(FormField field, String key, Level level, Object value) {
        var empty = value == null
                || value.equals("")
                || value.equals(false)
                || value instanceof Collection<?> list && list.isEmpty();
        if (!empty) {
            new Finding(field, key, level.row())
                    .no("hidden", "skal ikke udfyldes: det vises kun ved andre svar i formularen.");
        }
    }

    private void rows(Part.Rows rows, Map<?, ?> sent, Map<String, Object> checked, Level level, boolean hidden) {
        var value = At.get(sent, rows.path());
        var key = level.key() + String.join(".", rows.path());
        if (hidden) {
            refuseHidden(rows.field(), key, level, value);
            return;
        }
        var found = new Finding(rows.field(), key, level.row());
        if (value != null && !(value instanceof List<?>)) {
            found.no("type", "skal være en liste.");
            return;
        }
        var list = value == null ? List.of() : (List<?>) value;
        if (list.size() < rows.minRows()) {
            found.no("minRows", "skal have mindst %s.".formatted(rowCount(rows.minRows())));
        }
        if (list.size() > rows.maxRows()) {
            found.no(
                    "maxRows",
                    "må højst have %s (der er %s).".formatted(rowCount(rows.maxRows()), Texts.danish(list.size())));
            return;
        }
        var good = new ArrayList<Map<String, Object>>();
        for (int i = 0; i < list.size(); i++) {
            good.add(row(rows, list.get(i), i, key, level));
        }
        if (!good.isEmpty()) {
            At.put(checked, rows.path(), good);
        }
    }

    private static String rowCount(int rows) {
        return rows == 1 ? "1 række" : Texts.danish(rows) + " rækker";
    }

    private Map<String, Object> row(Part.Rows rows, Object value, int index, String key, Level above) {
        var rowKey = "%s[%d]".formatted(key, index);
        var name = "%s, række %d".formatted(rows.field().label(), index + 1);
        var checked = new LinkedHashMap<String, Object>();
        if (value != null && !(value instanceof Map<?, ?>)) {
            new Finding(rows.field(), rowKey, name).no("type", "skal være en række med felter.");
            return checked;
        }
        var row = value == null ? Map.of() : (Map<?, ?>) value;
        parts(
                rows.row().parts(),
                row,
                checked,
                new Level(rowKey + ".", name, RowFacts.of(facts, above.facts(), row, index)),
                false);
        undeclared(rows.row().keys(), row, rowKey + ".");
        return checked;
    }

    private void undeclared(Scope.Keys declared, Map<?, ?> sent, String prefix) {
        for (var entry : sent.entrySet()) {
            var key = prefix + Texts.shown(String.valueOf(entry.getKey()));
            var known = declared.get(entry.getKey());
            if (known == null) {
                if (errors.stream().filter(e -> e.rule().equals("undeclared")).count() < UNDECLARED_NAMED) {
                    errors.add(
                            new FieldError(key, "undeclared", "Formularen har ikke noget felt \"%s\".".formatted(key)));
                }
            } else if (!known.isLeaf() && entry.getValue() instanceof Map<?, ?> below) {
                undeclared(known, below, key + ".");
            } else if (!known.isLeaf() && entry.getValue() != null) {
                errors.add(new FieldError(key, "type", "\"%s\" skal være en gruppe af felter.".formatted(key)));
            }
        }
    }

    /** One field and what was sent for it: gives the good value, or null with an error noted unless it may be empty. */
    private final class Finding {

        private final FormField field;
        private final String key;
        private final String row;

        Finding(FormField field, String key, String row) {
            this.field = field;
            this.key = key;
            this.row = row;
        }

        Object value(Object value) {
            return switch (field.type()) {
                case TEXT, LONG_TEXT -> text(value);
                case NUMBER -> number(value);
                case FLAG -> flag(value);
                case DATE -> date(value);
                case CHOICE -> choice(value);
                case CHOICES -> choices(value);
                case ROWS -> throw new IllegalStateException("rows are not a single value");
            };
        }

        Object no(String rule, String sentence) {
            var where = row.isEmpty() ? "" : " (%s)".formatted(row);
            errors.add(new FieldError(key, rule, "Feltet \"%s\"%s %s".formatted(field.label(), where, sentence)));
            return null;
        }

        private Object empty() {
            return field.required() ? no("required", "skal udfyldes.") : null;
        }

        private Object text(Object value) {
            if (value == null) {
                return empty();
            }
            if (!(value instanceof String typed)) {
                return no("type", "skal være tekst.");
            }
            var forbidden = Texts.forbidden(typed.replace('\r', '\n'));
            if (forbidden.isPresent()) {
                return no(
                        "controlCharacter",
                        "indeholder et usynligt tegn (%s), som ikke kan bruges. Slet det, eller skriv teksten igen."
                                .formatted(forbidden.get()));
            }
            var text = Texts.normalised(typed);
            if (text.isEmpty()) {
                return empty();
            }
            if (field.type() == FieldType.TEXT && Texts.isSeveralLines(text)) {
                return no("singleLine", "skal stå på én linje.");
            }
            if (field.minLength() != null && text.length() < field.minLength()) {
                return no("minLength", length("skal fylde mindst", field.minLength(), text));
            }
            if (text.length() > field.maxLength()) {
                return no("maxLength", length("må højst fylde", field.maxLength(), text));
            }
            if (field.pattern() != null && !field.pattern().matcher(text).find()) {
                return no("pattern", "er ikke skrevet på den rigtige måde." + help());
            }
            if (field.format().equals("email") && !EMAIL.matcher(text).matches()) {
                return no("email", "skal være en mailadresse, fx navn@kommune.dk.");
            }
            if (field.format().equals("phone") && !PHONE.matcher(text).matches()) {
                return no("phone", "skal være et telefonnummer med landekode, fx +4512345678.");
            }
            return text;
        }

        private String help() {
            return field.description().isEmpty() ? "" : " " + field.description();
        }

        private static String length(String limit, int allowed, String text) {
            return "%s %s tegn (der er skrevet %s)."
                    .formatted(limit, Texts.danish(allowed), Texts.danish(text.length()));
        }

        private Object number(Object value) {
            if (value == null || value.equals("")) {
                return empty();
            }
            var number = exact(value);
            if (number == null) {
                return no("type", "skal være et tal.");
            }
            var min = field.min() != null ? field.min() : LARGEST.negate();
            var max = field.max() != null ? field.max() : LARGEST;
            if (number.compareTo(min) < 0) {
                return no("min", "skal være mindst %s.".formatted(Texts.danish(min)));
            }
            if (number.compareTo(max) > 0) {
                return no("max", "må højst være %s.".formatted(Texts.danish(max)));
            }
            if (number.stripTrailingZeros().scale() > field.decimals()) {
                return no("decimals", decimals());
            }
            return number;
        }

        private String decimals() {
            return switch (field.decimals()) {
                case 0 -> "skal være et helt tal.";
                case 1 -> "må højst have 1 decimal.";
                default -> "må højst have %d decimaler.".formatted(field.decimals());
            };
        }

        private static BigDecimal exact(Object value) {
            if (value instanceof BigDecimal decimal) {
                return decimal;
            }
            if (value instanceof BigInteger integer) {
                return new BigDecimal(integer);
            }
            if (value instanceof Double || value instanceof Float) {
                var number = ((Number) value).doubleValue();
                return Double.isFinite(number) ? new BigDecimal(value.toString()) : null;
            }
            return value instanceof Number number ? BigDecimal.valueOf(number.longValue()) : null;
        }

        private Object flag(Object value) {
            if (value != null && !(value instanceof Boolean)) {
                return no("type", "skal være enten markeret eller ikke markeret.");
            }
            var ticked = Boolean.TRUE.equals(value);
            return field.required() && !ticked ? no("required", "skal markeres.") : (Object) ticked;
        }

        private Object date(Object value) {
            if (value == null || value.equals("")) {
                return empty();
            }
            if (!(value instanceof String text)) {
                return no("type", "skal være en dato.");
            }
            return isDate(text) ? text : no("date", "skal være en dato, der findes, skrevet som 2026-12-24.");
        }

        private static boolean isDate(String text) {
            if (!DATE.matcher(text).matches()) {
                return false;
            }
            try {
                var year = LocalDate.parse(text).getYear();
                return year >= 1900 && year < 2200;
            } catch (DateTimeParseException e) {
                return false;
            }
        }

        private Object choice(Object value) {
            if (value == null || value.equals("")) {
                return empty();
            }
            if (!(value instanceof String text)) {
                return no("type", "skal være én af mulighederne.");
            }
            return isOffered(text) ? text : notOffered();
        }

        private Object choices(Object value) {
            if (value == null || value instanceof Collection<?> list && list.isEmpty()) {
                return empty();
            }
            if (!(value instanceof Collection<?> list) || !list.stream().allMatch(String.class::isInstance)) {
                return no("type", "skal være en liste af valg.");
            }
            var chosen = list.stream().map(String.class::cast).toList();
            if (new LinkedHashSet<>(chosen).size() < chosen.size()) {
                return no("duplicate", "har den samme mulighed flere gange.");
            }
            return chosen.stream().allMatch(this::isOffered) ? chosen : notOffered();
        }

        private boolean isOffered(String value) {
            return offered().stream().anyMatch(option -> option.value().equals(value));
        }

        private Object notOffered() {
            var offered = offered();
            if (offered.isEmpty()) {
                return no("option", "har ingen muligheder at vælge imellem.");
            }
            if (offered.size() > OPTIONS_NAMED) {
                return no("option", "skal være en af mulighederne på listen.");
            }
            return no(
                    "option",
                    offered.stream()
                            .map(Option::label)
                            .collect(Collectors.joining("\", \"", "kan kun være \"", "\".")));
        }

        private List<Option> offered() {
            return field.optionsKey() == null
                    ? field.options()
                    : options.get().getOrDefault(field.optionsKey(), List.of());
        }
    }
}
