package dk.klyngeflow.meetings;

import dk.klyngeflow.shared.BodyId;
import dk.klyngeflow.shared.CaseNumber;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A case's place in a body's calendar.
 *
 * @param meeting empty while no planned meeting can take the case
 * @param timesMoved how often the case has been postponed or moved at this body
 */
public record Placement(
        long id,
        CaseNumber caseNumber,
        BodyId body,
        Optional<Long> meeting,
        LocalDate placedOn,
        int timesMoved,
        Optional<String> lateReason) {}
