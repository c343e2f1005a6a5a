package dk.klyngeflow.casework;

import static org.assertj.core.api.Assertions.assertThat;

import dk.klyngeflow.cases.CaseRegister;
import dk.klyngeflow.cases.CaseStatus;
import dk.klyngeflow.cases.DecisionTrail;
import dk.klyngeflow.cases.TrailEntry;
import dk.klyngeflow.deadlines.KlyngeClock;
import dk.klyngeflow.meetings.Agenda;
import dk.klyngeflow.meetings.Meeting;
import dk.klyngeflow.meetings.MeetingCalendar;
import dk.klyngeflow.meetings.MeetingStatus;
import dk.klyngeflow.meetings.Placements;
import dk.klyngeflow.meetings.Point;
import dk.klyngeflow.shared.CaseNumber;
import dk.klyngeflow.shared.Outcome;
import dk.klyngeflow.shared.Verb;
import dk.klyngeflow.support.FreshStart;
import dk.klyngeflow.support.OnH2;
import dk.klyngeflow.support.Play;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Stories from beside the broad road: what happens to a case and a meeting when something is unlike most. */
@OnH2
class EdgeStoriesTest {

    private static final String DRIFT = "njVestDriftsforum";
    private static final String STRATEGISK = "njVestStrategisk";
    private static final String POLITISK = "njVestPolitisk";
    private static final String SYD = "njSydDriftsgruppe";
    private static final String DECIDE = "userTask_decideCase";
    private static final String QUALIFY = "userTask_qualifyCase";
    private static final String CARRY_OUT = "userTask_carryOut";

    private static final LocalDate MARCH_2 = LocalDate.of(2026, 3, 2);
    private static final LocalDate APRIL_15 = LocalDate.of(2026, 4, 15);
    private static final LocalDate MAY_20 = LocalDate.of(2026, 5, 20);
    private static final LocalDate JUNE_17 = LocalDate.of(2026, 6, 17);
    private static final LocalDate AUGUST_19 = LocalDate.of(2026, 8, 19);

    @Autowired
    private FreshStart fresh;

    @Autowired
    private Play play;

    @Autowired
    private CaseRegister cases;

    @Autowired
    private CaseDesk caseDesk;

    @Autowired
    private DecisionTrail trail;

    @Autowired
    private Placements placements;

    @Autowired
    private Agenda agenda;

    @Autowired
    private MeetingCalendar calendar;

    @Autowired
    private TaskService tasks;

    @Autowired
    private ManagementService management;

    @BeforeEach
    void itIsMarch2() {
        fresh.at(MARCH_2.atTime(9, 0));
    }

    // The ways up

    /** what the strategic level decides itself, the operations forum carries out. */
    @Test
    void aStrategicDecisionIsCarriedOutByOperations() {
        var strategisk = play.plan(STRATEGISK, MAY_20);
        var number = play.raiseQualified(STRATEGISK, "APPROVES");

        play.decide(number, strategisk, Outcome.APPROVED);

        assertThat(groupsOf(play.task(number.value(), CARRY_OUT))).containsExactly(DRIFT + "Sekretariat");
    }

    /** the chairs of a regional theme group send up what is principled: to the steering group, and on from there. */
    @Test
    void aRegionalThemeGroupsCaseReachesTheCommittee() {
        var tema = play.plan("rmTemaDigital", APRIL_15);
        var styregruppe = play.plan("rmStyregruppe", MAY_20);
        var committee = play.plan("rmSundhedskoordinationsudvalg", JUNE_17);
        var number = play.raiseQualified("rmTemaDigital", "APPROVES");

        play.decide(number, tema, Outcome.FORWARDED_UP);
        assertThat(bodyOf(number)).isEqualTo("rmStyregruppe");
        play.decide(number, styregruppe, Outcome.FORWARDED_UP);
        assertThat(bodyOf(number)).isEqualTo("rmSundhedskoordinationsudvalg");
        play.decide(number, committee, Outcome.APPROVED);

        assertThat(groupsOf(play.task(number.value(), CARRY_OUT))).containsExactly("rmStyregruppeSekretariat");
    }

    /** C-12: another cluster's operations forum has no such rule. */
    @Test
    void childPsychiatryStaysInVest() {
        assertThat(bodyOf(play.raise(DRIFT, Map.of("subject", "CHILD_PSYCHIATRY"))))
                .isEqualTo(DRIFT);
    }

    /** Klynge Nord has no operations body in the sources, and none is invented. */
    @Test
    void withoutAnOperationsBodyACaseBeginsAtTheStrategicLevel() {
        var strategisk = play.plan("njNordStrategisk", APRIL_15);
        var politisk = play.plan("njNordPolitisk", MAY_20);
        var number = play.raiseQualified("njNordStrategisk", "APPROVES_AND_RECOMMENDS");

        play.decide(number, strategisk, Outcome.APPROVED);
        play.decide(number, politisk, Outcome.APPROVED);

        assertThat(groupsOf(play.task(number.value(), CARRY_OUT))).containsExactly("njNordStrategiskSekretariat");
    }

