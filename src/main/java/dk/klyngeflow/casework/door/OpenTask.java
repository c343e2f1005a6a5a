package dk.klyngeflow.casework.door;

import dk.klyngeflow.casework.engine.Var;
import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.variable.value.TypedValue;

/** A task whose form is shown or sent: its business key, its variables, and the way to complete it. */
public final class OpenTask {

    private final TaskService tasks;
    private final Task task;
    private final String businessKey;

    OpenTask(TaskService tasks, Task task, String businessKey) {
        this.tasks = tasks;
        this.task = task;
        this.businessKey = businessKey;
    }

    public String id() {
        return task.getId();
    }

    /** Whether it is this step of the model. */
    public boolean isOf(String taskId) {
        return taskId.equals(task.getTaskDefinitionKey());
    }

    /** A case number, or a meeting's key. */
    public String businessKey() {
        return businessKey;
    }

    public <T> T get(Var<T> variable) {
        return variable.type().cast(tasks.getVariable(task.getId(), variable.name()));
    }

    /**
     * Completes the task with routing facts; what was typed is the caller's to keep. What is only passed on is kept where the
     * case has kept it so far, as one that began earlier does.
     */
    public void complete(Map<String, Object> routing) {
        var kept = tasks.getVariables(task.getId()).keySet();
        var values = new HashMap<>(routing);
        values.replaceAll((name, value) ->
                kept.contains(name) && value instanceof TypedValue passing ? passing.getValue() : value);
        tasks.complete(task.getId(), values);
    }
}
