package dk.klyngeflow.drafts;

import dk.klyngeflow.deadlines.KeepFor;
import java.time.Period;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param keep how long a draft is kept that nobody changes any more
 * @param linkDays the working days for which a link to a draft can be used
 */
@ConfigurationProperties("klyngeflow.drafts")
public record DraftSettings(
        @DefaultValue("P6M") Period keep,
        @DefaultValue("30") int linkDays) {

    KeepFor kept() {
        return new KeepFor(keep);
    }
}
