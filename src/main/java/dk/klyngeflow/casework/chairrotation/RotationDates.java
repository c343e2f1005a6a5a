package dk.klyngeflow.casework.chairrotation;

import dk.klyngeflow.casework.leveltreatment.LevelDates;
import dk.klyngeflow.deadlines.KlyngeClock;
import dk.klyngeflow.deadlines.WorkingDays;
import java.time.LocalDate;
import java.util.Date;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.stereotype.Component;

/** When a change of chairs is prepared: no document says, so these are settings, in working days. */
@Component
class RotationDates {

    /**
     * @param notice before the change, when its confirmation is asked for
     * @param confirm for the confirmation
     */
    @ConfigurationProperties("klyngeflow.rotation")
    record Settings(
            @DefaultValue("60") int notice,
            @DefaultValue("20") int confirm) {}

    private final Settings settings;
    private final WorkingDays workingDays;
    private final KlyngeClock clock;

    RotationDates(Settings settings, WorkingDays workingDays, KlyngeClock clock) {
        this.settings = settings;
        this.workingDays = workingDays;
        this.clock = clock;
    }

    /** The day on which the secretariat is asked. */
    LocalDate noticeOn(LocalDate change) {
        return workingDays.minus(change, settings.notice());
    }

    boolean isBeforeNotice(LocalDate change) {
        return clock.today().isBefore(noticeOn(change));
    }

    /** Counted from the day on which it is asked; a change that comes at short notice is confirmed at once. */
    Date confirmDue(LocalDate change) {
        var asked = isBeforeNotice(change) ? noticeOn(change) : clock.today();
        var due = workingDays.plus(asked, settings.confirm());
        var last = change.isAfter(clock.today()) ? change : clock.today();
        return LevelDates.endOf(due.isAfter(last) ? last : due);
    }

    /** The first minute of the day. */
    static Date beginOf(LocalDate day) {
        return LevelDates.at(day.atStartOfDay());
    }
}
