package dk.klyngeflow.casework;

import static org.assertj.core.api.Assertions.assertThat;

import dk.klyngeflow.casework.escalation.Withdrawals;
import dk.klyngeflow.casework.fundproject.StatusOrders;
import dk.klyngeflow.casework.meetingcycle.MeetingCycleFlow;
import dk.klyngeflow.funds.AllocationModel;
import dk.klyngeflow.meetings.NewMeeting;
import dk.klyngeflow.shared.BodyId;
import dk.klyngeflow.shared.CaseNumber;
import dk.klyngeflow.shared.Outcome;
import dk.klyngeflow.support.Applying;
import dk.klyngeflow.support.FreshStart;
import dk.klyngeflow.support.GroupStories;
import dk.klyngeflow.support.Models;
import dk.klyngeflow.support.Play;
import dk.klyngeflow.support.PlayFollowUps;
import dk.klyngeflow.support.PlayPilots;
import dk.klyngeflow.support.PlaySuccessions;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.engine.HistoryService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Every end event of every model is reached by a story; a new end event without one fails here. One subclass per database. */
abstract class EndEventStories {

    private static final LocalDate DRIFT = LocalDate.of(2026, 4, 15);
    private static final LocalDate STRATEGISK = LocalDate.of(2026, 5, 20);
    private static final LocalDate POLITISK = LocalDate.of(2026, 6, 17);

    @Autowired
    private Play play;

    @Autowired
    private FreshStart fresh;

    @Autowired
    private Applying applying;

    @Autowired
    private StatusOrders statusOrders;

    @Autowired
    private GroupStories groups;

    @Autowired
    private PlayFollowUps followUps;

    @Autowired
    private PlayPilots pilots;

    @Autowired
    private HistoryService history;

    @Autowired
    private Withdrawals withdrawals;

    @Autowired
    private MeetingCycleFlow meetings;

    @Autowired
    private PlaySuccessions endings;

    @Autowired
    private JdbcClient db;

    private final Map<String, Runnable> stories = new HashMap<>();

    @BeforeEach
    void tellTheStories() {
        fresh.at(LocalDateTime.of(2026, 3, 2, 9, 0));
        stories.put("issueEscalation/event_solvedLocally", this::operationsDecides);
        stories.put("levelTreatment/event_answered", this::operationsDecides);
        stories.put("meetingCycle/event_casesAnswered", () -> {
            operationsDecides();
            play.moveTo(DRIFT.atTime(18, 0));
        });
        stories.put("meetingCycle/event_prepared", this::operationsDecides);
        stories.put("issueEscalation/event_noted", this::strategicTakesNote);
        stories.put("issueEscalation/event_decided", this::politicalDecidesAndOperationsCarriesOut);
        stories.put("issueEscalation/event_decidedOnly", this::politicalRejects);
        stories.put("issueEscalation/event_withdrawn", () -> withdrawals.withdraw(play.raise("njVestDriftsforum")));
        stories.put("levelTreatment/event_solved", this::secretariatSolves);
        stories.put("meetingCycle/event_meetingCancelled", this::meetingIsCancelled);
        stories.put("fundApplication/event_approved", this::aProject);
        stories.put("fundApplication/event_stopped", this::operationsRefuses);
        stories.put("fundApplication/event_refused", this::operationsRefuses);
        stories.put("fundApplication/event_withdrawn", () -> withdrawals.withdraw(anApplication(100_000)));
        stories.put("fundApplication/event_projectEnded", this::theProjectEnds);
        stories.put("fundReservation/event_reserved", () -> anApplication(100_000));
        stories.put("fundReservation/event_givenUp", this::theWaitingListIsGivenUp);
        stories.put("fundProject/event_reported", this::theProjectEnds);
        stories.put("fundProject/event_statusGiven", this::anOrderedStatusIsGiven);
        stories.put("meetingCycle/event_minutesStand", this::silenceApproves);
        stories.put("minutesApproval/event_minutesApproved", this::silenceApproves);
        stories.put("minutesApproval/event_minutesPublished", this::chairsApproveAndThePublicReads);
        stories.put("minutesApproval/event_minutesKept", this::oldMeetingIsImported);
        stories.put("minutesApproval/event_overdueWarned", () -> {
            var meeting = play.held("njSydDriftsgruppe", DRIFT);
            play.moveTo(meeting.endsAt().plusDays(14));
        });
        stories.put("fundYear/event_modelEvaluated", this::modelIsEvaluated);
        stories.put("fundYear/event_yearClosed", this::yearIsClosed);
        stories.put("pilotScaling/event_scaled", () -> pilots.decided(Outcome.APPROVED));
        stories.put("pilotScaling/event_notScaled", () -> pilots.treated(Outcome.REJECTED));
        stories.put("pilotScaling/event_decidedByThemeGroup", () -> pilots.judged(PlayPilots.ordinary()));
        stories.put("pilotScaling/event_returnedToCluster", () -> pilots.treated(Outcome.RETURNED_FOR_QUALIFICATION));
        stories.put("pilotScaling/event_noted", () -> pilots.treated(Outcome.NOTED));
        stories.put("pilotScaling/event_withdrawn", pilots::withdrawn);
        stories.put("bodySuccession/event_everythingPlaced", () -> theBodyEnds(PlaySuccessions.OPERATIONS));
        stories.put("bodySuccession/event_somethingLeft", () -> theBodyEnds("njVestDriftsforum"));
        stories.put("bodySuccession/event_nothingOpen", this::allIsFinishedInTime);
        stories.put("bodySuccession/event_endMoved", this::theEndIsMoved);
        stories.put("followUp/event_followedUp", followUps::done);
        stories.putAll(groups.all());
    }

