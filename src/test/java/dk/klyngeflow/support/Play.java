package dk.klyngeflow.support;

import dk.klyngeflow.casework.MeetingDesk;
import dk.klyngeflow.casework.MinutesDesk;
import dk.klyngeflow.casework.door.FormDoor;
import dk.klyngeflow.casework.engine.EngineTime;
import dk.klyngeflow.deadlines.KlyngeClock;
import dk.klyngeflow.identity.SignedIn;
import dk.klyngeflow.meetings.Agenda;
import dk.klyngeflow.meetings.Meeting;
import dk.klyngeflow.meetings.MeetingCalendar;
import dk.klyngeflow.organisation.Body;
import dk.klyngeflow.organisation.Organisation;
import dk.klyngeflow.shared.BodyId;
import dk.klyngeflow.shared.CaseNumber;
import dk.klyngeflow.shared.ClusterId;
import dk.klyngeflow.shared.Outcome;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Date;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;

/** Plays the people: raises, qualifies, plans, decides, closes, through the same door and desk that they use. */
@Component
public class Play {

    /** No model is asked for: the money is given out as projects come. */
    public static final Map<String, Object> ONGOING_WITHOUT_A_MEETING =
            Map.of("recommended", "C_ONGOING", "recommendedBy", "Sekretariatet", "decidedAtMeeting", "NO");

    private final FormDoor door;
    private final MeetingDesk desk;
    private final MinutesDesk minutesDesk;
    private final TaskService tasks;
    private final RuntimeService runtime;
    private final Organisation organisation;
    private final MeetingCalendar calendar;
    private final Agenda agenda;
    private final EngineTime time;
    private final KlyngeClock clock;

    Play(
            FormDoor door,
            MeetingDesk desk,
            MinutesDesk minutesDesk,
            TaskService tasks,
            RuntimeService runtime,
            Organisation organisation,
            MeetingCalendar calendar,
            Agenda agenda,
            EngineTime time,
            KlyngeClock clock) {
        this.door = door;
        this.desk = desk;
        this.minutesDesk = minutesDesk;
        this.tasks = tasks;
        this.runtime = runtime;
        this.organisation = organisation;
        this.calendar = calendar;
        this.agenda = agenda;
        this.time = time;
        this.clock = clock;
    }

    /** Somebody who belongs to every cluster and to these groups only. */
    public SignedIn person(String id, String... groups) {
        var tenants = organisation.tenants().stream().map(ClusterId::value).collect(Collectors.toSet());
        return new SignedIn(id, id, Set.of(groups), tenants);
    }

    /** The secretary of a body. */
    public SignedIn secretaryOf(String bodyId) {
        return person("sekretaer", body(bodyId).secretariatGroup());
    }

    /** Raises a significant issue in a forum; {@code changes} replace what the form is filled in with. */
    public CaseNumber raise(String bodyId, Map<String, Object> changes) {
        var sent = new HashMap<String, Object>(Map.of(
                "bodyId", bodyId,
                "title", "Ventetid på genoptræning",
                "subject", "SOMATIC",
                "raisedBy", "MEMBER",
                "significance", "CLUSTER",
                "description", "Borgere venter for længe på genoptræning efter udskrivning."));
        sent.putAll(changes);
        var started = door.start("issueEscalation", sent, person("ansoeger"));
        return new CaseNumber(started.businessKey());
    }

    public CaseNumber raise(String bodyId) {
        return raise(bodyId, Map.of());
    }

    /** Records a year's money as the strategic level's secretary; gives the year's key. */
    public String receiveFunds(String cluster, int year, Map<String, Object> changes) {
        var sent = new HashMap<String, Object>(
                Map.of("clusterId", cluster, "year", year, "received", 871_553, "beginsMidYear", "NO"));
        sent.putAll(changes);
        return door.start("fundYear", sent, secretaryOf(cluster + "Strategisk")).businessKey();
    }

    /** Puts the case on the agenda with this verb. */
    public void qualify(CaseNumber number, String verb) {
        submit(
                number,
                "userTask_qualifyCase",
                Map.of(
                        "nextStep", "PLACE",
                        "verb", verb,
                        "recommendation", "Det indstilles, at sagen behandles",
                        "withinCompetence", "YES"));
    }

    /** Raises a case and puts it on the agenda with this verb. */
    public CaseNumber raiseQualified(String bodyId, String verb) {
        var number = raise(bodyId);
        qualify(number, verb);
        return number;
    }

    /** Decides the case by itself, with the form of its task and without the meeting's record. */
    public void decideAlone(CaseNumber number, Outcome outcome) {
        submit(number, "userTask_decideCase", Map.of("outcome", outcome.name(), "words", outcome.danish()));
    }

    /** Sends the form of the case's task as somebody who may. */
    public void submit(CaseNumber number, String taskKey, Map<String, Object> sent) {
        complete(task(number.value(), taskKey), sent);
    }

    /** Sends the task's form as somebody who may. */
    public void complete(Task task, Map<String, Object> sent) {
        door.complete(task.getId(), new HashMap<>(sent), ownerOf(task));
    }

    /** What the form of the case's task shows. */
    public Map<String, Object> shown(CaseNumber number, String taskKey) {
        return shown(task(number.value(), taskKey));
    }

    /** What the task's form shows. */
    public Map<String, Object> shown(Task task) {
        return door.shown(task.getId(), ownerOf(task));
    }

