package dk.klyngeflow.organisation;

import dk.klyngeflow.shared.Strictness;
import org.springframework.lang.Nullable;

/**
 * A choice of a body's, how hard it binds and who says so.
 *
 * @param rule the R-id or document; null where the documents are silent and the program's own habit holds
 */
public record Ruled<T>(
        T value, Strictness strictness, @Nullable String rule) {

    static <T> Ruled<T> unlessSaid(T habit) {
        return new Ruled<>(habit, Strictness.MAY, null);
    }
}