    @Test
    void whereNobodyIsBelowNothingIsCarriedOut() {
        var strategisk = play.plan("njNordStrategisk", APRIL_15);
        var number = play.raiseQualified("njNordStrategisk", "APPROVES");

        play.decide(number, strategisk, Outcome.APPROVED);

        assertThat(cases.get(number).status()).isEqualTo(CaseStatus.DECIDED);
    }

    // At one level

    /** approved and postponed in one case; the postponed part comes back as a case of its own. */
    @Test
    void aMixOfPostponedAndApprovedIsAnsweredAndComesBack() {
        var drift = play.plan(DRIFT, APRIL_15);
        var later = play.plan(DRIFT, MAY_20);
        var number = play.raiseQualified(DRIFT, "APPROVES");
        addPoint(number, drift, "Uddannelse");
        play.hold(drift);

        answer(number, drift, Outcome.APPROVED, Outcome.POSTPONED);
        play.close(drift);

        assertThat(cases.get(number).isOpen()).isFalse();
        assertThat(cases.linkedTo(number)).singleElement().satisfies(linked -> {
            assertThat(meetingOf(linked.number())).isEqualTo(later.id());
            assertThat(pointsOf(linked.number(), later)).extracting(Point::text).containsExactly("Uddannelse");
        });
    }

    /** A case gets its answer with its last point: until then it waits. */
    @Test
    void aCaseWithAPointUnansweredWaits() {
        var drift = play.plan(DRIFT, APRIL_15);
        var number = play.raiseQualified(DRIFT, "APPROVES");
        addPoint(number, drift, "Uddannelse");
        play.hold(drift);

        answer(number, drift, Outcome.APPROVED);
        play.close(drift);

        assertThat(play.at(number.value())).containsExactly(DECIDE);
        assertThat(trail.of(number)).isEmpty();
    }

    // The calendar

    @Test
    void aMovedMeetingTakesItsCasesAndDatesAlong() {
        var meeting = play.plan(SYD, APRIL_15);
        var number = play.raiseQualified(SYD, "APPROVES");
        // 15 working days before 15 April, over Easter.
        assertThat(timersOf(key(meeting))).extracting(Job::getDuedate).containsExactly(at("2026-03-20T16:00"));

        play.move(meeting, MAY_20);

        assertThat(meetingOf(number)).isEqualTo(meeting.id());
        assertThat(dueOf(number)).isEqualTo(at("2026-05-20T15:00"));
        // 15 working days before 20 May, over Ascension Day.
        assertThat(timersOf(key(meeting))).extracting(Job::getDuedate).containsExactly(at("2026-04-28T16:00"));

        play.moveTo(LocalDateTime.of(2026, 4, 28, 16, 0));
        assertThat(play.at(key(meeting))).containsOnly("userTask_approveAgenda").hasSize(3);
        play.move(calendar.get(meeting.id()), JUNE_17);

        assertThat(play.at(key(meeting))).as("the agenda is collected anew").isEmpty();
        assertThat(timersOf(key(meeting))).extracting(Job::getDuedate).containsExactly(at("2026-05-26T16:00"));
        play.hold(calendar.get(meeting.id()));
        assertThat(play.task(key(meeting), "userTask_recordMeeting").getDueDate())
                .isEqualTo(at("2026-06-17T15:00"));
    }

    @Test
    void aMeetingMovedAfterItsAgendaWasSentIsRecordedLater() {
        var meeting = play.plan(SYD, APRIL_15);
        play.moveTo(LocalDateTime.of(2026, 4, 14, 12, 0));
        assertThat(play.task(key(meeting), "userTask_recordMeeting").getDueDate())
                .isEqualTo(at("2026-04-15T15:00"));

        play.move(meeting, MAY_20);

        assertThat(play.task(key(meeting), "userTask_recordMeeting").getDueDate())
                .isEqualTo(at("2026-05-20T15:00"));
    }

    /** The cut-off for items, 15 working days: in time on the last day, late on the next. */
    @Test
    void afterTheCutOffACaseWaitsForTheMeetingAfter() {
        var april = play.plan(DRIFT, APRIL_15);
        var may = play.plan(DRIFT, MAY_20);

        play.moveTo(LocalDateTime.of(2026, 3, 20, 15, 0));
        assertThat(meetingOf(play.raiseQualified(DRIFT, "APPROVES"))).isEqualTo(april.id());

        play.moveTo(LocalDateTime.of(2026, 3, 23, 9, 0));
        assertThat(meetingOf(play.raiseQualified(DRIFT, "APPROVES"))).isEqualTo(may.id());
    }

