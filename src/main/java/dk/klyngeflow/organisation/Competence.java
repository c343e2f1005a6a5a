package dk.klyngeflow.organisation;

import dk.klyngeflow.shared.Money;
import dk.klyngeflow.shared.Subject;
import java.util.List;
import java.util.Optional;
import org.springframework.lang.Nullable;

/**
 * What a body may decide with effect for others.
 *
 * @param memberMandateOnly it decides only what each of its members could decide at home, and recommends upward
 *     otherwise
 * @param rule who says so; null where the documents are silent
 * @param delegations the subjects where the body's word is final
 */
public record Competence(
        boolean memberMandateOnly, @Nullable String rule, List<Delegation> delegations) {

    public static final Competence NOTHING_SAID = new Competence(false, null, List.of());

    public Competence {
        delegations = List.copyOf(delegations);
    }

    public Optional<Delegation> delegationFor(Subject subject) {
        return delegations.stream()
                .filter(delegation -> delegation.subject() == subject)
                .findFirst();
    }

    /**
     * A subject that the body decides alone.
     *
     * @param maxAmount the largest amount, or null for any
     * @param decision the document or decision that delegates it
     */
    public record Delegation(Subject subject, @Nullable Money maxAmount, String decision, String rule) {

        public boolean covers(Money amount) {
            return maxAmount == null || !amount.exceeds(maxAmount);
        }
    }
}
