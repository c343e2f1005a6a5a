package dk.klyngeflow.casework.engine;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.dmn.entity.repository.DecisionDefinitionEntity;
import org.camunda.bpm.engine.impl.dmn.entity.repository.DecisionDefinitionManager;

/**
 * A deployed decision table never changes, so which one a deployment has is asked of the database once, and not at each
 * decision. The tables themselves stay where the engine keeps them.
 */
class KeptTables extends DecisionDefinitionManager {

    record Asked(String deployment, String key) {}

    private final Map<Asked, String> ids;

    private KeptTables(Map<Asked, String> ids) {
        this.ids = ids;
    }

    static InPlaceOf managers() {
        var ids = new ConcurrentHashMap<Asked, String>();
        return new InPlaceOf(DecisionDefinitionManager.class, () -> new KeptTables(ids));
    }

    @Override
    public DecisionDefinitionEntity findDecisionDefinitionByDeploymentAndKey(String deployment, String key) {
        var asked = new Asked(deployment, key);
        var id = ids.get(asked);
        var kept = id == null
                ? null
                : Context.getProcessEngineConfiguration().getDeploymentCache().findDecisionDefinitionFromCache(id);
        if (kept != null) {
            return kept;
        }
        var found = super.findDecisionDefinitionByDeploymentAndKey(deployment, key);
        if (found != null) {
            ids.put(asked, found.getId());
        }
        return found;
    }
}
