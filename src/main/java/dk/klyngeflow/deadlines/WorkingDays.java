package dk.klyngeflow.deadlines;

import static java.util.stream.Collectors.toUnmodifiableSet;

import de.focus_shift.jollyday.core.Holiday;
import de.focus_shift.jollyday.core.HolidayCalendar;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.LocalDate;
import java.time.Year;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/**
 * Danish working days ("hverdage"): Monday to Friday without public holidays and closing days. The great prayer day
 * counts as a holiday until 2023 and not after. Dates are days in Europe/Copenhagen. Safe for use by many threads.
 */
@Component
public class WorkingDays {

    private final WorkingDaySettings settings;
    private final HolidayManager denmark =
            HolidayManager.getInstance(ManagerParameters.create(HolidayCalendar.DENMARK));
    private final Map<Integer, Set<LocalDate>> holidaysByYear = new ConcurrentHashMap<>();

    public WorkingDays(WorkingDaySettings settings) {
        this.settings = settings;
    }

    public boolean isWorkingDay(LocalDate day) {
        return switch (day.getDayOfWeek()) {
            case SUNDAY -> false;
            case SATURDAY -> settings.saturdayIsWorkingDay() && isOpen(day);
            default -> isOpen(day);
        };
    }

    /**
     * The day {@code workingDays} working days after {@code day}, which itself is not counted and need not be one.
     *
     * @param workingDays zero or more; zero gives {@code day} back
     */
    public LocalDate plus(LocalDate day, int workingDays) {
        return walk(day, workingDays, 1);
    }

    /**
     * The day {@code workingDays} working days before {@code day}, which itself is not counted and need not be one.
     *
     * @param workingDays zero or more; zero gives {@code day} back
     */
    public LocalDate minus(LocalDate day, int workingDays) {
        return walk(day, workingDays, -1);
    }

    /** The first working day after {@code day}. */
    public LocalDate next(LocalDate day) {
        return plus(day, 1);
    }

    private LocalDate walk(LocalDate day, int workingDays, int step) {
        if (workingDays < 0) {
            throw new IllegalArgumentException("working days are counted from zero, not " + workingDays);
        }
        var reached = day;
        for (int left = workingDays; left > 0; ) {
            reached = reached.plusDays(step);
            if (isWorkingDay(reached)) {
                left--;
            }
        }
        return reached;
    }

    private boolean isOpen(LocalDate day) {
        return !settings.closes(day) && !holidaysOf(day.getYear()).contains(day);
    }

    private Set<LocalDate> holidaysOf(int year) {
        return holidaysByYear.computeIfAbsent(
                year,
                y -> denmark.getHolidays(Year.of(y)).stream()
                        .map(Holiday::getDate)
                        .collect(toUnmodifiableSet()));
    }
}
