package dk.klyngeflow.papers;

import dk.klyngeflow.shared.BodyId;
import java.time.LocalDate;

/**
 * One decided point of published minutes.
 *
 * @param item the id of the agenda item, by which its place in the minutes is found
 * @param asked what the body was asked
 * @param answer outcome and words, a line each
 */
public record PublicDecision(
        long meeting, BodyId body, LocalDate day, long item, String title, String asked, String answer) {}
