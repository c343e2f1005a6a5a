package dk.klyngeflow.casework.annualstatus;

import dk.klyngeflow.casework.leveltreatment.LevelDates;
import dk.klyngeflow.deadlines.KlyngeClock;
import dk.klyngeflow.deadlines.WorkingDays;
import java.time.LocalDate;
import java.util.Date;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.stereotype.Component;

/** When a status is written, approved and placed: no document says, so these are settings, in working days. */
@Component
class StatusDates {

    /**
     * @param write before it is due, when the secretariat gets its draft
     * @param approve for the chairs
     * @param place to find a meeting where there is none
     */
    @ConfigurationProperties("klyngeflow.status")
    record Settings(
            @DefaultValue("30") int write,
            @DefaultValue("10") int approve,
            @DefaultValue("10") int place) {}

    private final Settings settings;
    private final WorkingDays workingDays;
    private final KlyngeClock clock;

    StatusDates(Settings settings, WorkingDays workingDays, KlyngeClock clock) {
        this.settings = settings;
        this.workingDays = workingDays;
        this.clock = clock;
    }

    Date writeFrom(LocalDate due) {
        return LevelDates.startOf(workingDays.minus(due, settings.write()));
    }

    Date approvalDue() {
        return LevelDates.endOf(workingDays.plus(clock.today(), settings.approve()));
    }

    Date placeDue() {
        return LevelDates.endOf(workingDays.plus(clock.today(), settings.place()));
    }
}
