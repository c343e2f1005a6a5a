package dk.klyngeflow.applications;

import dk.klyngeflow.shared.Money;
import dk.klyngeflow.shared.Sector;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What an applicant sends: first with the application, and again with each resubmission.
 *
 * @param contactMail where letters go
 * @param partnerSectors the sectors that take part, the applicant's own included
 * @param budget at least one line
 */
public record Sent(
        String title,
        String applicant,
        String contact,
        String contactMail,
        Set<Sector> partnerSectors,
        Optional<String> partners,
        TargetGroup targetGroup,
        Optional<String> otherTargetGroup,
        String purpose,
        Optional<Integer> citizens,
        LocalDate startsOn,
        LocalDate endsOn,
        List<BudgetLine> budget,
        Optional<String> otherFunding) {

    public Sent {
        partnerSectors = Set.copyOf(partnerSectors);
        budget = List.copyOf(budget);
    }

    /** What is applied for. */
    public Money amount() {
        return budget.stream().map(BudgetLine::amount).reduce(Money.ZERO, Money::plus);
    }

    /** Whether nothing of it pays for operations or a secretariat. */
    public boolean isDevelopmentOnly() {
        return budget.stream().allMatch(line -> line.type() == BudgetType.DEVELOPMENT);
    }

    /** How many of the three sectors that share patients take part; psychiatry is part of the hospitals. */
    public int sectorCount() {
        int hospital = partnerSectors.contains(Sector.HOSPITAL) || partnerSectors.contains(Sector.PSYCHIATRY) ? 1 : 0;
        int municipality = partnerSectors.contains(Sector.MUNICIPALITY) ? 1 : 0;
        int practice = partnerSectors.contains(Sector.GENERAL_PRACTICE) ? 1 : 0;
        return hospital + municipality + practice;
    }
}
