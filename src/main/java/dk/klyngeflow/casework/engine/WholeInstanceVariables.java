package dk.klyngeflow.casework.engine;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.impl.db.DbEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.impl.persistence.entity.VariableInstanceEntity;
import org.camunda.bpm.engine.impl.persistence.entity.VariableInstanceManager;

/**
 * The variables of a process instance are few (docs/decisions/0048) and read at once, not execution by execution and task by
 * task; where an execution or task is not known yet, and with it its instance, they are read as ever.
 */
class WholeInstanceVariables extends VariableInstanceManager {

    /** As the database has them; that one was moved since does not show, as in the engine's own reads. */
    private record Read(
            Map<String, List<VariableInstanceEntity>> byExecution, Map<String, List<VariableInstanceEntity>> byTask) {}

    private final Map<String, Read> instances = new HashMap<>();

    static InPlaceOf managers() {
        return new InPlaceOf(VariableInstanceManager.class, WholeInstanceVariables::new);
    }

    @Override
    public List<VariableInstanceEntity> findVariableInstancesByExecutionIdAndVariableNames(
            String executionId, Collection<String> names) {
        var execution = known(ExecutionEntity.class, executionId);
        return execution == null || names != null
                ? super.findVariableInstancesByExecutionIdAndVariableNames(executionId, names)
                : of(instance(execution.getProcessInstanceId()).byExecution(), executionId);
    }

    @Override
    public List<VariableInstanceEntity> findVariableInstancesByTaskIdAndVariableNames(
            String taskId, Collection<String> names) {
        var task = known(TaskEntity.class, taskId);
        return task == null || task.getProcessInstanceId() == null || names != null
                ? super.findVariableInstancesByTaskIdAndVariableNames(taskId, names)
                : of(instance(task.getProcessInstanceId()).byTask(), taskId);
    }

    private Read instance(String processInstanceId) {
        return instances.computeIfAbsent(processInstanceId, id -> {
            List<VariableInstanceEntity> all = OwnQuery.VARIABLES_OF_INSTANCE.list(Map.of("id", id));
            return new Read(
                    grouped(all.stream().filter(one -> one.getTaskId() == null).toList(), one -> one.getExecutionId()),
                    grouped(all.stream().filter(one -> one.getTaskId() != null).toList(), one -> one.getTaskId()));
        });
    }

    private static Map<String, List<VariableInstanceEntity>> grouped(
            List<VariableInstanceEntity> variables, Function<VariableInstanceEntity, String> by) {
        return variables.stream().filter(one -> by.apply(one) != null).collect(Collectors.groupingBy(by));
    }

    private static List<VariableInstanceEntity> of(Map<String, List<VariableInstanceEntity>> read, String id) {
        return new ArrayList<>(read.getOrDefault(id, List.of()));
    }

    private <T extends DbEntity> T known(Class<T> type, String id) {
        return id == null ? null : getDbEntityManager().getCachedEntity(type, id);
    }
}
