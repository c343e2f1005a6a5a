package dk.klyngeflow.casework.succession;

import static dk.klyngeflow.casework.engine.CaseVars.CASE_TITLE;
import static dk.klyngeflow.casework.engine.CaseVars.CLUSTER_ID;
import static dk.klyngeflow.casework.engine.CaseVars.LEVEL_NAME;
import static dk.klyngeflow.casework.engine.Var.values;

import dk.klyngeflow.casework.engine.OpenTasks;
import dk.klyngeflow.casework.leveltreatment.LevelDates;
import dk.klyngeflow.deadlines.Deadlines;
import dk.klyngeflow.deadlines.EndOfBody;
import dk.klyngeflow.deadlines.KlyngeClock;
import dk.klyngeflow.organisation.Body;
import dk.klyngeflow.organisation.Organisation;
import dk.klyngeflow.shared.Actor;
import java.time.LocalDate;
import java.util.Optional;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the program tells {@code bodySuccession}: a body's end is near, its end was moved, the choices are confirmed. */
@Component
@Transactional
public class SuccessionFlow {

    private final RuntimeService runtime;
    private final TaskService tasks;
    private final OpenTasks openTasks;
    private final Organisation organisation;
    private final Successions successions;
    private final ThingPlacing placing;
    private final EndOfBody days;
    private final KlyngeClock clock;

    SuccessionFlow(
            RuntimeService runtime,
            TaskService tasks,
            OpenTasks openTasks,
            Organisation organisation,
            Successions successions,
            ThingPlacing placing,
            EndOfBody days,
            KlyngeClock clock) {
        this.runtime = runtime;
        this.tasks = tasks;
        this.openTasks = openTasks;
        this.organisation = organisation;
        this.successions = successions;
        this.placing = placing;
        this.days = days;
        this.clock = clock;
    }

    /**
     * Begins what is due: one process for each body whose end is near, or has passed unseen, and at which something stands
     * open. Calls off what the organisation's files have moved. Safe to repeat.
     */
    public void beginDue() {
        successions.running().stream().filter(this::isMoved).forEach(this::callOff);
        for (var body : organisation.bodies()) {
            if (body.validTo() != null && !clock.today().isBefore(days.noticeOn(body.validTo()))) {
                begin(body, body.validTo());
            }
        }
    }

    /** When the next body's end comes near, after that day. */
    public Optional<LocalDate> nextNotice(LocalDate after) {
        return organisation.bodies().stream()
                .filter(body -> body.validTo() != null)
                .map(body -> days.noticeOn(body.validTo()))
                .filter(day -> day.isAfter(after))
                .min(LocalDate::compareTo);
    }

    private void begin(Body body, LocalDate lastDay) {
        boolean isKnown = successions
                .of(body.id(), lastDay)
                .filter(there -> there.status() != Succession.Status.CANCELLED)
                .isPresent();
        if (isKnown || !placing.isAnythingOpen(body, lastDay)) {
            return;
        }
        var succession = successions.open(body.id(), lastDay);
        placing.list(succession);
        runtime.startProcessInstanceByKey(
                BodySuccession.PROCESS,
                BodySuccession.key(succession.id()),
                values(
                        CLUSTER_ID.with(body.owner().value()),
                        CASE_TITLE.with("Ophør: " + body.name()),
                        LEVEL_NAME.with(body.name()),
                        BodySuccession.SUCCESSION_ID.with(succession.id()),
                        BodySuccession.SECRETARIAT_GROUP.with(body.secretariatGroup()),
                        BodySuccession.SORT_DUE.with(LevelDates.endOf(days.sortDue(lastDay))),
                        BodySuccession.BODY_ENDS.with(LevelDates.at(Deadlines.isOver(lastDay)))));
    }

    private boolean isMoved(Succession succession) {
        return !succession.endsOn().equals(organisation.body(succession.body()).validTo());
    }

    private void callOff(Succession succession) {
        successions.cancel(succession.id());
        runtime.createExecutionQuery()
                .processInstanceBusinessKey(BodySuccession.key(succession.id()))
                .messageEventSubscriptionName(BodySuccession.MESSAGE_END_MOVED)
                .list()
                .forEach(waiting -> runtime.messageEventReceived(BodySuccession.MESSAGE_END_MOVED, waiting.getId()));
    }

    /** Takes the choices as complete; says nothing where they are already. */
    void confirm(long succession, Actor by) {
        successions.confirm(succession, by);
        sortTask(succession).ifPresent(task -> tasks.complete(task.getId()));
    }

    private Optional<Task> sortTask(long succession) {
        return openTasks.at(BodySuccession.key(succession), BodySuccession.SORT);
    }
}
