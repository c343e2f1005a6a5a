package dk.klyngeflow.casework.whatif;

import dk.klyngeflow.shared.CaseNumber;
import dk.klyngeflow.shared.Money;
import java.util.Map;
import java.util.Optional;

/**
 * A case as a table sees it, from what the registers hold of it.
 *
 * @param facts what the table sees today
 * @param changed what it would see with the thresholds of the copy
 * @param applied empty where the case is not about money
 * @param granted less what came back
 */
public record PastCase(
        CaseNumber number,
        Map<String, Object> facts,
        Map<String, Object> changed,
        Optional<Money> applied,
        Optional<Money> granted) {

    /** A case that is not about money, and that no threshold concerns. */
    public static PastCase of(CaseNumber number, Map<String, Object> facts) {
        return new PastCase(number, facts, facts, Optional.empty(), Optional.empty());
    }
}