    @Test
    void whenEveryChairHasAnsweredTheAgendaIsSentAtOnce() {
        var meeting = play.plan(SYD, APRIL_15);
        play.moveTo(LocalDateTime.of(2026, 3, 20, 16, 0));

        tasksOf(meeting).forEach(task -> play.complete(task, Map.of("approved", "YES")));

        assertThat(calendar.get(meeting.id()).status()).isEqualTo(MeetingStatus.AGENDA_SENT);
    }

    // Withdrawal

    @Test
    void aWithdrawnCaseGivesUpItsPlace() {
        var meeting = play.plan(DRIFT, APRIL_15);
        var number = play.raiseQualified(DRIFT, "APPROVES");
        var other = play.raiseQualified(DRIFT, "APPROVES");

        caseDesk.withdraw(number, play.person("ansoeger"));

        assertThat(cases.get(number).status()).isEqualTo(CaseStatus.WITHDRAWN);
        assertThat(placements.of(number)).isEmpty();
        assertThat(pointsOf(number, meeting)).isEmpty();
        assertThat(play.at(number.value())).isEmpty();
        assertThat(trail.of(number)).extracting(TrailEntry::outcome).containsExactly(Outcome.WITHDRAWN);
        assertThat(agenda.of(meeting.id())).hasSize(1);
        assertThat(meetingOf(other)).isEqualTo(meeting.id());
    }

    @Test
    void aCaseIsWithdrawnWhileItIsAssessedReworkedOrCarriedOutToo() {
        var assessed = play.raise(DRIFT);
        play.submit(assessed, QUALIFY, reviewedBy(DRIFT + "Medlem"));
        var reworked = play.raise(DRIFT);
        play.submit(reworked, QUALIFY, Map.of("nextStep", "RETURN", "reason", "Hvem berører det?"));

        for (var number : List.of(assessed, reworked)) {
            caseDesk.withdraw(number, play.person("ansoeger"));
            assertThat(cases.get(number).status()).isEqualTo(CaseStatus.WITHDRAWN);
            assertThat(play.at(number.value())).isEmpty();
            assertThat(timersOf(number.value())).isEmpty();
        }
    }

    // What the stories ask

    private static Map<String, Object> placed(String verb, Map<String, Object> more) {
        var form = new java.util.HashMap<String, Object>(Map.of(
                "nextStep", "PLACE", "verb", verb, "recommendation", "Det indstilles", "withinCompetence", "YES"));
        form.putAll(more);
        return form;
    }

    private static Map<String, Object> reviewedBy(String... groups) {
        return Map.of("nextStep", "REVIEW", "reviewQuestion", "Er kapaciteten der?", "reviewGroups", List.of(groups));
    }

    private void addPoint(CaseNumber number, Meeting meeting, String text) {
        long item = agenda.pointsOf(number, meeting.id()).get(0).item();
        agenda.addPoint(item, null, Verb.APPROVES, text, number);
    }

    private void answer(CaseNumber number, Meeting meeting, Outcome... outcomes) {
        var points = agenda.pointsOf(number, meeting.id());
        for (int i = 0; i < outcomes.length; i++) {
            play.answer(points.get(i).id(), meeting, outcomes[i]);
        }
    }

    private List<Point> pointsOf(CaseNumber number, Meeting meeting) {
        return agenda.pointsOf(number, meeting.id());
    }

    private String bodyOf(CaseNumber number) {
        return cases.get(number).body().orElseThrow().value();
    }

    private long meetingOf(CaseNumber number) {
        return placements.of(number).flatMap(placement -> placement.meeting()).orElseThrow();
    }

    private Date dueOf(CaseNumber number) {
        return play.task(number.value(), DECIDE).getDueDate();
    }

    private List<String> groupsOf(Task task) {
        return tasks.getIdentityLinksForTask(task.getId()).stream()
                .map(link -> link.getGroupId())
                .toList();
    }

    private List<Task> tasksOf(Meeting meeting) {
        return tasks.createTaskQuery().processInstanceBusinessKey(key(meeting)).list();
    }

    private List<Job> timersOf(String businessKey) {
        var instances = play.instancesOf(businessKey);
        return management.createJobQuery().timers().list().stream()
                .filter(job -> instances.contains(job.getProcessInstanceId()))
                .toList();
    }

    private static String key(Meeting meeting) {
        return "moede-" + meeting.id();
    }

    private static Date at(String moment) {
        return at(LocalDateTime.parse(moment));
    }

    private static Date at(LocalDateTime moment) {
        return Date.from(moment.atZone(KlyngeClock.ZONE).toInstant());
    }
}
