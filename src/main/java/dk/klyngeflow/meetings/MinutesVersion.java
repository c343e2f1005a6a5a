package dk.klyngeflow.meetings;

import dk.klyngeflow.organisation.MinutesApproval;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Optional;

/**
 * One version of a meeting's minutes.
 *
 * @param dueOn the last day for sending that the body has adopted; empty where it has adopted none (C-10)
 * @param approval how it is to be approved
 * @param windowEnds the last day on which an objection counts; empty where silence approves nothing
 * @param settledHow how it was approved, or why it was not, in Danish
 * @param document empty in versions that were drafted before minutes were kept by items
 */
public record MinutesVersion(
        long meeting,
        int version,
        MinutesStatus status,
        LocalDate draftedOn,
        Optional<LocalDate> dueOn,
        Optional<MinutesApproval> approval,
        Optional<OffsetDateTime> sentAt,
        Optional<LocalDate> windowEnds,
        Optional<OffsetDateTime> settledAt,
        Optional<String> settledHow,
        boolean overdue,
        String text,
        Optional<MinutesDocument> document) {

    public boolean isDraft() {
        return status == MinutesStatus.DRAFT;
    }
}
