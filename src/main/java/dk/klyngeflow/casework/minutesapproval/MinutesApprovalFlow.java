package dk.klyngeflow.casework.minutesapproval;

import static dk.klyngeflow.casework.engine.CaseVars.CASE_TITLE;
import static dk.klyngeflow.casework.engine.CaseVars.CLUSTER_ID;
import static dk.klyngeflow.casework.engine.CaseVars.LEVEL_NAME;
import static dk.klyngeflow.casework.engine.MeetingVars.ALREADY_HELD;
import static dk.klyngeflow.casework.engine.MeetingVars.CHAIR_GROUP;
import static dk.klyngeflow.casework.engine.MeetingVars.CHAIR_SEAT;
import static dk.klyngeflow.casework.engine.MeetingVars.MEETING_ID;
import static dk.klyngeflow.casework.engine.MeetingVars.SECRETARIAT_GROUP;
import static dk.klyngeflow.casework.engine.Var.values;

import dk.klyngeflow.casework.engine.OpenTasks;
import dk.klyngeflow.casework.engine.UnheardMessages;
import dk.klyngeflow.casework.publishing.PublicCheck;
import dk.klyngeflow.deadlines.Deadlines;
import dk.klyngeflow.deadlines.KlyngeClock;
import dk.klyngeflow.meetings.Meeting;
import dk.klyngeflow.meetings.MeetingCalendar;
import dk.klyngeflow.meetings.MeetingTitles;
import dk.klyngeflow.meetings.Minutes;
import dk.klyngeflow.meetings.MinutesVersion;
import dk.klyngeflow.meetings.Objections;
import dk.klyngeflow.organisation.MinutesApproval;
import dk.klyngeflow.organisation.Organisation;
import dk.klyngeflow.papers.Publications;
import dk.klyngeflow.shared.Actor;
import dk.klyngeflow.shared.Refusal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the program tells a meeting's minutes: they are ready, somebody objects, a chair or the next meeting has answered. */
@Component
@Transactional
public class MinutesApprovalFlow {

    private static final Locale DANISH = Locale.forLanguageTag("da-DK");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d. MMMM yyyy", DANISH);
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("d. MMMM yyyy 'kl.' HH.mm", DANISH);

    private final RuntimeService runtime;
    private final TaskService tasks;
    private final OpenTasks openTasks;
    private final Organisation organisation;
    private final MeetingCalendar calendar;
    private final Minutes minutes;
    private final Objections objections;
    private final Publications publications;
    private final MinutesPost post;
    private final PublicCheck check;
    private final UnheardMessages unheard;
    private final KlyngeClock clock;

    MinutesApprovalFlow(
            RuntimeService runtime,
            TaskService tasks,
            OpenTasks openTasks,
            Organisation organisation,
            MeetingCalendar calendar,
            Minutes minutes,
            Objections objections,
            Publications publications,
            MinutesPost post,
            PublicCheck check,
            UnheardMessages unheard,
            KlyngeClock clock) {
        this.unheard = unheard;
        this.runtime = runtime;
        this.tasks = tasks;
        this.openTasks = openTasks;
        this.organisation = organisation;
        this.calendar = calendar;
        this.minutes = minutes;
        this.objections = objections;
        this.publications = publications;
        this.post = post;
        this.check = check;
        this.clock = clock;
    }

    /**
     * Sends the draft.
     *
     * @param way how it is to be approved; what the body must do cannot be replaced
     * @param hearingEnds the last day of a written hearing; null for every other way
     * @param cprConfirmed somebody has looked at what resembles a CPR number, and it is none
     */
    public void send(long meetingId, MinutesApproval way, @Nullable LocalDate hearingEnds, boolean cprConfirmed) {
        calendar.lock(meetingId);
        requireAllowed(meetingId, way, hearingEnds);
        publications.minutesPreview(meetingId).ifPresent(open -> check.require(open, cprConfirmed));
        minutes.chooseApproval(meetingId, way, hearingEnds);
        tasks.complete(correction(meetingId).getId());
    }

