package dk.klyngeflow.meetings;

import dk.klyngeflow.shared.BodyId;
import java.time.LocalDateTime;

/** A meeting to be planned. {@code number} may be null; {@code imported} lets it lie in the past. */
public record NewMeeting(
        BodyId body, Integer number, LocalDateTime startsAt, LocalDateTime endsAt, String place, boolean imported) {}
