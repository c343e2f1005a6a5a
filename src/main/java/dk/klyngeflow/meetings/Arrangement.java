package dk.klyngeflow.meetings;

import dk.klyngeflow.shared.BodyId;
import dk.klyngeflow.shared.CaseNumber;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Something that a body's decision put in force.
 *
 * @param point the decision it comes from
 * @param holder who has it: a chairmanship, a secretariat
 * @param scope what bounds it, for a mandate
 * @param givenBy the body that handed it to this one; empty where it is the body's own
 * @param presentOn when the result is to be presented, for an evaluation
 */
public record Arrangement(
        long id,
        BodyId body,
        Optional<Long> point,
        Optional<CaseNumber> caseNumber,
        ArrangementKind kind,
        String title,
        Optional<String> holder,
        Optional<String> scope,
        Optional<LocalDate> dueOn,
        Optional<LocalDate> presentOn,
        Optional<LocalDate> validTo,
        boolean inForce,
        Optional<LocalDate> doneOn,
        Optional<BodyId> givenBy) {}
