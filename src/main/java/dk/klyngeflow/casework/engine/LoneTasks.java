package dk.klyngeflow.casework.engine;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskManager;
import org.camunda.bpm.engine.task.Task;

/**
 * A task has no tasks below it (none can be made: the door refuses it, and so does this), and an execution stands at one task.
 * So the engine need not ask the database for either when a task ends.
 */
class LoneTasks extends TaskManager {

    static InPlaceOf managers() {
        return new InPlaceOf(TaskManager.class, LoneTasks::new);
    }

    @Override
    public void insertTask(TaskEntity task) {
        if (task.getParentTaskId() != null) {
            throw new BadUserRequestException("En opgave kan ikke have opgaver under sig.");
        }
        super.insertTask(task);
    }

    @Override
    public List<Task> findTasksByParentTaskId(String parentTaskId) {
        return List.of();
    }

    @Override
    public List<TaskEntity> findTasksByExecutionId(String executionId) {
        var known = getDbEntityManager().getCachedEntitiesByType(TaskEntity.class).stream()
                .filter(task -> executionId.equals(task.getExecutionId()))
                .findAny();
        return known.isPresent() ? new ArrayList<>(List.of(known.get())) : super.findTasksByExecutionId(executionId);
    }
}
