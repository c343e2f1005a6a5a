package dk.klyngeflow.casework.meetingcycle;

import static dk.klyngeflow.casework.engine.CaseVars.CASE_TITLE;
import static dk.klyngeflow.casework.engine.CaseVars.CLUSTER_ID;
import static dk.klyngeflow.casework.engine.CaseVars.LEVEL_NAME;

import dk.klyngeflow.cases.CaseRegister;
import dk.klyngeflow.casework.engine.OpenTasks;
import dk.klyngeflow.casework.leveltreatment.CasePlacing;
import dk.klyngeflow.casework.leveltreatment.LevelTreatmentFlow;
import dk.klyngeflow.casework.minutesapproval.MinutesPoints;
import dk.klyngeflow.meetings.Agenda;
import dk.klyngeflow.meetings.Meeting;
import dk.klyngeflow.meetings.MeetingCalendar;
import dk.klyngeflow.meetings.MeetingTitles;
import dk.klyngeflow.meetings.NewMeeting;
import dk.klyngeflow.meetings.Placement;
import dk.klyngeflow.meetings.Placements;
import dk.klyngeflow.organisation.Body;
import dk.klyngeflow.organisation.Organisation;
import dk.klyngeflow.shared.Refusal;
import java.time.LocalDateTime;
import java.util.Date;
import java.util.HashMap;
import java.util.Optional;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The calendar and its processes together: planning starts a meeting's process, moving and cancelling tell it. */
@Component
@Transactional
public class MeetingCycleFlow {

    private final RuntimeService runtime;
    private final TaskService tasks;
    private final OpenTasks openTasks;
    private final Organisation organisation;
    private final MeetingCalendar calendar;
    private final Placements placements;
    private final Agenda agenda;
    private final CaseRegister cases;
    private final CasePlacing placing;
    private final LevelTreatmentFlow levels;
    private final MeetingDates dates;
    private final LoosePoints loosePoints;
    private final MinutesPoints minutesPoints;

    MeetingCycleFlow(
            RuntimeService runtime,
            TaskService tasks,
            OpenTasks openTasks,
            Organisation organisation,
            MeetingCalendar calendar,
            Placements placements,
            Agenda agenda,
            CaseRegister cases,
            CasePlacing placing,
            LevelTreatmentFlow levels,
            MeetingDates dates,
            LoosePoints loosePoints,
            MinutesPoints minutesPoints) {
        this.runtime = runtime;
        this.tasks = tasks;
        this.openTasks = openTasks;
        this.organisation = organisation;
        this.calendar = calendar;
        this.placements = placements;
        this.agenda = agenda;
        this.cases = cases;
        this.placing = placing;
        this.levels = levels;
        this.dates = dates;
        this.loosePoints = loosePoints;
        this.minutesPoints = minutesPoints;
    }

    /** Plans a meeting, starts its process, and lets the cases in that have waited for one. Safe to repeat. */
    public Meeting plan(NewMeeting wanted) {
        boolean isNew = calendar.at(wanted.body(), wanted.startsAt()).isEmpty();
        var meeting = calendar.plan(wanted);
        if (isNew) {
            start(meeting);
            placements.waitingFor(meeting.body()).forEach(this::placeAnew);
            loosePoints.arrive(meeting);
            minutesPoints.arrive(meeting);
        }
        return meeting;
    }

    /** Cancels a meeting; its cases and items move to the next one that is not cancelled. Says nothing where it is cancelled already. */
    public void cancel(long meetingId, String why) {
        if (calendar.get(meetingId).isCancelled()) {
            return;
        }
        calendar.cancel(meetingId, why);
        instance(meetingId).ifPresent(process -> tell(process, MeetingCycle.MESSAGE_CANCELLED));
        for (var placement : placements.at(meetingId)) {
            placements.takeOff(placement);
            placeAnew(placement);
        }
        loosePoints.leave(calendar.get(meetingId));
    }

