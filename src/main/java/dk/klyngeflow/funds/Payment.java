package dk.klyngeflow.funds;

import dk.klyngeflow.shared.CaseNumber;
import dk.klyngeflow.shared.Money;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Money paid out of a grant, or the correction of such a payment.
 *
 * @param recipient an organisation, never a person
 * @param amount below zero for a correction
 * @param corrects the payment that this one takes back
 */
public record Payment(
        long id,
        PoolId pool,
        CaseNumber caseNumber,
        LocalDate paidOn,
        String recipient,
        Money amount,
        Optional<String> note,
        Optional<Long> corrects) {}
