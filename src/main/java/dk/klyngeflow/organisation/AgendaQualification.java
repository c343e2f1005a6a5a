package dk.klyngeflow.organisation;

import dk.klyngeflow.shared.Level;
import dk.klyngeflow.shared.Strictness;
import org.springframework.lang.Nullable;

/**
 * A body's draft agenda is qualified beforehand by another level of the same cluster. Whoever stays silent
 * holds nothing up, however hard the rule binds.
 *
 * @param workingDays from the cut-off for items to the last day for an answer
 * @param rule the R-id or document
 */
public record AgendaQualification(
        Level level,
        int workingDays,
        Strictness strictness,
        @Nullable String rule) {}
