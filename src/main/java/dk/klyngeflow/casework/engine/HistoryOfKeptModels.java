package dk.klyngeflow.casework.engine;

import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.history.producer.CacheAwareHistoryEventProducer;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;

/** The history names each step's model; it need not be read for that, see {@link KeptModels}. */
class HistoryOfKeptModels extends CacheAwareHistoryEventProducer {

    @Override
    protected ProcessDefinitionEntity getProcessDefinitionEntity(String id) {
        return id == null || Context.getCommandContext() == null
                ? null
                : Context.getProcessEngineConfiguration().getDeploymentCache().findDeployedProcessDefinitionById(id);
    }
}