    /**
     * Takes in an objection. When it arrived decides, not when it is recorded: one that came in time reopens even minutes
     * that were approved and published meanwhile.
     *
     * @param objector seat or title
     * @param arrivedAt local time
     * @throws Refusal where nothing was sent, where silence approves nothing, before the sending, and after the window
     */
    public void object(long meetingId, String objector, String text, LocalDateTime arrivedAt, Actor by) {
        calendar.lock(meetingId); // against the window's end at the same moment
        var sent = minutes.latestSent(meetingId)
                .orElseThrow(() -> new Refusal(
                        "objection", "notSent", "Referatet er ikke sendt ud, så der er intet at gøre indsigelse mod."));
        requireInTime(sent, arrivedAt);
        objections.add(meetingId, new Objections.Objection(sent.version(), objector, text, arrivedAt), by);
        if (minutes.version(meetingId).orElseThrow().isDraft()) {
            return; // the next version is being written already, and its writer sees this objection, too
        }
        minutes.object(meetingId, "Indsigelse fra " + objector + ", modtaget " + MOMENT.format(arrivedAt));
        post.objection(meetingId, sent.version(), objector);
        publications.withdrawMinutes(meetingId, "Referatet er genåbnet efter en indsigelse.");
        if (!tell(meetingId, MinutesCycle.MESSAGE_OBJECTION, Map.of())) {
            start(calendar.get(meetingId));
        }
    }

    /** A chair's answer that came another way than by the chair's own task, such as by mail. */
    public void answerFor(long meetingId, String chairSeat, boolean approved, @Nullable String remark, Actor by) {
        var task = openTasks
                .at(MinutesCycle.key(meetingId), MinutesCycle.APPROVE, CHAIR_SEAT, chairSeat)
                .orElseThrow(() -> new Refusal(
                        "chairSeat",
                        "notAsked",
                        "Referatet venter ikke på et svar fra dette medlem af formandskabet."));
        answer(meetingId, chairSeat, approved, remark, by);
        tasks.complete(task.getId(), approved ? Map.of() : values(MinutesCycle.ADOPTED.with(false)));
    }

    /** Writes a chair's answer down; a no ends the version. Completing the task is the caller's business. */
    void answer(long meetingId, String chairSeat, boolean approved, @Nullable String remark, Actor by) {
        minutes.answer(meetingId, chairSeat, approved, remark, by);
        if (!approved) {
            minutes.object(meetingId, "Ikke godkendt af formandskabet");
        }
    }

    /**
     * The body's next meeting has said whether the minutes stand. Where their process runs but does not wait for that yet, it
     * is seen among what is stuck.
     */
    void treated(long meetingId, boolean adopted) {
        if (!adopted && isWaitingForMeeting(meetingId)) {
            minutes.object(meetingId, "Ikke godkendt på forummets næste møde");
        }
        var answer = values(MinutesCycle.ADOPTED.with(adopted));
        if (!tell(meetingId, MinutesCycle.MESSAGE_TREATED, answer)) {
            runtime.createProcessInstanceQuery()
                    .processInstanceBusinessKey(MinutesCycle.key(meetingId))
                    .list()
                    .forEach(process -> {
                        runtime.setVariables(process.getId(), answer); // for when it is told again
                        unheard.note(process.getId(), MinutesCycle.MESSAGE_TREATED);
                    });
        }
    }

    private boolean isWaitingForMeeting(long meetingId) {
        return waitsFor(meetingId, MinutesCycle.MESSAGE_TREATED).isPresent();
    }

    /** Sends the message where the process waits for it. */
    private boolean tell(long meetingId, String message, Map<String, Object> variables) {
        var waiting = waitsFor(meetingId, message);
        waiting.ifPresent(execution -> runtime.messageEventReceived(message, execution, variables));
        return waiting.isPresent();
    }

    private Optional<String> waitsFor(long meetingId, String message) {
        return Optional.ofNullable(runtime.createExecutionQuery()
                        .processInstanceBusinessKey(MinutesCycle.key(meetingId))
                        .messageEventSubscriptionName(message)
                        .singleResult())
                .map(execution -> execution.getId());
    }

