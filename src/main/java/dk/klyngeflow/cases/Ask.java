package dk.klyngeflow.cases;

import dk.klyngeflow.shared.Recommendation;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a case asks of the next meeting it comes to.
 *
 * @param recommendations one point each, in order; never empty
 * @param countFrom the day that "next meeting" counts from: an imported meeting's own date; null is today
 * @param lateReason why the case may come after the cut-off for items; or null
 */
public record Ask(List<Recommendation> recommendations, LocalDate countFrom, String lateReason) {

    public Ask {
        recommendations = List.copyOf(recommendations);
        if (recommendations.isEmpty()) {
            throw new IllegalArgumentException("a case asks at least one thing of a meeting");
        }
    }

    /** What both ask, in this one's way. */
    Ask and(Ask more) {
        return new Ask(
                Stream.concat(recommendations.stream(), more.recommendations.stream())
                        .toList(),
                countFrom,
                lateReason);
    }
}
