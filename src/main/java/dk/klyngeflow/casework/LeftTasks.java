package dk.klyngeflow.casework;

import dk.klyngeflow.deadlines.KlyngeClock;
import dk.klyngeflow.identity.Memberships;
import dk.klyngeflow.organisation.Organisation;
import net.javacrumbs.shedlock.spring.annotation.SchedulerLock;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Gives the tasks that somebody had taken in a role back to the group when the role has ended: nobody else could take them. */
@Component
class LeftTasks {

    private final Memberships memberships;
    private final Organisation organisation;
    private final TaskService tasks;
    private final KlyngeClock clock;

    LeftTasks(Memberships memberships, Organisation organisation, TaskService tasks, KlyngeClock clock) {
        this.memberships = memberships;
        this.organisation = organisation;
        this.tasks = tasks;
        this.clock = clock;
    }

    @Scheduled(initialDelayString = "PT1M", fixedDelayString = "PT10M")
    @SchedulerLock(name = "leftTasks")
    @Transactional
    public void giveBack() {
        for (var ended : memberships.endedWithTasks(clock.today())) {
            var group = ended.role().groupOf(organisation.body(ended.body()));
            tasks
                    .createTaskQuery()
                    .taskAssignee(ended.account())
                    .taskCandidateGroup(group)
                    .includeAssignedTasks()
                    .list()
                    .stream()
                    .map(Task::getId)
                    .forEach(task -> tasks.setAssignee(task, null));
            memberships.leftTasks(ended.id());
        }
    }
}
