package dk.klyngeflow.casework.adhocgroup;

import dk.klyngeflow.casework.leveltreatment.LevelDates;
import dk.klyngeflow.deadlines.KlyngeClock;
import dk.klyngeflow.deadlines.WorkingDays;
import java.time.LocalDate;
import java.util.Date;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.stereotype.Component;

/** Due dates of a group's tasks that no document gives: settings, in working days. */
@Component
class GroupDates {

    /**
     * Working days for a step of the secretariat's or the chairs', for the parties to appoint; how long before their
     * deadline they are reminded, and how long before its date a duty or the end becomes a task.
     */
    @ConfigurationProperties("klyngeflow.groups")
    record Settings(
            @DefaultValue("5") int step,
            @DefaultValue("10") int appoint,
            @DefaultValue("3") int remindBefore,
            @DefaultValue("5") int dutyBefore,
            @DefaultValue("10") int endBefore) {}

    private final Settings settings;
    private final WorkingDays workingDays;
    private final KlyngeClock clock;

    GroupDates(Settings settings, WorkingDays workingDays, KlyngeClock clock) {
        this.settings = settings;
        this.workingDays = workingDays;
        this.clock = clock;
    }

    Date step() {
        return LevelDates.endOf(workingDays.plus(clock.today(), settings.step()));
    }

    /** The last day on which a party may answer. */
    LocalDate appointmentDay() {
        return workingDays.plus(clock.today(), settings.appoint());
    }

    Date reminderBefore(LocalDate deadline) {
        return LevelDates.endOf(workingDays.minus(deadline, settings.remindBefore()));
    }

    Date dutyOpens(LocalDate due) {
        return LevelDates.at(workingDays.minus(due, settings.dutyBefore()).atStartOfDay());
    }

    Date endOpens(LocalDate end) {
        return LevelDates.at(workingDays.minus(end, settings.endBefore()).atStartOfDay());
    }
}
