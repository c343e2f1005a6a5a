package dk.klyngeflow.casework.fundyear;

import static dk.klyngeflow.casework.engine.CaseVars.CASE_TITLE;
import static dk.klyngeflow.casework.engine.CaseVars.CLUSTER_ID;
import static dk.klyngeflow.casework.engine.CaseVars.LEVEL_NAME;
import static dk.klyngeflow.casework.engine.Var.values;

import dk.klyngeflow.casework.leveltreatment.LevelDates;
import dk.klyngeflow.deadlines.YearDays;
import dk.klyngeflow.funds.FundYears;
import dk.klyngeflow.funds.NewFundYear;
import dk.klyngeflow.funds.Pools;
import dk.klyngeflow.organisation.Body;
import dk.klyngeflow.organisation.Organisation;
import dk.klyngeflow.shared.ClusterId;
import dk.klyngeflow.shared.Level;
import dk.klyngeflow.shared.Refusal;
import java.util.Optional;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the program tells {@code fundYear}: money is received, a model is decided. */
@Component
@Transactional
public class FundYearFlow {

    private final RuntimeService runtime;
    private final FundYears years;
    private final Pools pools;
    private final Organisation organisation;
    private final YearDays days;

    FundYearFlow(RuntimeService runtime, FundYears years, Pools pools, Organisation organisation, YearDays days) {
        this.runtime = runtime;
        this.years = years;
        this.pools = pools;
        this.organisation = organisation;
        this.days = days;
    }

    /**
     * Opens the year with its money and starts its process.
     *
     * @return the process instance's id
     * @throws Refusal where the year has its money already
     */
    public String begin(NewFundYear wanted) {
        years.open(wanted);
        var cluster = wanted.cluster();
        var keeper = keeper(cluster);
        var title = "Klyngemidler %d, %s".formatted(wanted.year(), nameOf(cluster));
        return runtime.startProcessInstanceByKey(
                        FundYearProcess.PROCESS,
                        FundYearProcess.key(cluster, wanted.year()),
                        values(
                                CLUSTER_ID.with(cluster.value()),
                                CASE_TITLE.with(title),
                                LEVEL_NAME.with(keeper.name()),
                                FundYearProcess.YEAR.with(wanted.year()),
                                FundYearProcess.SECRETARIAT_GROUP.with(keeper.secretariatGroup()),
                                FundYearProcess.OPERATIONS_GROUP.with(
                                        lowest(cluster).secretariatGroup()),
                                FundYearProcess.RECOMMEND_DUE.with(LevelDates.endOf(days.recommendationDue()))))
                .getId();
    }

    /** The year's model is what the register says now: its pools are opened, those of a model that comes later too. */
    public void modelDecided(ClusterId cluster, int year) {
        Optional.ofNullable(runtime.createProcessInstanceQuery()
                        .processInstanceBusinessKey(FundYearProcess.key(cluster, year))
                        .singleResult())
                .ifPresent(process -> runtime.createMessageCorrelation(FundYearProcess.MESSAGE_MODEL_DECIDED)
                        .processInstanceId(process.getId())
                        .correlateAll());
        if (!pools.of(cluster, year).isEmpty()) {
            pools.open(cluster, year);
        }
    }

    /** The body whose secretariat keeps the cluster's money: the strategic level. */
    public Body keeper(ClusterId cluster) {
        return organisation.bodyAt(cluster, Level.STRATEGIC).orElseGet(() -> lowest(cluster));
    }

    /** Where a carry-over is recommended first: the operations level, or the lowest one there is. */
    Body lowest(ClusterId cluster) {
        return organisation
                .bodyAt(cluster, Level.OPERATIONS)
                .or(() -> organisation.bodyAt(cluster, Level.STRATEGIC))
                .or(() -> organisation.bodiesOf(cluster).stream().findFirst())
                .orElseThrow(
                        () -> new Refusal("clusterId", "bodies", "Klyngen har ingen fora, der kan stå for midler."));
    }

    private String nameOf(ClusterId cluster) {
        return organisation.cluster(cluster).orElseThrow().name();
    }
}