    /** After the first way has ended, minutes that are reopened go a way of their own. */
    private void start(Meeting meeting) {
        var body = organisation.body(meeting.body());
        runtime.startProcessInstanceByKey(
                MinutesCycle.PROCESS,
                MinutesCycle.key(meeting.id()),
                values(
                        MEETING_ID.with(meeting.id()),
                        SECRETARIAT_GROUP.with(body.secretariatGroup()),
                        CHAIR_GROUP.with(body.chairGroup()),
                        ALREADY_HELD.with(false),
                        CLUSTER_ID.with(body.owner().value()),
                        CASE_TITLE.with(MeetingTitles.of(meeting, body)),
                        LEVEL_NAME.with(body.name())));
    }

    private Task correction(long meetingId) {
        return openTasks
                .at(MinutesCycle.key(meetingId), MinutesCycle.CORRECT)
                .orElseThrow(() -> new Refusal(
                        "minutes",
                        "noDraft",
                        "Der er intet udkast til referat, som kan sendes: luk først mødets referat."));
    }

    private void requireAllowed(long meetingId, MinutesApproval way, @Nullable LocalDate hearingEnds) {
        var body = organisation.body(calendar.get(meetingId).body());
        var rule = body.minutesApproval();
        boolean mustTacit = rule.value() == MinutesApproval.TACIT && way != MinutesApproval.TACIT;
        if (mustTacit || way == MinutesApproval.TACIT && rule.value() != MinutesApproval.TACIT) {
            throw new Refusal(
                    "approval",
                    "R-140",
                    mustTacit
                            ? "Forummets referater godkendes ved tavshed i den frist, forummet har vedtaget (R-140)."
                            : "Forummet har ikke vedtaget en indsigelsesfrist: tavshed godkender ikke dets referater.");
        }
        if (way == MinutesApproval.CHAIRS && body.chairs().isEmpty()) {
            throw new Refusal("approval", "noChairs", "Forummet har intet formandskab, som kan godkende referatet.");
        }
        if (way == MinutesApproval.WRITTEN_HEARING) {
            if (hearingEnds == null) {
                throw new Refusal("hearingEnds", "required", "Vælg den sidste dag i den skriftlige høring.");
            }
            if (!hearingEnds.isAfter(clock.today())) {
                throw new Refusal(
                        "hearingEnds",
                        "past",
                        "Den skriftlige høring skal vare mindst til dagen efter: vælg en dag efter %s."
                                .formatted(DAY.format(clock.today())));
            }
        }
    }

    private void requireInTime(MinutesVersion sent, LocalDateTime arrivedAt) {
        var lastDay = sent.windowEnds()
                .orElseThrow(
                        () -> new Refusal(
                                "objection",
                                "noWindow",
                                "Referatet godkendes ikke ved tavshed: skriv din bemærkning til formandskabet eller rejs den på mødet."));
        if (arrivedAt.isAfter(clock.now())) {
            throw new Refusal(
                    "arrivedAt", "future", "Indsigelsen kan ikke være modtaget på et tidspunkt, der ikke er nået.");
        }
        var sentAt =
                sent.sentAt().orElseThrow().atZoneSameInstant(KlyngeClock.ZONE).toLocalDateTime();
        if (arrivedAt.toLocalDate().isBefore(sentAt.toLocalDate())) {
            throw new Refusal(
                    "arrivedAt",
                    "beforeSending",
                    "Referatet blev først sendt %s: indsigelsen kan ikke være modtaget før."
                            .formatted(MOMENT.format(sentAt)));
        }
        if (!arrivedAt.isBefore(Deadlines.isOver(lastDay))) {
            throw new Refusal(
                    "arrivedAt",
                    "R-140",
                    "Fristen for indsigelser udløb %s kl. 23.59, og indsigelsen er modtaget %s. Den kan ikke tages til følge."
                            .formatted(DAY.format(lastDay), MOMENT.format(arrivedAt)));
        }
    }
}
