package dk.klyngeflow.deadlines;

import java.time.LocalDate;
import java.time.Period;
import java.time.Year;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Stream;

/** From a first day to a last one, both included. */
public record ProjectPeriod(LocalDate from, LocalDate to) {

    /** Whole months, the begun one counted. */
    public int months() {
        return (int) ChronoUnit.MONTHS.between(from, to.plusDays(1)) + (isWholeMonths() ? 0 : 1);
    }

    /** Whether more than half of the year that it begins in lies within it. */
    public boolean fillsMostOfItsYear() {
        var year = Year.of(from.getYear());
        var lastDay = year.atDay(year.length());
        var last = to.isAfter(lastDay) ? lastDay : to;
        return (ChronoUnit.DAYS.between(from, last) + 1) * 2 > year.length();
    }

    /** Every {@code months} months after the first day, as long as the last day is not reached. */
    public List<LocalDate> every(int months) {
        var step = Period.ofMonths(months);
        return Stream.iterate(1, i -> i + 1)
                .map(i -> from.plus(step.multipliedBy(i)))
                .takeWhile(day -> day.isBefore(to))
                .toList();
    }

    private boolean isWholeMonths() {
        return from.plusMonths(ChronoUnit.MONTHS.between(from, to.plusDays(1))).equals(to.plusDays(1));
    }
}
