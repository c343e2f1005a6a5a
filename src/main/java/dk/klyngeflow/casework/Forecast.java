package dk.klyngeflow.casework;

import java.time.LocalDate;
import java.util.List;
import org.springframework.lang.Nullable;

/**
 * Which meetings a case can reach from today, and when an answer can come at the earliest. Not a promise: somebody has to make
 * the case ready in time, and each body may put it off.
 *
 * @param answer the earliest day; null where no meeting is planned that far ahead
 * @param firstMayAnswer whether the first body may end it, so that the others need not see it
 */
public record Forecast(List<Stop> stops, @Nullable LocalDate answer, boolean firstMayAnswer) {

    /**
     * @param meeting the body's first meeting that can still take the case; null where none is planned
     * @param itemsDue the last day for new items, where the body has adopted one
     */
    public record Stop(
            String body,
            @Nullable LocalDate meeting,
            @Nullable LocalDate itemsDue) {}
}
