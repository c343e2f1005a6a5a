package dk.klyngeflow.meetings;

import dk.klyngeflow.shared.BodyId;
import java.time.LocalDateTime;
import org.springframework.lang.Nullable;

/**
 * A meeting to be planned.
 *
 * @param number the body's own count, or null
 * @param imported lets it lie in the past
 * @param jointWith the body that it is held together with, or null
 */
public record NewMeeting(
        BodyId body,
        @Nullable Integer number,
        LocalDateTime startsAt,
        LocalDateTime endsAt,
        String place,
        boolean imported,
        @Nullable BodyId jointWith) {

    public NewMeeting(
            BodyId body,
            @Nullable Integer number,
            LocalDateTime startsAt,
            LocalDateTime endsAt,
            String place,
            boolean imported) {
        this(body, number, startsAt, endsAt, place, imported, null);
    }
}
