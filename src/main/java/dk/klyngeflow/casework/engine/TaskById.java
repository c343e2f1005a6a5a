package dk.klyngeflow.casework.engine;

import java.util.Optional;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;

/**
 * One open task as the engine holds it. A query would say the same: but its text is put together anew each time, which takes
 * longer than the answer, and within {@link OneCommand} what is read here is not read again when the task is completed.
 *
 * <p>Imports {@code ..impl..}: there is no public way to read by id (docs/decisions/0002). No rights are checked.
 */
@Component
public class TaskById {

    private final OneCommand command;

    TaskById(OneCommand command) {
        this.command = command;
    }

    /** The task, which knows its form. */
    public Optional<Task> find(String taskId) {
        return command.of(() -> {
            var task = Context.getCommandContext().getTaskManager().findTaskById(taskId);
            if (task != null) {
                task.initializeFormKey();
            }
            return Optional.ofNullable(task);
        });
    }

    /** The business key of the task's process instance; empty where that has ended meanwhile. */
    public Optional<String> businessKey(Task task) {
        return command.of(() -> Optional.ofNullable(Context.getCommandContext()
                        .getExecutionManager()
                        .findExecutionById(task.getProcessInstanceId()))
                .map(instance -> instance.getBusinessKey()));
    }
}
