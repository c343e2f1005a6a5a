package dk.klyngeflow.groups;

import dk.klyngeflow.shared.BodyId;
import dk.klyngeflow.shared.CaseNumber;
import java.time.LocalDate;
import java.util.Optional;

/**
 * One version of a charter, of an ad hoc group or of a body.
 *
 * @param group the ad hoc group, or empty for a body's charter
 * @param body the body, or empty for a group's charter
 * @param caseNumber the case that it was adopted in
 * @param evaluateBy the day by which it is looked at again
 * @param validTo the last day
 * @param tiedTo the agreement that it expires with
 * @param adoptedBy which body adopted it, when, and in which words
 */
public record Charter(
        long id,
        Optional<CaseNumber> group,
        Optional<BodyId> body,
        int version,
        CharterStatus status,
        CaseNumber caseNumber,
        CharterContent content,
        LocalDate draftedOn,
        Optional<LocalDate> inForceFrom,
        Optional<LocalDate> evaluateBy,
        Optional<LocalDate> validTo,
        Optional<String> tiedTo,
        Optional<String> adoptedBy,
        Optional<LocalDate> endedOn,
        Optional<String> endedBecause) {

    /** The template's six sections; only for an ad hoc group's charter. */
    public GroupCharter ofGroup() {
        return (GroupCharter) content;
    }
}
