package dk.klyngeflow.casework.fundyear;

import static dk.klyngeflow.casework.engine.CaseVars.CASE_TITLE;
import static dk.klyngeflow.casework.engine.CaseVars.CLUSTER_ID;
import static dk.klyngeflow.casework.engine.CaseVars.LEVEL_NAME;
import static dk.klyngeflow.casework.engine.Var.values;

import dk.klyngeflow.casework.engine.UnheardMessages;
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
import org.camunda.bpm.engine.runtime.ProcessInstance;
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
    private final UnheardMessages unheard;

    FundYearFlow(
            RuntimeService runtime,
            FundYears years,
            Pools pools,
            Organisation organisation,
            YearDays days,
            UnheardMessages unheard) {
        this.unheard = unheard;
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

    /**
     * The year's model is what the register says now: its pools are opened, those of a model that comes later too. A decision
     * that the year's process does not wait for is seen among what is stuck.
     */
    public void modelDecided(ClusterId cluster, int year) {
        instance(cluster, year)
                .filter(process -> !tell(process))
                .ifPresent(process -> unheard.note(process.getId(), FundYearProcess.MESSAGE_MODEL_DECIDED));
        openPools(cluster, year);
    }

    /** The question of the model has ended without a decision, or was answered before: whoever still waits goes on. */
    void modelSettled(ClusterId cluster, int year) {
        instance(cluster, year).ifPresent(this::tell);
        openPools(cluster, year);
    }

    private Optional<ProcessInstance> instance(ClusterId cluster, int year) {
        return Optional.ofNullable(runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(FundYearProcess.key(cluster, year))
                .singleResult());
    }

    /** Whether the process has heard it. */
    private boolean tell(ProcessInstance process) {
        return !runtime.createMessageCorrelation(FundYearProcess.MESSAGE_MODEL_DECIDED)
                .processInstanceId(process.getId())
                .correlateAllWithResult()
                .isEmpty();
    }

    private void openPools(ClusterId cluster, int year) {
        if (!pools.of(cluster, year).isEmpty()) {
            pools.open(cluster, year);
        }
    }

    /** The business key of a year's process. */
    public static String keyOf(ClusterId cluster, int year) {
        return FundYearProcess.key(cluster, year);
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
                .orElseThrow(() ->
                        new Refusal("clusterId", "bodies", "Klyngen har ingen forummer, der kan stå for midler."));
    }

    private String nameOf(ClusterId cluster) {
        return organisation.cluster(cluster).orElseThrow().name();
    }
}
