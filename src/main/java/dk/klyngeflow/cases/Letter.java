package dk.klyngeflow.cases;

import dk.klyngeflow.shared.CaseNumber;
import dk.klyngeflow.shared.EmailAddress;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Optional;

/**
 * A letter about a case. It is written in the transaction of the step that it tells of, and leaves the house when it is
 * released.
 *
 * @param text its paragraphs, with an empty line between them
 * @param signedBy a role, never a person
 * @param meeting the meeting whose record must be closed first; none for a letter that waits for nothing
 */
public record Letter(
        long id,
        CaseNumber caseNumber,
        LetterKind kind,
        Optional<Long> meeting,
        String recipient,
        EmailAddress mail,
        String subject,
        String text,
        String signedBy,
        LocalDate writtenOn,
        Optional<OffsetDateTime> releasedAt) {

    public boolean isReleased() {
        return releasedAt.isPresent();
    }
}
