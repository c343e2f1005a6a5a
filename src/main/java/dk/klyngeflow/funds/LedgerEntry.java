package dk.klyngeflow.funds;

import dk.klyngeflow.shared.CaseNumber;
import dk.klyngeflow.shared.Money;
import java.time.OffsetDateTime;
import java.util.Optional;

/**
 * One posting as it stands in the ledger.
 *
 * @param number 1, 2, 3... within the pool
 * @param free what is free in the pool after it
 * @param held what is held in the pool after it
 * @param marked what waits in the pool for the answer to a carry-over after it
 * @param decision what it rests on: a decision on a case's trail, or a meeting point
 */
public record LedgerEntry(
        PoolId pool,
        int number,
        EntryKey key,
        EntryKind kind,
        Money amount,
        Money free,
        Money held,
        Money marked,
        Optional<CaseNumber> caseNumber,
        int round,
        Optional<String> decision,
        OffsetDateTime bookedAt) {}
