package dk.klyngeflow.yaml;

import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Collects what is wrong, so that one reading shows all of it. What is said twice of a line is told once. */
public final class Mistakes {

    private final TreeMap<Place, Set<String>> byPlace = new TreeMap<>();

    /** Notes a mistake; {@code arguments} go into the text as {@link String#formatted} does it. */
    public void add(Place place, String whatIsWrong, Object... arguments) {
        var text = arguments.length == 0 ? whatIsWrong : whatIsWrong.formatted(arguments);
        byPlace.computeIfAbsent(place, p -> new TreeSet<>()).add(text);
    }

    public boolean any() {
        return !byPlace.isEmpty();
    }

    /** Each as {@code file:line: what is wrong}, in the order of files and lines. */
    public List<String> all() {
        return byPlace.entrySet().stream()
                .flatMap(entry -> entry.getValue().stream().map(text -> entry.getKey() + ": " + text))
                .toList();
    }
}
