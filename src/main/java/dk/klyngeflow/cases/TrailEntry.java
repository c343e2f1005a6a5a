package dk.klyngeflow.cases;

import dk.klyngeflow.shared.Actor;
import dk.klyngeflow.shared.BodyId;
import dk.klyngeflow.shared.Outcome;
import dk.klyngeflow.shared.Verb;
import java.time.LocalDate;

/**
 * One answer on a case's trail: which body, at which meeting, in which words. Never changed; a correction is a new entry
 * that names the one it corrects.
 *
 * @param entry 1, 2, 3... within the case; 0 before it is written
 * @param meeting the meeting's id, or null for an answer outside a meeting
 * @param point the recommendation point's id, or null
 * @param verb what was asked, or null
 * @param effect what the answer did to the case beyond its words, or null
 * @param corrects the entry that this one corrects, or null
 */
public record TrailEntry(
        int entry,
        BodyId body,
        Long meeting,
        Long point,
        Verb verb,
        Outcome outcome,
        TrailEffect effect,
        String words,
        LocalDate decidedOn,
        Actor recordedBy,
        Integer corrects) {}
