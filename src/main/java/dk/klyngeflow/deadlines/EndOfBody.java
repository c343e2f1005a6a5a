package dk.klyngeflow.deadlines;

import java.time.LocalDate;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.stereotype.Component;

/** The days around a body's last one. */
@Component
public class EndOfBody {

    /**
     * @param noticeDays days before the last one on which what stands open is listed
     * @param sortDays days before the last one on which the choices are due
     */
    @ConfigurationProperties("klyngeflow.succession")
    record Settings(
            @DefaultValue("60") int noticeDays,
            @DefaultValue("30") int sortDays) {

        Settings {
            if (sortDays < 0 || noticeDays <= sortDays) {
                throw new IllegalArgumentException(
                        "klyngeflow.succession.notice-days must be more than sort-days, and that at least 0");
            }
        }
    }

    private final Settings settings;

    EndOfBody(Settings settings) {
        this.settings = settings;
    }

    /** The day on which what stands open is listed. */
    public LocalDate noticeOn(LocalDate lastDay) {
        return lastDay.minusDays(settings.noticeDays());
    }

    /** The day on which the choices are due. */
    public LocalDate sortDue(LocalDate lastDay) {
        return lastDay.minusDays(settings.sortDays());
    }

    /** The first day of whoever takes over. */
    public LocalDate firstDayAfter(LocalDate lastDay) {
        return lastDay.plusDays(1);
    }
}
