package dk.klyngeflow.pilots;

import dk.klyngeflow.shared.BodyId;
import dk.klyngeflow.shared.CaseNumber;
import dk.klyngeflow.shared.ClusterId;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A pilot that its cluster proposes to scale.
 *
 * @param themeGroup the regional theme group that it belongs to
 * @param testedTo the test's last day, the same as the first or later
 * @param integration how it hangs together with other areas of welfare, and across somatics and psychiatry
 * @param judgement what its theme group's chairs judged; empty before they did
 * @param recommendation what the theme group recommends with its plan; empty before
 */
public record Pilot(
        CaseNumber number,
        ClusterId cluster,
        BodyId themeGroup,
        LocalDate testedFrom,
        LocalDate testedTo,
        String results,
        String evaluation,
        String potential,
        Optional<String> integration,
        Optional<Judgement> judgement,
        Optional<String> recommendation) {

    /**
     * The chairmanship's judgement, from case to case.
     *
     * @param principled "så principiel og væsentlig" that the steering group has to approve
     * @param earlyDirection whether the political committee sets the direction early
     * @param noEarlyReason why not; empty where nobody asked for a reason
     */
    public record Judgement(
            boolean principled, String reason, boolean earlyDirection, Optional<String> noEarlyReason) {}
}
