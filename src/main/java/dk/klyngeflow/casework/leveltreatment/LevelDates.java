package dk.klyngeflow.casework.leveltreatment;

import dk.klyngeflow.deadlines.KlyngeClock;
import dk.klyngeflow.deadlines.WorkingDays;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Date;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.stereotype.Component;

/** Due dates of tasks that no document gives a deadline for: settings, in working days. */
@Component
public class LevelDates {

    /** Working days to qualify, to assess, to rework, to carry a decision out, to send minutes, and to approve them. */
    @ConfigurationProperties("klyngeflow.tasks")
    public record Settings(
            @DefaultValue("5") int qualify,
            @DefaultValue("10") int review,
            @DefaultValue("10") int rework,
            @DefaultValue("20") int carryOut,
            @DefaultValue("10") int sendMinutes,
            @DefaultValue("10") int approveMinutes) {}

    private static final LocalTime START_OF_DAY = LocalTime.of(8, 0);
    private static final LocalTime END_OF_DAY = LocalTime.of(16, 0);

    private final Settings settings;
    private final WorkingDays workingDays;
    private final KlyngeClock clock;

    LevelDates(Settings settings, WorkingDays workingDays, KlyngeClock clock) {
        this.settings = settings;
        this.workingDays = workingDays;
        this.clock = clock;
    }

    public Date qualify() {
        return in(settings.qualify());
    }

    Date review() {
        return in(settings.review());
    }

    Date rework() {
        return in(settings.rework());
    }

    public Date carryOut() {
        return in(settings.carryOut());
    }

    public Date sendMinutes() {
        return in(settings.sendMinutes());
    }

    public Date approveMinutes() {
        return in(settings.approveMinutes());
    }

    /** The end of the working day. */
    public static Date endOf(LocalDate day) {
        return at(day.atTime(END_OF_DAY));
    }

    /** The start of the working day. */
    public static Date startOf(LocalDate day) {
        return at(day.atTime(START_OF_DAY));
    }

    public static Date at(LocalDateTime moment) {
        return Date.from(moment.atZone(KlyngeClock.ZONE).toInstant());
    }

    private Date in(int days) {
        return endOf(workingDays.plus(clock.today(), days));
    }
}
