package dk.klyngeflow.casework;

import dk.klyngeflow.casework.leveltreatment.LevelTreatment;
import dk.klyngeflow.identity.Persons;
import dk.klyngeflow.organisation.Body;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.IdentityLinkType;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;

/** When a seat changes hands, tasks that its old holder had taken go back to the group, so that the new one finds them. */
@Component
class TaskHandover {

    private final TaskService tasks;
    private final Persons persons;

    TaskHandover(TaskService tasks, Persons persons) {
        this.tasks = tasks;
        this.persons = persons;
    }

    /** Gives back every task of the body's groups that somebody outside them still holds. */
    void giveBack(Body body) {
        tasks
                .createTaskQuery()
                .taskCandidateGroupIn(body.groups())
                .includeAssignedTasks()
                .taskAssigned()
                .list()
                .stream()
                .filter(task -> !isSubmitters(task) && !isStillCandidate(task))
                .forEach(task -> tasks.setAssignee(task.getId(), null));
    }

    /** Sent back to whoever raised the case, who need not sit anywhere. */
    private boolean isSubmitters(Task task) {
        return task.getAssignee().equals(tasks.getVariable(task.getId(), LevelTreatment.SUBMITTER_ID.name()));
    }

    private boolean isStillCandidate(Task task) {
        var groups = tasks.getIdentityLinksForTask(task.getId()).stream()
                .filter(link -> IdentityLinkType.CANDIDATE.equals(link.getType()) && link.getGroupId() != null)
                .map(IdentityLink::getGroupId)
                .toList();
        return persons.mayTake(task.getAssignee(), groups);
    }
}