    static Stream<String> endEvents() {
        return Models.endEvents();
    }

    @ParameterizedTest
    @MethodSource("endEvents")
    void isReached(String endEvent) {
        assertThat(stories).as("a story that ends there").containsKey(endEvent);

        stories.get(endEvent).run();

        var name = endEvent.split("/");
        assertThat(history.createHistoricActivityInstanceQuery()
                        .activityId(name[1])
                        .finished()
                        .listPage(0, 50))
                .as(endEvent)
                .anyMatch(activity -> activity.getProcessDefinitionKey().equals(name[0]));
    }

    private CaseNumber theEndIsNear(String body) {
        var number = play.raiseQualified(body, "APPROVES");
        fresh.setTo(PlaySuccessions.NOTICE);
        endings.begin();
        return number;
    }

    private void theBodyEnds(String body) {
        theEndIsNear(body);
        endings.end();
    }

    private void allIsFinishedInTime() {
        withdrawals.withdraw(theEndIsNear(PlaySuccessions.OPERATIONS));
        endings.end();
    }

    /** The files say another last day at the next start. */
    private void theEndIsMoved() {
        theEndIsNear(PlaySuccessions.OPERATIONS);
        db.sql("update casework_succession set ends_on = ?")
                .param(LocalDate.of(2026, 12, 30))
                .update();
        endings.begin();
    }

    private void operationsDecides() {
        var meeting = play.plan("njVestDriftsforum", DRIFT);
        var number = play.raise("njVestDriftsforum");
        play.qualify(number, "APPROVES");
        play.decide(number, meeting, Outcome.APPROVED);
    }

    private void strategicTakesNote() {
        var meeting = play.plan("njVestStrategisk", STRATEGISK);
        var number = play.raise("njVestStrategisk");
        play.qualify(number, "NOTES");
        play.decide(number, meeting, Outcome.NOTED);
    }

    private CaseNumber reachesThePoliticalLevel() {
        var drift = play.plan("njVestDriftsforum", DRIFT);
        var strategisk = play.plan("njVestStrategisk", STRATEGISK);
        play.plan("njVestPolitisk", POLITISK);
        var number = play.raise("njVestDriftsforum");
        play.qualify(number, "APPROVES_AND_RECOMMENDS");
        play.decide(number, drift, Outcome.APPROVED);
        play.decide(number, strategisk, Outcome.FORWARDED_UP);
        return number;
    }

    private void politicalDecidesAndOperationsCarriesOut() {
        var number = reachesThePoliticalLevel();
        play.decide(number, play.next("njVestPolitisk", STRATEGISK), Outcome.APPROVED);
        play.submit(number, "userTask_carryOut", Map.of("report", "Ny arbejdsgang er taget i brug."));
    }

    private void politicalRejects() {
        var number = reachesThePoliticalLevel();
        play.decide(number, play.next("njVestPolitisk", STRATEGISK), Outcome.REJECTED);
    }

