package dk.klyngeflow.support;

import dk.klyngeflow.casework.MeetingDesk;
import dk.klyngeflow.casework.door.FormDoor;
import dk.klyngeflow.casework.engine.EngineTime;
import dk.klyngeflow.deadlines.KlyngeClock;
import dk.klyngeflow.funds.AllocationModel;
import dk.klyngeflow.identity.Accounts;
import dk.klyngeflow.meetings.Agenda;
import dk.klyngeflow.meetings.Effect;
import dk.klyngeflow.meetings.ItemKind;
import dk.klyngeflow.meetings.Meeting;
import dk.klyngeflow.meetings.NewItem;
import dk.klyngeflow.monitoring.Step;
import dk.klyngeflow.monitoring.StuckKind;
import dk.klyngeflow.notifications.RefusingPost;
import dk.klyngeflow.organisation.Contact;
import dk.klyngeflow.organisation.ContactPoint;
import dk.klyngeflow.organisation.Contacts;
import dk.klyngeflow.shared.Actor;
import dk.klyngeflow.shared.BodyId;
import dk.klyngeflow.shared.CaseNumber;
import dk.klyngeflow.shared.EmailAddress;
import dk.klyngeflow.shared.Outcome;
import dk.klyngeflow.shared.Subject;
import dk.klyngeflow.shared.Verb;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Component;

/**
 * How the running program gets really stuck, for each kind there is, and what gets it going again. Each scene begins at
 * whatever day it is and moves time on, never back; in this order one after the other needs less than two years. Jobs must
 * run only where time is moved.
 */
@Component
public class StuckScenes {

    /** A Monday from which all scenes fit in before the bodies end. */
    public static final LocalDateTime BEGIN = LocalDateTime.of(2025, 3, 3, 9, 0);

    /**
     * A case that is stuck.
     *
     * @param key the business key
     * @param sentence a part of what is said about it
     * @param step what an operator does about it
     * @param to whom, or to which meeting; null where it goes nowhere
     * @param mend what is mended before, by others
     * @param then what others do after it
     */
    public record Scene(String key, String sentence, Step step, String to, Runnable mend, Runnable then) {

        Scene mending(Runnable others) {
            return new Scene(key, sentence, step, to, others, then);
        }

        Scene then(Runnable others) {
            return new Scene(key, sentence, step, to, mend, others);
        }
    }

    private static final String DRIFT = "njVestDriftsforum";
    private static final String STRATEGIC = "njVestStrategisk";
    private static final String SOUTH = "njSydDriftsgruppe";
    private static final String SECRETARY = "stuckSekretaer";
    private static final Runnable NOTHING = () -> {};

    private final Play play;
    private final PlayGroups groups;
    private final PlayCharters charters;
    private final Applying applying;
    private final FormDoor door;
    private final MeetingDesk desk;
    private final Agenda agenda;
    private final Contacts contacts;
    private final RefusingPost post;
    private final Accounts accounts;
    private final RuntimeService runtime;
    private final EngineTime time;

    private final Map<StuckKind, Supplier<Scene>> scenes = new LinkedHashMap<>();

