package dk.klyngeflow.forms;

import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A field that a person fills in, with every limit that holds for it.
 *
 * @param key where its value stands: {@code title}, {@code period.start} in a group with a path, {@code budget[].amount}
 *     in the rows of a list
 * @param label as people see it; messages name the field by it
 * @param description the help text, empty where there is none
 * @param required in a field that a condition hides: only while it is shown
 * @param minLength null where there is no limit; {@code maxLength} is never null for text
 * @param decimals how many decimals a number may have
 * @param format {@code email}, {@code phone} or empty
 * @param options what can be chosen; empty where {@code optionsKey} names options that are supplied on each use
 * @param optionsKey the name under which the options are supplied, or null
 */
public record FormField(
        String key,
        FieldType type,
        String label,
        String description,
        boolean required,
        Integer minLength,
        Integer maxLength,
        BigDecimal min,
        BigDecimal max,
        int decimals,
        Pattern pattern,
        String format,
        List<Option> options,
        String optionsKey) {}