    /** Moves a meeting: its cases stay on it, its process sets its dates anew. */
    public Meeting move(long meetingId, LocalDateTime startsAt, LocalDateTime endsAt) {
        var meeting = calendar.move(meetingId, startsAt, endsAt);
        var newDates = dates.of(meeting, organisation.body(meeting.body()));
        instance(meetingId).ifPresent(process -> {
            runtime.setVariables(process.getId(), newDates);
            tell(process, MeetingCycle.MESSAGE_MOVED);
        });
        recordTask(meetingId).ifPresent(task -> {
            task.setDueDate((Date) newDates.get(MeetingCycle.RECORD_DUE.name()));
            tasks.saveTask(task);
        });
        placements.at(meetingId).forEach(placement -> levels.moved(placement.caseNumber(), Optional.of(meeting)));
        return meeting;
    }

    /** Cases that were on the meeting but in no point of its record go to the next one. */
    public void placeLeftOver(long meetingId) {
        placements.at(meetingId).stream()
                .filter(placement ->
                        agenda.pointsOf(placement.caseNumber(), meetingId).isEmpty())
                .forEach(this::placeAnew);
    }

    /** Puts the case on another meeting of the same body. What a closed record says of the case stays in it. */
    public void moveCase(Placement placement, long toMeeting) {
        var target = calendar.get(toMeeting);
        if (!target.body().equals(placement.body())) {
            throw new Refusal("meeting", "otherBody", "Sagen kan kun flyttes til et møde i det samme forum.");
        }
        boolean recordIsClosed =
                placement.meeting().map(calendar::get).map(Meeting::isClosed).orElse(false);
        if (!recordIsClosed) {
            placements.takeOff(placement);
        }
        var file = cases.get(placement.caseNumber());
        placements.placeAt(placing.request(file, placement.body()), toMeeting);
        levels.moved(file.number(), Optional.of(target));
    }

    /** Takes the meeting's record as complete: its process goes on to let the decisions have effect. */
    void complete(long meetingId) {
        var task = recordTask(meetingId)
                .orElseThrow(() -> new Refusal(
                        "meeting", "notReady", "Referatet kan først lukkes, når mødets dagsorden er sendt ud."));
        tasks.complete(task.getId());
    }

    private void placeAnew(Placement placement) {
        var file = cases.get(placement.caseNumber());
        var now = placements.place(placing.request(file, placement.body()));
        levels.moved(file.number(), now);
    }

    private void start(Meeting meeting) {
        var body = organisation.body(meeting.body());
        var variables = new HashMap<>(dates.of(meeting, body));
        variables.put(MeetingCycle.MEETING_ID.name(), meeting.id());
        variables.put(MeetingCycle.SECRETARIAT_GROUP.name(), body.secretariatGroup());
        variables.put(MeetingCycle.CHAIR_GROUP.name(), body.chairGroup());
        var qualifier = organisation.qualifierOf(body).filter(found -> found.isValidOn(meeting.date()));
        variables.put(MeetingCycle.QUALIFIES_AGENDA.name(), qualifier.isPresent());
        variables.put(
                MeetingCycle.QUALIFIER_SECRETARIAT_GROUP.name(),
                qualifier.map(Body::secretariatGroup).orElse(null));
        variables.put(
                MeetingCycle.QUALIFIER_CHAIR_GROUP.name(),
                qualifier.map(Body::chairGroup).orElse(null));
        variables.put(MeetingCycle.ALREADY_HELD.name(), meeting.imported());
        variables.put(CLUSTER_ID.name(), body.owner().value());
        variables.put(CASE_TITLE.name(), MeetingTitles.of(meeting, body));
        variables.put(LEVEL_NAME.name(), body.name());
        runtime.startProcessInstanceByKey(MeetingCycle.PROCESS, MeetingCycle.key(meeting.id()), variables);
    }

    private Optional<ProcessInstance> instance(long meetingId) {
        return Optional.ofNullable(runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(MeetingCycle.key(meetingId))
                .singleResult());
    }

    /** Tells a meeting's process, where it still listens: after the agenda is sent a move is only a new due date. */
    private void tell(ProcessInstance process, String message) {
        runtime.createMessageCorrelation(message)
                .processInstanceId(process.getId())
                .correlateAll();
    }

    private Optional<Task> recordTask(long meetingId) {
        return openTasks.at(MeetingCycle.key(meetingId), MeetingCycle.RECORD);
    }
}