    StuckScenes(
            Play play,
            PlayGroups groups,
            PlayCharters charters,
            Applying applying,
            FormDoor door,
            MeetingDesk desk,
            Agenda agenda,
            Contacts contacts,
            RefusingPost post,
            Accounts accounts,
            RuntimeService runtime,
            EngineTime time) {
        this.play = play;
        this.groups = groups;
        this.charters = charters;
        this.applying = applying;
        this.door = door;
        this.desk = desk;
        this.agenda = agenda;
        this.contacts = contacts;
        this.post = post;
        this.accounts = accounts;
        this.runtime = runtime;
        this.time = time;
        scenes.put(StuckKind.TASK_OVERDUE, this::taskOverdue);
        scenes.put(StuckKind.TASK_NOBODY, this::taskOfNobody);
        scenes.put(StuckKind.NO_MEETING, this::noMeeting);
        scenes.put(StuckKind.NO_MEETING_CAN_TAKE_IT, this::noMeetingInTime);
        scenes.put(StuckKind.NO_OUTCOME, this::noOutcome);
        scenes.put(StuckKind.MAIL_UNDELIVERABLE, this::undeliverableMail);
        scenes.put(StuckKind.POSTPONED_TWICE, this::postponedTwice);
        scenes.put(StuckKind.APPOINTMENT_UNANSWERED, this::unansweredAppointment);
        scenes.put(StuckKind.GROUP_PAST, this::pastGroup);
        scenes.put(StuckKind.CHARTER_PAST, this::pastCharter);
        scenes.put(StuckKind.HOLD_OLD, this::oldHold);
        scenes.put(StuckKind.JOB_RETRYING, this::failingJob);
        scenes.put(StuckKind.INCIDENT, this::incident);
        scenes.put(StuckKind.TIMER_OVERDUE, this::overdueTimer);
        scenes.put(StuckKind.MESSAGE_NOBODY_WAITS_FOR, this::unheardMessage);
        scenes.put(StuckKind.BODY_ENDED, this::endedBody);
    }

    /** In the order of time. */
    public Set<StuckKind> kinds() {
        return scenes.keySet();
    }

    /** Gets stuck. */
    public Scene begin(StuckKind kind) {
        return scenes.get(kind).get();
    }

    private Scene taskOverdue() {
        employ(DRIFT);
        var number = play.raise(DRIFT);
        play.moveTo(in(14).atTime(9, 0));
        return scene(number.value(), "Opgaven »Kvalificér sagen« skulle være løst den", Step.ASSIGN, SECRETARY)
                .then(() -> {
                    var task = play.task(number.value(), "userTask_qualifyCase");
                    var sent = Map.<String, Object>of("nextStep", "SOLVE", "reason", "Løst ved en telefonsamtale.");
                    door.complete(task.getId(), sent, play.person(SECRETARY, DRIFT + "Sekretariat"));
                });
    }

    private Scene taskOfNobody() {
        var number = play.raise("njNordStrategisk");
        return scene(number.value(), "og der er ingen, der kan tage den", Step.WITHDRAW);
    }

    private Scene noMeeting() {
        var number = play.raiseQualified(SOUTH, "APPROVES");
        return scene(number.value(), "og der er ikke planlagt noget", Step.WITHDRAW);
    }

    private Scene noMeetingInTime() {
        var meeting = play.plan(SOUTH, in(7));
        var number = play.raiseQualified(SOUTH, "APPROVES");
        return scene(number.value(), "fristen for nye punkter til det næste", Step.MOVE_MEETING, meeting);
    }

    private Scene noOutcome() {
        var meeting = play.plan(DRIFT, in(35));
        var number = play.raiseQualified(DRIFT, "APPROVES");
        play.hold(meeting);
        play.close(meeting);
        var next = play.plan(DRIFT, in(35));
        return scene(number.value(), "er lukket, men sagens punkt har intet udfald", Step.MOVE_MEETING, next);
    }

    private Scene undeliverableMail() {
        var wrong = "ingen@eksempel.dk";
        contacts.keep(
                new Contact(ContactPoint.mailbox(new BodyId(SOUTH)), new EmailAddress("syd@eksempel.dk"), null),
                Actor.SYSTEM);
        contacts.keep(
                new Contact(ContactPoint.seat(new BodyId(SOUTH), "municipal"), new EmailAddress(wrong), null),
                Actor.SYSTEM);
        var meeting = play.plan(SOUTH, in(40));
        post.deliver(wrong);
        return scene("moede-" + meeting.id(), "til " + wrong + " kunne ikke leveres", Step.SEND_AGAIN)
                .then(() -> post.deliver(null));
    }

