package dk.klyngeflow.monitoring;

import java.util.Set;
import org.springframework.lang.Nullable;

/**
 * Which cases are looked at.
 *
 * @param kinds never empty
 * @param key one business key, or null for all
 * @param clusters ids; empty for all
 * @param bodies ids; empty for all
 */
record Scope(Set<StuckKind> kinds, @Nullable String key, Set<String> clusters, Set<String> bodies) {

    static final Scope EVERYTHING = new Scope(Set.of(StuckKind.values()), null, Set.of(), Set.of());

    static Scope ofKey(String key) {
        return new Scope(Set.of(StuckKind.values()), key, Set.of(), Set.of());
    }
}
