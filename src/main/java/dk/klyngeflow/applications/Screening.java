package dk.klyngeflow.applications;

import java.util.Optional;

/**
 * What the secretariat found when it screened an application.
 *
 * @param sizeReason why it is small or large: no source gives a limit (C-04)
 * @param overrideReason why it goes on although it is not quite within the purpose
 * @param calledIn the strategic level wants to see it although it is small (C-04)
 * @param round the round that it is compared in, where its pool is given out in rounds
 */
public record Screening(
        Origin origin,
        ProjectSize size,
        String sizeReason,
        Optional<String> overrideReason,
        boolean calledIn,
        Optional<Long> round) {}
