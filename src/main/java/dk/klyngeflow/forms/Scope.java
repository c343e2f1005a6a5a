package dk.klyngeflow.forms;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** One level of data, the form's own or a row's: its parts, and which keys may be sent at all. */
record Scope(List<Part> parts, Keys keys, Map<String, FormField> fields) {

    static Scope of(List<Part> parts) {
        var scope = new Scope(List.copyOf(parts), new Keys(), new LinkedHashMap<>());
        scope.declare(parts);
        return scope;
    }

    private void declare(List<Part> parts) {
        for (var part : parts) {
            if (part instanceof Part.Group group) {
                declare(group.parts());
            } else if (part instanceof Part.Input input) {
                declare(input.path(), input.field());
            } else if (part instanceof Part.Rows rows) {
                declare(rows.path(), rows.field());
            } else if (part instanceof Part.Computed computed) {
                keys.add(computed.path());
            }
        }
    }

    private void declare(List<String> path, FormField field) {
        keys.add(path);
        fields.put(String.join(".", path), field);
    }

    /** The declared keys as a tree; a leaf takes a value, everything else an object. */
    static final class Keys {

        private final Map<String, Keys> below = new TreeMap<>();

        void add(List<String> path) {
            var at = this;
            for (int i = 0; i < path.size(); i++) {
                var next = at.below.get(path.get(i));
                var last = i == path.size() - 1;
                if (next != null && (last || next.isLeaf())) {
                    throw new IllegalArgumentException("key '%s' is used twice; each field needs a key of its own"
                            .formatted(String.join(".", path)));
                }
                if (next == null) {
                    next = new Keys();
                    at.below.put(path.get(i), next);
                }
                at = next;
            }
        }

        Keys get(Object key) {
            return key instanceof String ? below.get(key) : null;
        }

        boolean isLeaf() {
            return below.isEmpty();
        }
    }
}