    /** Sends the form of one of the meeting's tasks as somebody who may. */
    public void submitForMeeting(Meeting meeting, String taskKey, Map<String, Object> sent) {
        var task = task("moede-" + meeting.id(), taskKey);
        door.complete(task.getId(), new HashMap<>(sent), ownerOf(task));
    }

    /** The one task of this case, or meeting, with this key. */
    public Task task(String businessKey, String taskKey) {
        var found = tasks.createTaskQuery()
                .processInstanceBusinessKey(businessKey)
                .taskDefinitionKey(taskKey)
                .list();
        if (found.isEmpty()) {
            throw new AssertionError(businessKey + " is not at " + taskKey + " but at " + at(businessKey));
        }
        return found.get(0);
    }

    /** The keys of the tasks that the case, or meeting, waits at. */
    public List<String> at(String businessKey) {
        return tasks.createTaskQuery().processInstanceBusinessKey(businessKey).list().stream()
                .map(Task::getTaskDefinitionKey)
                .toList();
    }

    /** The ids of the running process instances of this case, or meeting. */
    public List<String> instancesOf(String businessKey) {
        return runtime.createProcessInstanceQuery().processInstanceBusinessKey(businessKey).list().stream()
                .map(ProcessInstance::getId)
                .toList();
    }

    /** Somebody who may do the task: its assignee, or one of its candidates. */
    public SignedIn ownerOf(Task task) {
        if (task.getAssignee() != null) {
            return person(task.getAssignee());
        }
        var groups = tasks.getIdentityLinksForTask(task.getId()).stream()
                .map(link -> link.getGroupId())
                .filter(group -> group != null)
                .collect(Collectors.toCollection(HashSet::new));
        return person("kandidat", groups.toArray(String[]::new));
    }

    /** Plans a meeting from one to three in the afternoon. */
    public Meeting plan(String bodyId, LocalDate day) {
        return desk.plan(new BodyId(bodyId), day.atTime(13, 0), day.atTime(15, 0), "Teams", secretaryOf(bodyId));
    }

    public void cancel(Meeting meeting, String why) {
        desk.cancel(meeting.id(), why, secretaryOf(meeting.body().value()));
    }

    /** Lets the meeting be held: time moves to its end, and timers on the way fire. */
    public void hold(Meeting meeting) {
        moveTo(meeting.endsAt());
    }

    public void moveTo(LocalDateTime moment) {
        time.travelTo(moment.atZone(KlyngeClock.ZONE).toInstant());
    }

    /** Answers the case's every point at the meeting. */
    public void answer(CaseNumber number, Meeting meeting, Outcome outcome) {
        agenda.pointsOf(number, meeting.id()).forEach(point -> answer(point.id(), meeting, outcome));
    }

    /** Answers one point. */
    public void answer(long point, Meeting meeting, Outcome outcome) {
        desk.answer(point, outcome, outcome.danish(), secretaryOf(meeting.body().value()));
    }

    /** Moves the meeting to the same hours of another day. */
    public void move(Meeting meeting, LocalDate day) {
        desk.move(
                meeting.id(),
                day.atTime(meeting.startsAt().toLocalTime()),
                day.atTime(meeting.endsAt().toLocalTime()),
                secretaryOf(meeting.body().value()));
    }

    /** When the next timer is due. */
    public Optional<Date> nextTimer() {
        return time.nextDue().map(Date::from);
    }

    /** Closes the meeting's record. */
    public List<String> close(Meeting meeting) {
        return desk.close(meeting.id(), secretaryOf(meeting.body().value()));
    }

    /** Holds the meeting, gives the case this one answer, and closes the record. */
    public void decide(CaseNumber number, Meeting meeting, Outcome outcome) {
        hold(meeting);
        answer(number, meeting, outcome);
        close(meeting);
    }

    /** Sends the minutes in the body's own way. */
    public void sendMinutes(Meeting meeting) {
        var body = organisation.body(meeting.body());
        minutesDesk.send(
                meeting.id(),
                body.minutesApproval().value(),
                null,
                secretaryOf(body.id().value()));
    }

    /** Plans a meeting, holds it, and closes its empty record. */
    public Meeting held(String bodyId, LocalDate day) {
        var meeting = plan(bodyId, day);
        hold(meeting);
        close(meeting);
        return meeting;
    }

    /** The secretary records an objection that arrived then. */
    public void object(Meeting meeting, LocalDateTime arrivedAt) {
        minutesDesk.recordObjection(
                meeting.id(),
                "Direktør, Morsø Kommune",
                "Punkt 2 blev udsat, ikke godkendt.",
                arrivedAt,
                secretaryOf(meeting.body().value()));
    }

    /** The moment that the play has come to. */
    public LocalDateTime now() {
        return clock.now();
    }

    /** The day that the play has come to. */
    public LocalDate today() {
        return clock.today();
    }

    public Body body(String id) {
        return organisation.body(new BodyId(id));
    }

    /** The body's meeting on that day. */
    public Meeting meetingOn(String bodyId, LocalDate day) {
        return calendar.on(new BodyId(bodyId), day).orElseThrow();
    }

    /** The body's next meeting after that day. */
    public Meeting next(String bodyId, LocalDate after) {
        return calendar.next(new BodyId(bodyId), after).orElseThrow();
    }
}
