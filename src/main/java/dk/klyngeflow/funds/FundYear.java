package dk.klyngeflow.funds;

import dk.klyngeflow.shared.CaseNumber;
import dk.klyngeflow.shared.ClusterId;
import dk.klyngeflow.shared.Money;
import java.time.OffsetDateTime;
import java.util.Optional;

/**
 * A cluster's funds of one year. Recommended, adopted and effective are three facts and may differ.
 *
 * @param national the national pool that the share comes from
 * @param adoptedByPoint the meeting point whose answer adopted the model
 * @param effectiveByPoint the meeting point whose answer put the model in effect, adopted or not
 * @param startPercent what the start of the year gets where the model divides the money
 * @param startPercentBecause why that is other than the guidance
 * @param modelCase the case that asks a meeting for the model
 * @param carriedIn what a cluster that begins in the middle of its year brings from the year before
 * @param spentBefore what it had granted before it began
 * @param carryOver the amount asked to be carried over to the next year
 * @param closedAt from then on nothing new is given out of the year
 */
public record FundYear(
        ClusterId cluster,
        int year,
        Money national,
        Money received,
        Money carriedIn,
        Money spentBefore,
        Optional<String> openingSource,
        Optional<AllocationModel> recommended,
        Optional<String> recommendedBy,
        Optional<AllocationModel> adopted,
        Optional<Long> adoptedByPoint,
        AllocationModel effective,
        String effectiveBecause,
        Optional<Long> effectiveByPoint,
        int startPercent,
        Optional<String> startPercentBecause,
        Optional<CaseNumber> modelCase,
        Money carryOver,
        CarryOverStatus carryOverStatus,
        Optional<CaseNumber> carryOverCase,
        Optional<OffsetDateTime> closedAt,
        Optional<String> closedBy,
        Optional<String> closingWords) {

    public boolean isClosed() {
        return closedAt.isPresent();
    }
}
