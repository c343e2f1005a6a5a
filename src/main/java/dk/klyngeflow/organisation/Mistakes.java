package dk.klyngeflow.organisation;

import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Collects what is wrong, so that one start shows all of it. A template's mistake is told once, whoever uses it. */
final class Mistakes {

    private final TreeMap<Place, Set<String>> byPlace = new TreeMap<>();

    void add(Place place, String whatIsWrong) {
        byPlace.computeIfAbsent(place, p -> new TreeSet<>()).add(whatIsWrong);
    }

    void add(Place place, String whatIsWrong, Object... arguments) {
        add(place, whatIsWrong.formatted(arguments));
    }

    boolean any() {
        return !byPlace.isEmpty();
    }

    void throwIfAny() {
        if (any()) {
            throw new OrganisationException(byPlace.entrySet().stream()
                    .flatMap(entry -> entry.getValue().stream().map(text -> entry.getKey() + ": " + text))
                    .toList());
        }
    }
}
