package dk.klyngeflow.casework;

import dk.klyngeflow.casework.door.FormDoor;
import dk.klyngeflow.casework.engine.EngineTime;
import dk.klyngeflow.deadlines.KlyngeClock;
import dk.klyngeflow.identity.SignedIn;
import dk.klyngeflow.meetings.Agenda;
import dk.klyngeflow.meetings.Effect;
import dk.klyngeflow.meetings.MeetingCalendar;
import dk.klyngeflow.meetings.Point;
import dk.klyngeflow.organisation.Body;
import dk.klyngeflow.organisation.Organisation;
import dk.klyngeflow.shared.BodyId;
import dk.klyngeflow.shared.CaseNumber;
import dk.klyngeflow.shared.Outcome;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.springframework.context.annotation.Profile;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Component;

/** Plays made-up people through the same door and desk that real ones use, before the demo's own time begins. */
@Component
@Profile("demo")
public class DemoCast {

    private final FormDoor door;
    private final MeetingDesk desk;
    private final MinutesDesk minutes;
    private final TaskService tasks;
    private final MeetingCalendar calendar;
    private final Agenda agenda;
    private final Organisation organisation;
    private final EngineTime time;

    DemoCast(
            FormDoor door,
            MeetingDesk desk,
            MinutesDesk minutes,
            TaskService tasks,
            MeetingCalendar calendar,
            Agenda agenda,
            Organisation organisation,
            EngineTime time) {
        this.door = door;
        this.desk = desk;
        this.minutes = minutes;
        this.tasks = tasks;
        this.calendar = calendar;
        this.agenda = agenda;
        this.organisation = organisation;
        this.time = time;
    }

    /** Puts the clock at the moment at which the play begins; only before anything has happened. */
    public void beginAt(LocalDateTime moment) {
        time.setTo(moment.atZone(KlyngeClock.ZONE).toInstant());
    }

    /** Plays several steps without the engine's own jobs between them. */
    public void undisturbed(Runnable play) {
        time.undisturbed(play);
    }

    /** Lets time pass; whatever is due on the way happens at its own moment. */
    public void moveTo(LocalDateTime moment) {
        time.travelTo(moment.atZone(KlyngeClock.ZONE).toInstant());
    }

    /** Sends a start form. */
    public CaseNumber start(String process, Map<String, Object> sent, SignedIn person) {
        return new CaseNumber(door.start(process, sent, person).businessKey());
    }

    /** Sends the form of the case's task of this key, as somebody who may do it. */
    public void does(CaseNumber number, String taskKey, Map<String, Object> sent) {
        send(number, taskKey, task -> true, sent);
    }

    /** The same for the one of several tasks of this key that asks that party. */
    public void answers(CaseNumber number, String taskKey, String party, Map<String, Object> sent) {
        send(number, taskKey, task -> party.equals(tasks.getVariable(task.getId(), "partyId")), sent);
    }

    private void send(CaseNumber number, String taskKey, Predicate<Task> which, Map<String, Object> sent) {
        var task =
                tasks
                        .createTaskQuery()
                        .processInstanceBusinessKey(number.value())
                        .taskDefinitionKey(taskKey)
                        .list()
                        .stream()
                        .filter(which)
                        .findFirst()
                        .orElseThrow(() -> new IllegalStateException(number + " is not at " + taskKey));
        var groups = tasks.getIdentityLinksForTask(task.getId()).stream()
                .flatMap(link -> Optional.ofNullable(link.getGroupId()).stream())
                .toArray(String[]::new);
        var person = new SignedIn(
                Optional.ofNullable(task.getAssignee()).orElse("demo"),
                "Demo",
                Set.of(groups),
                Set.of(task.getTenantId()));
        door.complete(task.getId(), sent, person);
    }

    /** Writes the case's answer into the record of the body's meeting on that day. */
    public void answer(
            CaseNumber number, BodyId body, LocalDate day, Outcome outcome, String words, @Nullable Effect effect) {
        var secretary = secretary(organisation.body(body));
        for (Point point : agenda.pointsOf(number, meeting(body, day))) {
            desk.answer(point.id(), outcome, words, secretary);
            if (effect != null) {
                desk.addEffect(point.id(), effect, secretary);
            }
        }
    }

    /** Closes the record of the body's meeting on that day. */
    public void close(BodyId body, LocalDate day) {
        desk.close(meeting(body, day), secretary(organisation.body(body)));
    }

    /** Sends the minutes of the body's meeting on that day to its members, approved as the body always does. */
    public void sendMinutes(BodyId body, LocalDate day) {
        var own = organisation.body(body);
        minutes.send(meeting(body, day), own.minutesApproval().value(), null, secretary(own));
    }

    private long meeting(BodyId body, LocalDate day) {
        return calendar.on(body, day).orElseThrow().id();
    }

    private static SignedIn secretary(Body body) {
        return new SignedIn(
                "demo",
                "Demo",
                Set.of(body.secretariatGroup()),
                Set.of(body.owner().value()));
    }
}
