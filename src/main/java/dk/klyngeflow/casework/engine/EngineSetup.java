package dk.klyngeflow.casework.engine;

import dk.klyngeflow.deadlines.KlyngeClock;
import dk.klyngeflow.organisation.Organisation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineConfiguration;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.history.HistoryLevel;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What the engine is told before it starts, and cannot be told by a property. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class EngineSetup extends AbstractProcessEnginePlugin {

    private final KlyngeClock clock;
    private final Organisation organisation;

    /** The demo's clock, where there is one, is asked for here so that it is restored before the engine starts. */
    EngineSetup(KlyngeClock clock, Organisation organisation, Optional<EngineClockSource> restoredFirst) {
        this.clock = clock;
        this.organisation = organisation;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        // Before the job executor starts: a demo that stood still must not see its timers fire in real time.
        EngineClock.follow(clock);

        var levels = engine.getCustomHistoryLevels();
        engine.setCustomHistoryLevels(with(levels, new CompactHistoryLevel()));
        engine.setResourceAuthorizationProvider(new NoRowPerTask());
        engine.setTenantIdProvider(new ClusterTenants());
        engine.setEnableDefaultDbHistoryEventHandler(false);
        engine.setHistoryEventProducer(new HistoryOfKeptModels());
        engine.getCustomHistoryEventHandlers().add(new TaskStartsKnown());
        engine.setDmnEngineConfiguration(KeptFunctionsFeel.tables());
        engine.setCustomSessionFactories(List.of(
                OnlyGrants.managers(),
                KeptTables.managers(),
                KeptModels.managers(),
                WholeInstance.managers(),
                WholeInstanceVariables.managers(),
                LoneTasks.managers()));
        // A list that others may add to.
        engine.setCustomPostBPMNParseListeners(new ArrayList<>(List.of(new ListColumns(organisation))));
        // Expressions in stored filters and queries run as code; only the expressions we ship ourselves are needed.
        engine.setEnableExpressionsInAdhocQueries(false);
        engine.setEnableFetchProcessDefinitionDescription(false);
        engine.setJavaSerializationFormatEnabled(false);
    }

    @Override
    public void postInit(ProcessEngineConfigurationImpl engine) {
        OwnQuery.addTo(engine);
    }

    /** Rights that were taken back before it was refused: then, and only then, each check looks for them. */
    @Override
    public void postProcessEngineBuild(ProcessEngine engine) {
        long takenBack = engine.getAuthorizationService()
                .createAuthorizationQuery()
                .authorizationType(Authorization.AUTH_TYPE_REVOKE)
                .count();
        engine.getProcessEngineConfiguration()
                .setAuthorizationCheckRevokes(
                        takenBack > 0
                                ? ProcessEngineConfiguration.AUTHORIZATION_CHECK_REVOKE_ALWAYS
                                : ProcessEngineConfiguration.AUTHORIZATION_CHECK_REVOKE_NEVER);
    }

    private static List<HistoryLevel> with(List<HistoryLevel> levels, HistoryLevel ours) {
        var all = levels == null ? new ArrayList<HistoryLevel>() : new ArrayList<>(levels);
        all.add(ours);
        return all;
    }
}
