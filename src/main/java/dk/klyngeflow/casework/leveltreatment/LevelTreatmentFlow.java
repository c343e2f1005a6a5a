package dk.klyngeflow.casework.leveltreatment;

import static dk.klyngeflow.casework.engine.Var.values;
import static dk.klyngeflow.casework.leveltreatment.LevelTreatment.ANSWER;
import static dk.klyngeflow.casework.leveltreatment.LevelTreatment.ANSWERED_BY;
import static dk.klyngeflow.casework.leveltreatment.LevelTreatment.APPROVED;
import static dk.klyngeflow.casework.leveltreatment.LevelTreatment.MOVE_BY_JOB;

import dk.klyngeflow.casework.engine.OpenTasks;
import dk.klyngeflow.meetings.Meeting;
import dk.klyngeflow.shared.BodyId;
import dk.klyngeflow.shared.CaseNumber;
import java.util.Optional;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;

/** What the program tells a running {@code levelTreatment}. */
@Component
public class LevelTreatmentFlow {

    private final TaskService tasks;
    private final OpenTasks openTasks;
    private final LevelDates dates;

    LevelTreatmentFlow(TaskService tasks, OpenTasks openTasks, LevelDates dates) {
        this.tasks = tasks;
        this.openTasks = openTasks;
        this.dates = dates;
    }

    /** A case that waits for a meeting's decision. */
    public final class Awaited {

        private final Task task;

        private Awaited(Task task) {
            this.task = task;
        }

        /** Whether this task is where it waits. */
        public boolean isFor(String taskId) {
            return task.getId().equals(taskId);
        }

        /** What the table said: may the members decide, or only recommend upward? */
        public boolean onlyRecommends() {
            return LevelTreatmentFlow.this.onlyRecommends(task);
        }

        /** Gives the case its answer and lets it move on, at once or, where that has failed, by a job. */
        public void answer(BodyId body, Answer answer, boolean approved, boolean byJob) {
            tasks.complete(
                    task.getId(),
                    values(
                            ANSWER.with(answer.name()),
                            APPROVED.with(approved),
                            ANSWERED_BY.with(body.value()),
                            // Whatever a meeting has treated is ready for the next one.
                            LevelTreatment.QUALIFIED.with(true),
                            LevelTreatment.REWORK_DUE.with(dates.rework()),
                            LevelTreatment.QUALIFY_DUE.with(dates.qualify()),
                            MOVE_BY_JOB.with(byJob)));
        }
    }

    /** The case's wait for a meeting's decision; empty where it does not wait for one. */
    public Optional<Awaited> awaited(CaseNumber number) {
        return decision(number).map(Awaited::new);
    }

    /** What the table said: may the members decide, or only recommend upward? */
    public boolean onlyRecommends(CaseNumber number) {
        return decision(number).map(this::onlyRecommends).orElse(false);
    }

    private boolean onlyRecommends(Task task) {
        return "RECOMMEND_UP".equals(tasks.getVariable(task.getId(), LevelTreatment.MAY_DECIDE.name()));
    }

    /** The case stands on another meeting now, or on none: its decision is due then. */
    public void moved(CaseNumber number, Optional<Meeting> meeting) {
        decision(number).ifPresent(task -> {
            task.setDueDate(meeting.map(next -> LevelDates.at(next.endsAt())).orElse(null));
            tasks.saveTask(task);
        });
    }

    private Optional<Task> decision(CaseNumber number) {
        return openTasks.at(number.value(), LevelTreatment.DECIDE);
    }
}
