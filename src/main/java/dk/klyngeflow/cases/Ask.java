package dk.klyngeflow.cases;

import dk.klyngeflow.shared.Verb;
import java.time.LocalDate;

/**
 * What a case asks of the next meeting it comes to: one recommendation.
 *
 * @param countFrom the day that "next meeting" counts from: an imported meeting's own date; null is today
 * @param lateReason why the case may come after the cut-off for items; or null
 */
public record Ask(Verb verb, String text, LocalDate countFrom, String lateReason) {}
