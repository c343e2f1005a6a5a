package dk.klyngeflow.deadlines;

import java.time.LocalDate;
import java.time.MonthDay;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What counts as a working day beside the public holidays, which follow the law and are no setting.
 *
 * @param saturdayIsWorkingDay some laws count Saturday as a "hverdag"; offices and the clusters do not
 * @param closingDays days of every year ({@code MM-dd}) on which the parties are closed although no holiday
 * @param extraClosingDays single days, such as the Friday after Ascension Day where a house closes
 */
@ConfigurationProperties("klyngeflow.working-days")
public record WorkingDaySettings(
        @DefaultValue("false") boolean saturdayIsWorkingDay,
        @DefaultValue({"06-05", "12-24", "12-31"}) List<String> closingDays,
        @DefaultValue List<LocalDate> extraClosingDays) {

    public WorkingDaySettings {
        closingDays = List.copyOf(closingDays);
        extraClosingDays = List.copyOf(extraClosingDays);
        closingDays.forEach(WorkingDaySettings::parse); // a mistake stops the start, not the first deadline
    }

    /** What holds where nothing is set: Monday to Friday, closed on 5 June, 24 and 31 December. */
    public static WorkingDaySettings defaults() {
        return new WorkingDaySettings(false, List.of("06-05", "12-24", "12-31"), List.of());
    }

    boolean closes(LocalDate day) {
        return extraClosingDays.contains(day)
                || closingDays.stream().map(WorkingDaySettings::parse).anyMatch(MonthDay.from(day)::equals);
    }

    private static MonthDay parse(String closingDay) {
        try {
            return MonthDay.parse("--" + closingDay);
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException(
                    "klyngeflow.working-days.closing-days: '%s' is no day of the year; allowed: MM-dd, such as 12-24"
                            .formatted(closingDay));
        }
    }
}
