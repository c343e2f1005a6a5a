package dk.klyngeflow.casework.engine;

import java.util.Date;
import org.camunda.bpm.engine.impl.history.event.HistoricTaskInstanceEventEntity;
import org.camunda.bpm.engine.impl.history.event.HistoryEvent;
import org.camunda.bpm.engine.impl.history.handler.DbHistoryEventHandler;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;

/**
 * The engine asks its history when a task began, to say how long it took; but the task that is completed knows, but for the
 * milliseconds until it was noted.
 */
class TaskStartsKnown extends DbHistoryEventHandler {

    @Override
    protected void insertOrUpdate(HistoryEvent event) {
        if (event instanceof HistoricTaskInstanceEventEntity change
                && !isInitialEvent(event)
                && getDbEntityManager().getCachedEntity(change.getClass(), change.getId()) == null) {
            var start = startOf(change.getTaskId());
            if (start != null) {
                change.setStartTime(start);
                getDbEntityManager().merge(change);
                return;
            }
        }
        super.insertOrUpdate(event);
    }

    private Date startOf(String taskId) {
        var task = getDbEntityManager().getCachedEntity(TaskEntity.class, taskId);
        return task == null ? null : task.getCreateTime();
    }
}
