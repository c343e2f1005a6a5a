package dk.klyngeflow.papers;

import dk.klyngeflow.documents.MeetingDocument;
import dk.klyngeflow.shared.BodyId;
import java.time.LocalDate;
import java.time.OffsetDateTime;

/**
 * Something that the public reads, frozen when it was published; what was closed since is left out.
 *
 * @param heldOn the meeting's day
 * @param document nothing closed is in it
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
        MeetingDocument document) {}
