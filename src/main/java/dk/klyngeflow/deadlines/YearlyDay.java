package dk.klyngeflow.deadlines;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.MonthDay;

/** A day of every year, like 1 December; on 29 February it is the 28th in other years. */
public record YearlyDay(MonthDay day) {

    /**
     * Reads {@code 12-01}.
     *
     * @throws IllegalArgumentException where there is no such day
     */
    public static YearlyDay parse(String text) {
        try {
            return new YearlyDay(MonthDay.parse("--" + text));
        } catch (DateTimeException noDay) {
            throw new IllegalArgumentException("no day of a year: " + text, noDay);
        }
    }

    /** The first such day that is not before {@code from}. */
    public LocalDate onOrAfter(LocalDate from) {
        var thisYears = day.atYear(from.getYear());
        return thisYears.isBefore(from) ? day.atYear(from.getYear() + 1) : thisYears;
    }

    /** The year that ends with {@code last}, from the day after the same day a year before. */
    public static Validity yearUntil(LocalDate last) {
        return new Validity(last.minusYears(1).plusDays(1), last);
    }
}
