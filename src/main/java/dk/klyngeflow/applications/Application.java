package dk.klyngeflow.applications;

import dk.klyngeflow.funds.PoolId;
import dk.klyngeflow.shared.CaseNumber;
import dk.klyngeflow.shared.ClusterId;
import dk.klyngeflow.shared.Money;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Optional;

/**
 * An application for cluster funds as it stands.
 *
 * @param year the fund year that it applies to: the one its project begins in
 * @param version 1 as first sent, one more with each resubmission
 * @param holdRound names the ledger's entries; one more each time everything held is released
 * @param waitingSince since when it is on the waiting list of its pool
 * @param proposed what the latest body to speak has recommended or decided; what is applied for until then
 */
public record Application(
        CaseNumber number,
        ClusterId cluster,
        int year,
        int version,
        LocalDate submittedOn,
        Sent sent,
        Optional<Origin> origin,
        Optional<ProjectSize> size,
        boolean calledIn,
        Optional<PoolId> pool,
        Optional<Long> round,
        Optional<Integer> priority,
        int holdRound,
        Optional<OffsetDateTime> waitingSince,
        Money proposed,
        Optional<String> conditions,
        Optional<String> refusalReason,
        Optional<Money> granted,
        Optional<LocalDate> grantedOn,
        Optional<Money> returned) {

    public Money applied() {
        return sent.amount();
    }

    public PoolId requirePool() {
        return pool.orElseThrow(() -> new IllegalStateException(number + " has no pool yet"));
    }
}