    private Scene postponedTwice() {
        var number = play.raiseQualified(STRATEGIC, "APPROVES");
        var first = play.plan(STRATEGIC, in(28));
        var second = play.plan(STRATEGIC, in(56));
        play.plan(STRATEGIC, in(84));
        play.decide(number, first, Outcome.POSTPONED);
        play.decide(number, second, Outcome.POSTPONED);
        var soon = play.plan(STRATEGIC, in(5));
        return scene(number.value(), "Sagen er udsat eller flyttet", Step.MOVE_MEETING, soon)
                .then(() -> play.decide(number, soon, Outcome.APPROVED));
    }

    private Scene unansweredAppointment() {
        var body = PlayGroups.THEME_GROUP;
        employ(body);
        var number = groups.propose(body, "TIME_LIMITED_TASK", charter(in(30), in(90)));
        groups.commission(number);
        play.moveTo(in(21).atTime(9, 0));
        return scene(number.value(), "Fristen for at udpege medlemmer udløb", Step.ASSIGN, SECRETARY)
                .then(() -> complete(
                        number,
                        "userTask_handleMissing",
                        Map.of("nextStep", "GIVE_UP", "whyMissing", "Ingen vil være med."),
                        body));
    }

    private Scene pastGroup() {
        var body = PlayGroups.THEME_GROUP;
        employ(body);
        var ends = in(40);
        var number = groups.propose(body, "TIME_LIMITED_TASK", charter(in(20), ends));
        groups.commission(number);
        groups.appoint(number);
        play.moveTo(ends.plusDays(3).atTime(9, 0));
        return scene(number.value(), "havde sin sidste dag den", Step.ASSIGN, SECRETARY)
                .then(() -> complete(
                        number,
                        "userTask_endGroup",
                        Map.of("finalReport", "Gruppen har afleveret.", "whyOpen", "Det står i rapporten."),
                        body));
    }

    private Scene pastCharter() {
        employ(PlayCharters.OPERATIONS);
        var meeting = play.plan(PlayCharters.STRATEGIC, in(28));
        var evaluated = in(60);
        var number = charters.draft(Map.of("evaluateBy", evaluated.toString(), "validTo", in(300).toString()));
        play.decide(number, meeting, Outcome.APPROVED);
        play.moveTo(evaluated.plusDays(3).atTime(9, 0));
        return scene(number.value(), "skulle være evalueret eller fornyet senest", Step.ASSIGN, SECRETARY)
                .then(() -> complete(
                        number,
                        "userTask_evaluateCharter",
                        Map.of("evaluation", "END", "findings", "Ikke længere brug."),
                        PlayCharters.OPERATIONS));
    }

    private Scene oldHold() {
        int year = play.today().getYear();
        applying.funds(year, 500_000, AllocationModel.C_ONGOING);
        var number = applying.apply(100_000, Map.of("startsOn", in(20).toString(), "endsOn", in(200).toString()));
        applying.screen(number);
        play.moveTo(LocalDate.of(year + 1, 2, 3).atTime(9, 0));
        return scene(number.value(), "har været reserveret til sagen siden den", Step.WITHDRAW);
    }

    private Scene failingJob() {
        var number = unlucky();
        play.moveTo(play.now().plusMinutes(1));
        return scene(number.value(), "Trinnet »Flyttes af systemet« har fejlet", Step.RETRY)
                .mending(() -> setCase(number, number.value()));
    }

    private Scene incident() {
        var number = unlucky();
        play.moveTo(play.now().plusHours(3));
        return scene(number.value(), "Trinnet »Flyttes af systemet« er opgivet", Step.RETRY)
                .mending(() -> setCase(number, number.value()));
    }

    private Scene overdueTimer() {
        var meeting = play.plan(SOUTH, in(40));
        // No node runs jobs while time passes.
        time.setTo(meeting.startsAt().minusDays(19).atZone(KlyngeClock.ZONE).toInstant());
        return scene("moede-" + meeting.id(), "Fristen »Frist for punkter« udløb den", Step.WAKE_TIMER);
    }

