package dk.klyngeflow.casework.fundyear;

import static dk.klyngeflow.casework.engine.CaseVars.CLUSTER_ID;

import dk.klyngeflow.casework.leveltreatment.LevelDates;
import dk.klyngeflow.deadlines.YearDays;
import dk.klyngeflow.funds.Pools;
import dk.klyngeflow.shared.ClusterId;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** serviceTask_openPools: the year's money becomes pools, as the model in effect says. */
@Component
class OpenPoolsDelegate implements JavaDelegate {

    private final Pools pools;
    private final YearDays days;

    OpenPoolsDelegate(Pools pools, YearDays days) {
        this.pools = pools;
        this.days = days;
    }

    @Override
    public void execute(DelegateExecution execution) {
        int year = FundYearProcess.YEAR.get(execution);

        pools.open(new ClusterId(CLUSTER_ID.get(execution)), year);

        FundYearProcess.EVALUATION_FROM.set(execution, LevelDates.startOf(days.evaluationFrom()));
        FundYearProcess.EVALUATION_DUE.set(execution, LevelDates.endOf(days.evaluationDue()));
        FundYearProcess.CARRY_OVER_FROM.set(execution, LevelDates.startOf(days.carryOverFrom(year)));
        FundYearProcess.CARRY_OVER_DUE.set(execution, LevelDates.endOf(days.carryOverDue(year)));
        FundYearProcess.YEAR_ENDS.set(execution, LevelDates.startOf(days.yearEnded(year)));
        FundYearProcess.CLOSE_DUE.set(execution, LevelDates.endOf(days.closeDue(year)));
    }
}
