package dk.klyngeflow.deadlines;

import dk.klyngeflow.shared.Strictness;

/**
 * A number of working days that a body has adopted.
 *
 * @param workingDays counted without the day they are counted from
 * @param strictness how hard it binds: Driftsgruppen Syd's agenda is a TARGET, its minutes a MUST
 * @param rule the R-id or document that says so
 */
public record Deadline(int workingDays, Strictness strictness, String rule) {

    public Deadline {
        if (workingDays < 0) {
            throw new IllegalArgumentException("a deadline has zero or more working days, not " + workingDays);
        }
    }
}
