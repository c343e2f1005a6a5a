package dk.klyngeflow.forms;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/**
 * Holds what was sent against the form's own rules, whoever sent it. The browser checks the same for comfort; this check
 * counts.
 */
@Component
public class FormChecker {

    private final Conditions conditions;

    public FormChecker(Conditions conditions) {
        this.conditions = conditions;
    }

    /** For forms whose conditions ask only about what the person fills in. */
    public FormData check(FormSchema schema, Map<String, Object> sent, Map<String, List<Option>> options) {
        return check(schema, sent, () -> options, Map::of);
    }

    /**
     * @param sent the variables as plain values: text, numbers, Boolean, lists, maps; JSON already parsed
     * @param options by {@code valuesKey}, asked for where a field with such a key is filled in; a key that is missing
     *     offers nothing
     * @param shown what the form was given to show, asked for where conditions ask about it; it wins over what was sent for
     *     fields that only show
     * @throws FormRefusal with everything that is wrong
     */
    public FormData check(
            FormSchema schema,
            Map<String, Object> sent,
            Supplier<Map<String, List<Option>>> options,
            Supplier<Map<String, Object>> shown) {
        var seen = schema.asksWhatIsShown() ? shown.get() : Map.<String, Object>of();
        return new FormCheck(conditions, options, facts(schema, sent, seen)).check(schema.scope(), sent);
    }

    /** What the conditions see: what was shown, and over it what the person filled in. */
    static Map<String, Object> facts(FormSchema schema, Map<String, Object> sent, Map<String, Object> shown) {
        return facts(schema.scope().parts(), sent, new HashMap<>(shown));
    }

    private static Map<String, Object> facts(List<Part> parts, Map<String, Object> sent, Map<String, Object> facts) {
        for (var part : parts) {
            if (part instanceof Part.Input input && !input.locked()) {
                facts = At.with(facts, input.path(), At.get(sent, input.path()));
            } else if (part instanceof Part.Rows rows) {
                facts = At.with(facts, rows.path(), At.get(sent, rows.path()));
            } else if (part instanceof Part.Group group) {
                facts = facts(group.parts(), sent, facts);
            }
        }
        return facts;
    }
}
