package dk.klyngeflow.casework.engine;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;

/**
 * Open tasks as the engine holds them, by what the program knows of them. The engine's own task query would say the same: but
 * its text is put together anew each time, which takes longer than the answer, and within {@link OneCommand} a task that is
 * read by its id is not read again when it is completed.
 *
 * <p>Imports {@code ..impl..}: there is no public way to read by id (docs/decisions/0002). No rights are checked.
 */
@Component
public class OpenTasks {

    private final TaskService tasks;
    private final OneCommand command;

    OpenTasks(TaskService tasks, OneCommand command) {
        this.tasks = tasks;
        this.command = command;
    }

    /** The task, which knows its form. */
    public Optional<Task> byId(String taskId) {
        return command.of(() -> {
            var task = Context.getCommandContext().getTaskManager().findTaskById(taskId);
            if (task != null) {
                task.initializeFormKey();
            }
            return Optional.ofNullable(task);
        });
    }

    /** Whether the task is open still: asked anew, whatever the command has read of it. */
    public boolean isOpen(String taskId) {
        return tasks.createNativeTaskQuery()
                        .sql("select count(*) from ACT_RU_TASK where ID_ = #{id}")
                        .parameter("id", taskId)
                        .count()
                > 0;
    }

    /** The one task at a step of the process with this business key. */
    public Optional<Task> at(String businessKey, String step) {
        var all = all(businessKey, step);
        if (all.size() > 1) {
            throw new IllegalStateException(businessKey + " has " + all.size() + " tasks at " + step);
        }
        return all.stream().findFirst();
    }

    /** Of several tasks at a step the one whose variable has this value: a seat's, a party's. */
    public Optional<Task> at(String businessKey, String step, Var<String> variable, String value) {
        return all(businessKey, step).stream()
                .filter(task -> value.equals(tasks.getVariable(task.getId(), variable.name())))
                .findFirst();
    }

    /** The business key of the task's process instance; empty where that has ended meanwhile. */
    public Optional<String> businessKey(Task task) {
        return command.of(() -> Optional.ofNullable(Context.getCommandContext()
                        .getExecutionManager()
                        .findExecutionById(task.getProcessInstanceId()))
                .map(instance -> instance.getBusinessKey()));
    }

    private List<Task> all(String businessKey, String step) {
        return command.of(() -> OwnQuery.TASKS_AT_STEP.list(Map.of("businessKey", businessKey, "step", step)));
    }
}
