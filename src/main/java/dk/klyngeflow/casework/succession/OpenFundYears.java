package dk.klyngeflow.casework.succession;

import dk.klyngeflow.casework.fundyear.FundYearFlow;
import dk.klyngeflow.funds.FundYear;
import dk.klyngeflow.funds.FundYears;
import dk.klyngeflow.funds.Pool;
import dk.klyngeflow.funds.Pools;
import dk.klyngeflow.organisation.Body;
import dk.klyngeflow.shared.Money;
import dk.klyngeflow.shared.Refusal;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * The years of cluster funds that the body's secretariat keeps and that are not closed. Free money stays in its year, for only
 * the political level may carry it over; what it carries over then goes to the next year of whoever has taken over.
 */
@Component
class OpenFundYears implements OpenThings {

    private final FundYears years;
    private final FundYearFlow flow;
    private final Pools pools;
    private final RunningWork running;

    OpenFundYears(FundYears years, FundYearFlow flow, Pools pools, RunningWork running) {
        this.years = years;
        this.flow = flow;
        this.pools = pools;
        this.running = running;
    }

    @Override
    public ThingKind kind() {
        return ThingKind.FUND_YEAR;
    }

    @Override
    public List<Open> at(Body body, LocalDate lastDay) {
        var own = years.of(body.owner());
        if (own.isEmpty() || !flow.keeper(body.owner()).equals(body)) {
            return List.of();
        }
        return own.stream()
                .filter(year -> !year.isClosed())
                .map(year -> new Open(
                        String.valueOf(year.year()),
                        "Klyngemidler " + year.year(),
                        "Frit %s: bliver i året, til det lukkes".formatted(free(year))))
                .toList();
    }

    @Override
    public boolean isOpen(String ref, Body body, LocalDate lastDay) {
        return years.find(body.owner(), Integer.parseInt(ref))
                .filter(year -> !year.isClosed())
                .isPresent();
    }

    @Override
    public boolean canBeClosed(String ref) {
        return false;
    }

    @Override
    public String handOver(String ref, Ending ending) {
        int year = Integer.parseInt(ref);
        var cluster = ending.body().owner();
        running.follow(FundYearFlow.keyOf(cluster, year), ending.firstDay());
        var heir = ending.takesOver().owner();
        if (!heir.equals(cluster)) {
            years.handOver(cluster, year, heir);
        }
        return "";
    }

    @Override
    public void close(String ref, String reason, Ending ending) {
        throw new Refusal("", "year", "Et års midler lukkes i årets egen opgave, når dets regnskab er gjort op.");
    }

    private Money free(FundYear year) {
        return pools.of(year.cluster(), year.year()).stream().map(Pool::free).reduce(Money.ZERO, Money::plus);
    }
}
