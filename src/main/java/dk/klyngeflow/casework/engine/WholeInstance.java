package dk.klyngeflow.casework.engine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionManager;

/**
 * Whoever asks for one execution gets to know those of the whole process instance, in one statement: the engine asks for them
 * next anyhow. Kept for the command, as everything that it has read.
 */
class WholeInstance extends ExecutionManager {

    private final Map<String, List<ExecutionEntity>> instances = new HashMap<>();

    static InPlaceOf managers() {
        return new InPlaceOf(ExecutionManager.class, WholeInstance::new);
    }

    @Override
    public ExecutionEntity findExecutionById(String id) {
        if (id != null && getDbEntityManager().getCachedEntity(ExecutionEntity.class, id) == null) {
            List<ExecutionEntity> instance = OwnQuery.EXECUTIONS_OF_INSTANCE.list(Map.of("id", id));
            if (!instance.isEmpty()) {
                instances.putIfAbsent(instance.get(0).getProcessInstanceId(), instance);
            }
        }
        return super.findExecutionById(id);
    }

    @Override
    public List<ExecutionEntity> findExecutionsByProcessInstanceId(String processInstanceId) {
        return new ArrayList<>(instances.computeIfAbsent(processInstanceId, super::findExecutionsByProcessInstanceId));
    }
}
