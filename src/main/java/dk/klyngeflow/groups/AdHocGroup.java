package dk.klyngeflow.groups;

import dk.klyngeflow.organisation.AdHocAuthority.Purpose;
import dk.klyngeflow.shared.BodyId;
import dk.klyngeflow.shared.CaseNumber;
import dk.klyngeflow.shared.ClusterId;
import java.time.LocalDate;
import java.util.Optional;

/**
 * An ad hoc group as the register knows it.
 *
 * @param number the number of the case that proposed it
 * @param body who sets it up and receives its reports
 * @param ends the last day; empty for a standby pool without an end
 */
public record AdHocGroup(
        CaseNumber number,
        BodyId body,
        ClusterId cluster,
        String name,
        Purpose purpose,
        GroupStatus status,
        Optional<LocalDate> starts,
        Optional<LocalDate> ends,
        LocalDate proposedOn,
        Optional<LocalDate> closedOn,
        Optional<String> finalReport) {

    /** Professionals who are convened when needed, instead of a task with an end. */
    public boolean isStandbyPool() {
        return purpose == Purpose.STANDBY_POOL;
    }
}
