package dk.klyngeflow.deadlines;

import java.time.LocalDate;
import org.springframework.lang.Nullable;

/**
 * The days on which something is in force, first and last included.
 *
 * @param to null while no end is known
 */
public record Validity(LocalDate from, @Nullable LocalDate to) {

    public Validity {
        if (to != null && to.isBefore(from)) {
            throw new IllegalArgumentException("validity ends on %s, before it begins on %s".formatted(to, from));
        }
    }

    public boolean contains(LocalDate day) {
        return !day.isBefore(from) && (to == null || !day.isAfter(to));
    }

    /** Whether there is a day on which both are in force. */
    public boolean overlaps(Validity other) {
        return (to == null || !to.isBefore(other.from)) && (other.to == null || !other.to.isBefore(from));
    }

    /** Whether {@code next} is in force on the day after this one ends. */
    public boolean isFollowedBy(Validity next) {
        return to != null && next.contains(to.plusDays(1));
    }
}
