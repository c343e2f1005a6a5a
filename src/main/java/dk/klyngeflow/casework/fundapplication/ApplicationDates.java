package dk.klyngeflow.casework.fundapplication;

import dk.klyngeflow.applications.Application;
import dk.klyngeflow.casework.leveltreatment.LevelDates;
import dk.klyngeflow.deadlines.KlyngeClock;
import dk.klyngeflow.deadlines.WorkingDays;
import dk.klyngeflow.organisation.Organisation;
import java.util.Date;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.stereotype.Component;

/** Due dates of an application's tasks: settings in working days, for no source gives any. */
@Component
public class ApplicationDates {

    /** Working days to screen, to answer a request, to look at the waiting list, to write a charter or report, to approve it. */
    @ConfigurationProperties("klyngeflow.applications")
    public record Settings(
            @DefaultValue("10") int screen,
            @DefaultValue("10") int request,
            @DefaultValue("20") int waiting,
            @DefaultValue("20") int charter,
            @DefaultValue("10") int report,
            @DefaultValue("10") int approval) {}

    private final Settings settings;
    private final WorkingDays workingDays;
    private final KlyngeClock clock;
    private final Organisation organisation;

    ApplicationDates(Settings settings, WorkingDays workingDays, KlyngeClock clock, Organisation organisation) {
        this.settings = settings;
        this.workingDays = workingDays;
        this.clock = clock;
        this.organisation = organisation;
    }

    Date screening() {
        return in(settings.screen());
    }

    Date request() {
        return in(settings.request());
    }

    Date statements(Application application) {
        return in(organisation.regionOf(application.cluster()).fundRules().statementDays());
    }

    Date waiting() {
        return in(settings.waiting());
    }

    public Date charter() {
        return in(settings.charter());
    }

    /** Working days from the day on which a report can be written. */
    public int reportDays() {
        return settings.report();
    }

    public Date approval() {
        return in(settings.approval());
    }

    private Date in(int days) {
        return LevelDates.endOf(workingDays.plus(clock.today(), days));
    }
}
