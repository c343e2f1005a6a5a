package dk.klyngeflow.casework.fundyear;

import static dk.klyngeflow.casework.engine.CaseVars.CASE_TITLE;
import static dk.klyngeflow.casework.engine.CaseVars.CLUSTER_ID;

import dk.klyngeflow.casework.door.OpenTask;
import dk.klyngeflow.funds.FundYear;
import dk.klyngeflow.funds.FundYears;
import dk.klyngeflow.funds.Pool;
import dk.klyngeflow.funds.Pools;
import dk.klyngeflow.shared.ClusterId;
import dk.klyngeflow.shared.Money;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What the forms of a fund year show. */
@Component
class FundYearTexts {

    private final FundYears years;
    private final Pools pools;

    FundYearTexts(FundYears years, Pools pools) {
        this.years = years;
        this.pools = pools;
    }

    FundYear yearOf(OpenTask task) {
        return years.find(new ClusterId(task.get(CLUSTER_ID)), task.get(FundYearProcess.YEAR))
                .orElseThrow();
    }

    /** A map that the caller may add to. */
    Map<String, Object> of(OpenTask task) {
        var year = yearOf(task);
        var texts = new HashMap<String, Object>();
        texts.put("yearTitle", task.get(CASE_TITLE));
        texts.put("received", year.received().toString());
        texts.put("effective", year.effective().danish());
        texts.put("poolTexts", pools(year));
        texts.put("free", free(year).toString());
        return texts;
    }

    Money free(FundYear year) {
        return pools.of(year.cluster(), year.year()).stream().map(Pool::free).reduce(Money.ZERO, Money::plus);
    }

    private String pools(FundYear year) {
        return pools.of(year.cluster(), year.year()).stream()
                .map(pool -> "%s: %s i alt, %s reserveret, %s bevilget, %s markeret til overførsel, %s frit"
                        .formatted(
                                pool.name(),
                                pool.in(),
                                pool.held(),
                                pool.granted().plus(pool.spentBefore()),
                                pool.marked(),
                                pool.free()))
                .collect(Collectors.joining("\n"));
    }
}
