package dk.klyngeflow.casework.engine;

import java.util.Comparator;
import java.util.Date;
import org.camunda.bpm.engine.impl.history.event.HistoricActivityInstanceEventEntity;
import org.camunda.bpm.engine.impl.history.event.HistoricScopeInstanceEvent;
import org.camunda.bpm.engine.impl.history.event.HistoricTaskInstanceEventEntity;
import org.camunda.bpm.engine.impl.history.event.HistoryEvent;
import org.camunda.bpm.engine.impl.history.handler.DbHistoryEventHandler;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;

/**
 * The engine asks its history when a task, or the step that it stands for, began, to say how long it took; but the task that
 * is completed knows, but for the milliseconds until it was noted.
 */
class TaskStartsKnown extends DbHistoryEventHandler {

    @Override
    protected void insertOrUpdate(HistoryEvent event) {
        if (event instanceof HistoricScopeInstanceEvent change
                && !isInitialEvent(event)
                && getDbEntityManager().getCachedEntity(change.getClass(), change.getId()) == null) {
            var start = startOf(change);
            if (start != null) {
                change.setStartTime(start);
                getDbEntityManager().merge(change);
                return;
            }
        }
        super.insertOrUpdate(event);
    }

    /** Of a task that comes again within the command the first: the history of the second is not asked for. */
    private Date startOf(HistoricScopeInstanceEvent change) {
        return getDbEntityManager().getCachedEntitiesByType(TaskEntity.class).stream()
                .filter(task -> isOf(task, change))
                .map(task -> task.getCreateTime())
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    private static boolean isOf(TaskEntity task, HistoricScopeInstanceEvent change) {
        if (change instanceof HistoricTaskInstanceEventEntity noted) {
            return task.getId().equals(noted.getTaskId());
        }
        return change instanceof HistoricActivityInstanceEventEntity step
                && step.getExecutionId().equals(task.getExecutionId())
                && step.getActivityId().equals(task.getTaskDefinitionKey());
    }
}