    private void secretariatSolves() {
        var number = play.raise("njVestDriftsforum");
        play.submit(number, "userTask_qualifyCase", Map.of("nextStep", "SOLVE", "reason", "Aftalt mellem parterne."));
    }

    /** the window ends in silence. */
    private void silenceApproves() {
        var meeting = play.held("njSydDriftsgruppe", DRIFT);
        play.sendMinutes(meeting);
        play.moveTo(DRIFT.plusDays(14).atTime(9, 0));
    }

    /** published a working day after the chairs have said yes. */
    private void chairsApproveAndThePublicReads() {
        var meeting = play.held("njVestStrategisk", STRATEGISK);
        play.sendMinutes(meeting);
        for (int chair = 0; chair < 2; chair++) {
            play.complete(play.task("referat-" + meeting.id(), "userTask_approveMinutes"), Map.of("approved", "YES"));
        }
        play.moveTo(STRATEGISK.plusDays(1).atTime(9, 0));
    }

    private void oldMeetingIsImported() {
        var old = meetings.plan(new NewMeeting(
                new BodyId("njVestDriftsforum"),
                null,
                LocalDateTime.of(2026, 1, 14, 13, 0),
                LocalDateTime.of(2026, 1, 14, 15, 0),
                "Teams",
                true));
        play.close(old);
    }

    private void meetingIsCancelled() {
        var meeting = play.plan("njVestDriftsforum", DRIFT);
        play.cancel(meeting, "Ingen sager");
    }

    private CaseNumber anApplication(long kroner) {
        applying.funds(2026, 100_000, AllocationModel.C_ONGOING);
        applying.planMeetings();
        var number = applying.apply(kroner);
        applying.screen(number);
        return number;
    }

    private void operationsRefuses() {
        applying.decide(anApplication(100_000), Applying.OPERATIONS, Outcome.REJECTED);
    }

    private void theWaitingListIsGivenUp() {
        play.submit(
                anApplication(100_001),
                "userTask_waitForFunds",
                Map.of("nextStep", "REFUSE", "refusalReason", "Puljen er brugt."));
    }

    private CaseNumber aProject() {
        applying.funds(2026, 100_000, AllocationModel.C_ONGOING);
        applying.planMeetings();
        return applying.granted(100_000, Map.of("startsOn", "2026-09-01", "endsOn", "2026-12-31"));
    }

    private void theProjectEnds() {
        var number = aProject();
        play.moveTo(LocalDate.of(2026, 12, 31).atTime(9, 0));
        play.submit(
                number,
                "userTask_reportFinal",
                Map.of("results", "Færre fald.", "learning", "Kom tidligt.", "spentKroner", 90_000));
        play.submit(number, "userTask_approveFinalReport", Map.of("reportAnswer", "APPROVE"));
    }

    private void anOrderedStatusIsGiven() {
        var number = aProject();
        statusOrders.order(number, LocalDate.of(2026, 8, 12));
        play.submit(
                number,
                "userTask_reportOrderedStatus",
                Map.of("progress", "Vi er klar.", "spentKroner", 0, "onTrack", "YES"));
    }

    private String fundsAreReceived() {
        var year = play.receiveFunds("njVest", 2026, Map.of());
        play.complete(play.task(year, "userTask_recommendModel"), Play.ONGOING_WITHOUT_A_MEETING);
        return year;
    }

    private void modelIsEvaluated() {
        var year = fundsAreReceived();
        play.moveTo(LocalDate.of(2026, 7, 2).atTime(9, 0));
        play.complete(
                play.task(year, "userTask_evaluateModel"),
                Map.of("evaluation", "Midlerne kom ud i tide.", "conclusion", "KEEP"));
    }

    private void yearIsClosed() {
        var year = fundsAreReceived();
        play.moveTo(LocalDate.of(2026, 10, 2).atTime(9, 0));
        play.complete(
                play.task(year, "userTask_recommendCarryOver"),
                Map.of("carryOver", "NO", "reason", "Der er projekter på vej."));
        play.moveTo(LocalDate.of(2027, 1, 2).atTime(9, 0));
        play.complete(
                play.task(year, "userTask_closeYear"), Map.of("closingWords", "Restbeløbet går tilbage til parterne."));
    }

    /** The list is read from the models themselves; an empty one would prove nothing. */
    @org.junit.jupiter.api.Test
    void theModelsHaveEndEvents() {
        assertThat(endEvents().toList()).hasSizeGreaterThan(8);
    }
}
