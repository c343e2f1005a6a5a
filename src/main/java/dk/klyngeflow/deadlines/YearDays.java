package dk.klyngeflow.deadlines;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.stereotype.Component;

/** The days on which something comes up in a year's cluster funds. */
@Component
public class YearDays {

    /**
     * Days written like {@code 09-30}; any other stops the start.
     *
     * @param evaluationFrom when the evaluation of the allocation model begins: the third quarter
     * @param evaluationDue when it is due
     * @param carryOverFrom when the secretariat is asked whether money is to be carried over
     * @param carryOverDue when that is due, so that the levels can answer within the year
     * @param closeDue when a year is to be closed, in the year after it
     * @param recommendWithin working days for recommending an allocation model
     */
    @ConfigurationProperties("klyngeflow.fund-year")
    record Settings(
            @DefaultValue("07-01") String evaluationFrom,
            @DefaultValue("09-30") String evaluationDue,
            @DefaultValue("10-01") String carryOverFrom,
            @DefaultValue("11-01") String carryOverDue,
            @DefaultValue("01-31") String closeDue,
            @DefaultValue("20") int recommendWithin) {

        Settings {
            List.of(evaluationFrom, evaluationDue, carryOverFrom, carryOverDue, closeDue)
                    .forEach(YearDays::parsed);
        }
    }

    private final Settings settings;
    private final WorkingDays workingDays;
    private final KlyngeClock clock;

    YearDays(Settings settings, WorkingDays workingDays, KlyngeClock clock) {
        this.settings = settings;
        this.workingDays = workingDays;
        this.clock = clock;
    }

    public LocalDate recommendationDue() {
        return workingDays.plus(clock.today(), settings.recommendWithin());
    }

    /** The first third quarter that has not ended: a model decided in October is evaluated the year after. */
    public LocalDate evaluationDue() {
        var today = clock.today();
        var due = in(settings.evaluationDue(), today.getYear());
        return due.isBefore(today) ? due.plusYears(1) : due;
    }

    public LocalDate evaluationFrom() {
        return in(settings.evaluationFrom(), evaluationDue().getYear());
    }

    /** Never on the day itself: what a meeting asks today comes first. */
    public LocalDate carryOverFrom(int year) {
        return later(in(settings.carryOverFrom(), year), workingDays.next(clock.today()));
    }

    public LocalDate carryOverDue(int year) {
        return later(in(settings.carryOverDue(), year), recommendationDue());
    }

    /** The first day after the year. */
    public LocalDate yearEnded(int year) {
        return LocalDate.of(year + 1, 1, 1);
    }

    public LocalDate closeDue(int year) {
        return later(in(settings.closeDue(), year + 1), recommendationDue());
    }

    /** The latest year whose day of closing has passed. */
    public int lastYearToBeClosed() {
        var today = clock.today();
        int passed = in(settings.closeDue(), today.getYear()).isBefore(today) ? 1 : 2;
        return today.getYear() - passed;
    }

    private static LocalDate in(String day, int year) {
        return parsed(day).atYear(year);
    }

    private static MonthDay parsed(String day) {
        return MonthDay.parse("--" + day);
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }
}
