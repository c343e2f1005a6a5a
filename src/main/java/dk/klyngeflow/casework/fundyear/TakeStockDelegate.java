package dk.klyngeflow.casework.fundyear;

import static dk.klyngeflow.casework.engine.CaseVars.CLUSTER_ID;

import dk.klyngeflow.funds.FundYears;
import dk.klyngeflow.funds.Pool;
import dk.klyngeflow.funds.Pools;
import dk.klyngeflow.shared.ClusterId;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** serviceTask_takeStock: is there money that could be carried over, and is no question about it open already? */
@Component
class TakeStockDelegate implements JavaDelegate {

    private final FundYears years;
    private final Pools pools;

    TakeStockDelegate(FundYears years, Pools pools) {
        this.years = years;
        this.pools = pools;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var cluster = new ClusterId(CLUSTER_ID.get(execution));
        int year = FundYearProcess.YEAR.get(execution);
        boolean isAsked =
                years.find(cluster, year).orElseThrow().carryOverStatus().isPending();

        boolean isLeft = pools.of(cluster, year).stream().map(Pool::free).anyMatch(free -> free.isPositive());

        FundYearProcess.MONEY_LEFT.set(execution, isLeft && !isAsked);
    }
}
