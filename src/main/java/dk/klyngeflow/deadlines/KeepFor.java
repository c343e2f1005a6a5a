package dk.klyngeflow.deadlines;

import java.time.LocalDate;
import java.time.Period;

/** How long something is kept after a day, in calendar years, months or days ({@code P5Y}). */
public record KeepFor(Period period) {

    /** Parses {@code P5Y}; for settings. */
    public static KeepFor valueOf(String text) {
        return new KeepFor(Period.parse(text));
    }

    /** The last day on which something that was changed on {@code day} is kept. */
    public LocalDate until(LocalDate day) {
        return day.plus(period);
    }

    /** Whatever ended before this day has been kept long enough on {@code today}. */
    public LocalDate over(LocalDate today) {
        return today.minus(period);
    }
}
