package dk.klyngeflow.casework.charterlifecycle;

import dk.klyngeflow.casework.leveltreatment.LevelDates;
import dk.klyngeflow.deadlines.KlyngeClock;
import dk.klyngeflow.deadlines.WorkingDays;
import java.util.Date;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.stereotype.Component;

/** Due dates that no document gives: settings, in working days. */
@Component
class CharterDates {

    /** Working days for a written hearing, and for a step of the secretariat's. */
    @ConfigurationProperties("klyngeflow.charters")
    record Settings(
            @DefaultValue("20") int hearing,
            @DefaultValue("10") int step) {}

    private final Settings settings;
    private final WorkingDays workingDays;
    private final KlyngeClock clock;

    CharterDates(Settings settings, WorkingDays workingDays, KlyngeClock clock) {
        this.settings = settings;
        this.workingDays = workingDays;
        this.clock = clock;
    }

    Date hearing() {
        return in(settings.hearing());
    }

    Date step() {
        return in(settings.step());
    }

    private Date in(int days) {
        return LevelDates.endOf(workingDays.plus(clock.today(), days));
    }
}
