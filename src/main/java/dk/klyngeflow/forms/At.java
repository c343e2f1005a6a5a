package dk.klyngeflow.forms;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Values in nested maps, by path. */
final class At {

    private At() {}

    /** Null where the path leads nowhere. */
    static Object get(Object data, List<String> path) {
        var at = data;
        for (var key : path) {
            at = at instanceof Map<?, ?> map ? map.get(key) : null;
        }
        return at;
    }

    @SuppressWarnings("unchecked")
    static void put(Map<String, Object> data, List<String> path, Object value) {
        var at = data;
        for (var key : path.subList(0, path.size() - 1)) {
            at = (Map<String, Object>) at.computeIfAbsent(key, k -> new LinkedHashMap<String, Object>());
        }
        at.put(path.get(path.size() - 1), value);
    }

    /** A copy with another value at the path, the maps on the way copied too; null takes the value away. */
    static Map<String, Object> with(Map<?, ?> data, List<String> path, Object value) {
        var copy = new LinkedHashMap<String, Object>();
        data.forEach((key, old) -> copy.put(String.valueOf(key), old));
        var key = path.get(0);
        if (path.size() > 1) {
            var below = copy.get(key) instanceof Map<?, ?> map ? map : Map.of();
            copy.put(key, with(below, path.subList(1, path.size()), value));
        } else if (value == null) {
            copy.remove(key);
        } else {
            copy.put(key, value);
        }
        return copy;
    }
}