    private Scene unheardMessage() {
        int year = play.today().getYear();
        var key = play.receiveFunds("njSyd", year, Map.of());
        play.complete(play.task(key, "userTask_recommendModel"), Play.ONGOING_WITHOUT_A_MEETING);
        var meeting = play.plan("njSydStrategisk", in(20));
        long item = agenda.add(meeting.id(), NewItem.of(ItemKind.CASE, Subject.CLUSTER_FUNDS, "Tildelingsmodel"));
        long point = agenda.addPoint(item, null, Verb.APPROVES, "model B", null);
        desk.addEffect(
                point, new Effect.ProposeModel(year, "B_70_30", "C_ONGOING"), play.secretaryOf("njSydStrategisk"));
        play.hold(meeting);
        play.answer(point, meeting, Outcome.APPROVED);
        play.close(meeting);
        return scene(key, "men forløbet ventede ikke på den", Step.SET_ASIDE);
    }

    private Scene endedBody() {
        var number = play.raise(SOUTH);
        play.moveTo(LocalDate.of(2027, 1, 4).atTime(9, 0));
        return scene(number.value(), "som holdt op den 31. december 2026", Step.WITHDRAW);
    }

    /** A postponed case that cannot find its next place: its process has lost its number. */
    private CaseNumber unlucky() {
        var meeting = play.plan(DRIFT, in(35));
        var number = play.raiseQualified(DRIFT, "APPROVES");
        setCase(number, "findesIkke");
        play.hold(meeting);
        play.answer(number, meeting, Outcome.POSTPONED);
        play.close(meeting);
        return number;
    }

    private void setCase(CaseNumber number, String value) {
        var level = runtime.createProcessInstanceQuery()
                .processDefinitionKey("levelTreatment")
                .processInstanceBusinessKey(number.value())
                .singleResult();
        runtime.setVariable(level.getId(), "caseNumber", value);
    }

    private Map<String, Object> charter(LocalDate starts, LocalDate ends) {
        return PlayGroups.charter(Map.of(
                "starts", starts.toString(),
                "ends", ends.toString(),
                "reports",
                        List.of(Map.of(
                                "reportOn",
                                ends.toString(),
                                "reportTo",
                                PlayGroups.THEME_GROUP,
                                "reportWhat",
                                "Slutrapport")),
                "informs",
                        List.of(Map.of(
                                "informOn", ends.toString(),
                                "informWho", "Afdelingerne",
                                "informBy", "Formandskabet"))));
    }

    private void complete(CaseNumber number, String task, Map<String, Object> sent, String body) {
        door.complete(
                play.task(number.value(), task).getId(),
                new java.util.HashMap<>(sent),
                play.person(SECRETARY, body + "Sekretariat"));
    }

    /** From now on there is somebody in the body's secretariat. */
    private void employ(String body) {
        accounts.ensure(SECRETARY, "Ida", "Testesen", "Klynge-Kode-2026!", List.of(body + "Sekretariat"), List.of());
    }

    private static Scene scene(String key, String sentence, Step step) {
        return new Scene(key, sentence, step, null, NOTHING, NOTHING);
    }

    private static Scene scene(String key, String sentence, Step step, Meeting to) {
        return scene(key, sentence, step, String.valueOf(to.id()));
    }

    private static Scene scene(String key, String sentence, Step step, String to) {
        return new Scene(key, sentence, step, to, NOTHING, NOTHING);
    }

    /** A working day about so many days from today. */
    private LocalDate in(int days) {
        var day = play.today().plusDays(days);
        return day.getDayOfWeek() == DayOfWeek.SATURDAY
                ? day.plusDays(2)
                : day.getDayOfWeek() == DayOfWeek.SUNDAY ? day.plusDays(1) : day;
    }
}
