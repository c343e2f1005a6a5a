package dk.klyngeflow.monitoring;

import java.time.LocalDateTime;
import java.util.List;

/**
 * One reason why a case does not move.
 *
 * @param since when it became so, local time
 * @param about names what a step is done to: a task, a job, a message, an e-mail; empty where it is the case itself
 * @param sentence one Danish sentence: who is waited for, since when, and which rule or date is passed
 * @param steps what can be done about it now, the best way first
 */
public record Finding(
        StuckKind kind, LocalDateTime since, String about, String sentence, List<Step> steps, RetryEffect retry) {}
