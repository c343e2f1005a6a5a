package dk.klyngeflow.forms;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The names that the browser gives a row's conditions: the whole form, and {@code this}, {@code parent}, {@code i}. */
final class RowFacts {

    private RowFacts() {}

    /**
     * @param form what the form's own conditions see
     * @param above what the conditions beside the list see
     */
    static Map<String, Object> of(Map<String, Object> form, Map<String, Object> above, Map<?, ?> row, int index) {
        var facts = new HashMap<>(form);
        var parent = above.getOrDefault("this", form);
        for (var name : List.of("%s", "_%s_")) {
            facts.put(name.formatted("this"), row);
            facts.put(name.formatted("parent"), parent);
            facts.put(name.formatted("data"), form);
            facts.put(name.formatted("i"), List.of(index + 1));
        }
        return facts;
    }
}
