package dk.klyngeflow.casework.whatif;

import java.util.Optional;

/**
 * A whole number of the organisation's that stands between a case and what the table sees of it.
 *
 * @param now empty where the organisation has none
 */
public record Threshold(String name, String label, String hint, Optional<Long> now, long min, long max) {}
