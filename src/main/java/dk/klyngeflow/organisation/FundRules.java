package dk.klyngeflow.organisation;

import dk.klyngeflow.shared.Money;
import dk.klyngeflow.shared.Strictness;
import java.util.Optional;
import org.springframework.lang.Nullable;

/**
 * How a region's clusters treat applications for cluster funds. What a project must be to get money is theirs to settle, and so
 * stands here and in the table {@code fundEligibility}, never in code.
 *
 * @param sectorsRequired how many of the sectors hospital (psychiatry included), municipality and general practice must take
 *     part; two or three is open in the sources
 * @param largeFrom the amount from which a project is large; null, for the sources give none (R-050, C-04)
 * @param statementDays working days for the parties' statements
 * @param blindStatements whether a party sees the others' statements only after it has given its own
 * @param scoreSheets whether a statement carries a score
 * @param statusEveryMonths how often a running project reports
 */
public record FundRules(
        Ruled<Integer> sectorsRequired,
        @Nullable Money largeFrom,
        int statementDays,
        boolean blindStatements,
        boolean scoreSheets,
        int statusEveryMonths) {

    /** What holds where a region's file says nothing. */
    static final FundRules UNLESS_SAID =
            new FundRules(new Ruled<>(2, Strictness.MUST, "R-066"), null, 15, false, false, 6);

    public Optional<Money> limit() {
        return Optional.ofNullable(largeFrom);
    }
}
