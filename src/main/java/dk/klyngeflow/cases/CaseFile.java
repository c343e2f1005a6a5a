package dk.klyngeflow.cases;

import dk.klyngeflow.shared.BodyId;
import dk.klyngeflow.shared.CaseNumber;
import dk.klyngeflow.shared.ClusterId;
import dk.klyngeflow.shared.Subject;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A case as the register knows it.
 *
 * @param submitter the user id of whoever raised it
 * @param body where the case is now; empty before its first level
 * @param parentCase the case that this one was sent on from
 * @param parentPoint the meeting point that sent it on
 */
public record CaseFile(
        CaseNumber number,
        ClusterId cluster,
        CaseType type,
        Subject subject,
        String title,
        String description,
        String submitter,
        LocalDate openedOn,
        CaseStatus status,
        Optional<BodyId> body,
        Optional<CaseNumber> parentCase,
        Optional<Long> parentPoint,
        Optional<LocalDate> closedOn) {

    public boolean isOpen() {
        return status == CaseStatus.OPEN;
    }
}
