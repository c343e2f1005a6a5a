package dk.klyngeflow.meetings;

import dk.klyngeflow.shared.BodyId;
import java.time.LocalDate;
import java.time.OffsetDateTime;

/**
 * Something that the public reads, frozen when it was published.
 *
 * @param heldOn the meeting's day
 */
public record Publication(
        long id,
        long meeting,
        BodyId body,
        PublicationKind kind,
        int version,
        String title,
        LocalDate heldOn,
        OffsetDateTime publishedAt,
        MinutesDocument document) {}
