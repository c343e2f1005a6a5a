package dk.klyngeflow.funds;

import dk.klyngeflow.shared.CaseNumber;
import dk.klyngeflow.shared.ClusterId;
import dk.klyngeflow.shared.Money;
import java.util.Optional;

/**
 * A cluster's funds of one year. Recommended, adopted and effective are three facts and may differ.
 *
 * @param national the national pool that the share comes from
 * @param carryOver the amount asked to be carried over to the next year
 */
public record FundYear(
        ClusterId cluster,
        int year,
        Money national,
        Money received,
        Optional<AllocationModel> recommended,
        Optional<String> recommendedBy,
        Optional<AllocationModel> adopted,
        AllocationModel effective,
        String effectiveBecause,
        Money carryOver,
        CarryOverStatus carryOverStatus,
        Optional<CaseNumber> carryOverCase) {}
