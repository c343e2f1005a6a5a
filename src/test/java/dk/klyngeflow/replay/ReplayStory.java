package dk.klyngeflow.replay;

import static dk.klyngeflow.meetings.ArrangementKind.DATA_WISH;
import static dk.klyngeflow.meetings.ArrangementKind.DOCUMENT;
import static dk.klyngeflow.meetings.ArrangementKind.EVALUATION;
import static dk.klyngeflow.meetings.ArrangementKind.EVENT;
import static dk.klyngeflow.meetings.ArrangementKind.FOLLOW_UP;
import static dk.klyngeflow.meetings.ArrangementKind.MANDATE;
import static dk.klyngeflow.meetings.ArrangementKind.PARTICIPATION;
import static dk.klyngeflow.meetings.ArrangementKind.STANDING_ITEM;
import static org.assertj.core.api.Assertions.assertThat;

import dk.klyngeflow.cases.CaseFile;
import dk.klyngeflow.cases.CaseRegister;
import dk.klyngeflow.cases.CaseStatus;
import dk.klyngeflow.cases.CaseType;
import dk.klyngeflow.cases.DecisionTrail;
import dk.klyngeflow.cases.TrailEffect;
import dk.klyngeflow.casework.CompositionCheck;
import dk.klyngeflow.casework.CompositionCheck.SeatVerdict;
import dk.klyngeflow.casework.CompositionCheck.Verdict;
import dk.klyngeflow.casework.Importing;
import dk.klyngeflow.casework.meetingcycle.OutcomeWarnings;
import dk.klyngeflow.funds.AllocationModel;
import dk.klyngeflow.funds.CarryOverStatus;
import dk.klyngeflow.funds.FundYears;
import dk.klyngeflow.meetings.Agenda;
import dk.klyngeflow.meetings.AgendaItem;
import dk.klyngeflow.meetings.Arrangement;
import dk.klyngeflow.meetings.ArrangementKind;
import dk.klyngeflow.meetings.Arrangements;
import dk.klyngeflow.meetings.Attendance;
import dk.klyngeflow.meetings.Attendance.Presence;
import dk.klyngeflow.meetings.Attendance.Role;
import dk.klyngeflow.meetings.Meeting;
import dk.klyngeflow.meetings.MeetingCalendar;
import dk.klyngeflow.meetings.MeetingRecord;
import dk.klyngeflow.meetings.MeetingStatus;
import dk.klyngeflow.meetings.Minutes;
import dk.klyngeflow.meetings.Placements;
import dk.klyngeflow.meetings.Point;
import dk.klyngeflow.organisation.SeatRegister;
import dk.klyngeflow.shared.BodyId;
import dk.klyngeflow.shared.ClusterId;
import dk.klyngeflow.shared.Money;
import dk.klyngeflow.shared.Outcome;
import dk.klyngeflow.shared.Verb;
import dk.klyngeflow.support.FreshStart;
import dk.klyngeflow.support.Play;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;

/**
 * The 13th meeting of Sundhedsklynge Vest, 13 October 2022, replayed through the running processes and compared with what
 * its minutes recorded, row by row. One subclass per database.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class ReplayStory {

    private static final ClusterId VEST = new ClusterId("njVest");
    private static final BodyId DRIFT = new BodyId("njVestDriftsforum");
    private static final BodyId STRATEGISK = new BodyId("njVestStrategisk");
    private static final BodyId POLITISK = new BodyId("njVestPolitisk");
    private static final LocalDate SEPTEMBER_13 = LocalDate.of(2022, 9, 13);
    private static final LocalDate OCTOBER_13 = LocalDate.of(2022, 10, 13);
    private static final LocalDate NOVEMBER_9 = LocalDate.of(2022, 11, 9);
    private static final LocalDate DECEMBER_5 = LocalDate.of(2022, 12, 5);
    private static final LocalDate FEBRUARY_2 = LocalDate.of(2023, 2, 2);

    @Autowired
    private FreshStart fresh;

    @Autowired
    private Importing importing;

    @Autowired
    private MeetingCalendar calendar;

    @Autowired
    private Agenda agenda;

    @Autowired
    private MeetingRecord record;

    @Autowired
    private Placements placements;

    @Autowired
    private CaseRegister cases;

    @Autowired
    private DecisionTrail trail;

    @Autowired
    private Arrangements arrangements;

    @Autowired
    private Attendance attendance;

    @Autowired
    private Minutes minutes;

    @Autowired
    private FundYears fundYears;

    @Autowired
    private SeatRegister seats;

    @Autowired
    private CompositionCheck composition;

    @Autowired
    private OutcomeWarnings warnings;

    @Autowired
    private Play play;

    private Meeting meeting;
    private List<AgendaItem> items;

    @BeforeAll
    void replay() {
        fresh.at(LocalDateTime.of(2022, 10, 13, 15, 0));
        replayOnce();
        meeting = calendar.on(STRATEGISK, OCTOBER_13).orElseThrow();
        items = agenda.of(meeting.id());
    }

    private String replayOnce() {
        return importing.run(new ClassPathResource("demo/njvest-13-moede.yml"), (done, total, what) -> {});
    }

    /** Section 3 of the rules: each row's verb and outcome. */
    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "1.1, 0, 0, NOTES, NOTED",
        "2.1, 1, 0, APPROVES, APPROVED",
        "2.2, 1, 1, APPROVES, APPROVED",
        "2.3, 1, 2, APPROVES, APPROVED",
        "2.4, 1, 3, APPROVES, APPROVED",
        "2.5, 1, 4, APPROVES, APPROVED",
        "2.6, 1, 5, APPROVES, APPROVED",
        "3.1, 2, 0, APPROVES, APPROVED",
        "3.2, 2, 1, APPOINTS, APPROVED",
        "3.3, 2, 2, GIVES_MANDATE, APPROVED",
        "3.4, 2, 3, CANCELS, APPROVED",
        "4.1, 3, 0, NOTES, APPROVED",
        "4.2, 3, 1, DISCUSSES_AND_DECIDES, NO_DECISION",
        "4.3, 3, 2, APPROVES, FORWARDED_UP",
        "4.U, 3, 3, APPROVES, APPROVED",
        "4.4, 3, 4, APPROVES_AND_RECOMMENDS, APPROVED",
        "5.1, 4, 0, DISCUSSES, DISCUSSED",
        "6.1, 5, 0, NOTES, NOTED",
        "6.2, 5, 1, DISCUSSES, DISCUSSED",
        "NL.1, 6, 0, NOTES, NOTED",
        "NL.2, 6, 1, GIVES_INPUT, DISCUSSED",
        "7.1, 7, 0, NOTES, POSTPONED",
        "8.1, 8, 0, NOTES,",
        "9.1, 9, 0, DISCUSSES, DISCUSSED",
        "10.1, 10, 0, APPROVES, APPROVED",
    })
    void everyPointHasItsRecordedOutcome(String row, int item, int position, Verb verb, Outcome outcome) {
        var point = point(item, position);

        assertThat(point.verb()).isEqualTo(verb);
        assertThat(point.outcome()).isEqualTo(Optional.ofNullable(outcome));
    }

    /** 12 entries, 25 points, 14/3/4/1/1/1 and one missing; two hours (C-16, R-105). */
    @Test
    void theSumsAreThoseOfTheMinutes() {
        var counts = points().stream()
                .collect(Collectors.groupingBy(
                        point -> point.outcome().map(Enum::name).orElse("missing"), Collectors.counting()));

        assertThat(items).hasSize(12);
        assertThat(points()).hasSize(25);
        assertThat(counts)
                .isEqualTo(Map.of(
                        "APPROVED", 14L,
                        "NOTED", 3L,
                        "DISCUSSED", 4L,
                        "NO_DECISION", 1L,
                        "FORWARDED_UP", 1L,
                        "POSTPONED", 1L,
                        "missing", 1L));
        assertThat(Duration.between(
                        items.get(0).startsAt().orElseThrow(),
                        items.get(10).endsAt().orElseThrow()))
                .isEqualTo(Duration.ofMinutes(120));
        assertThat(meeting.status()).isEqualTo(MeetingStatus.CLOSED);
    }

    /** C-16: an item without a printed number, a point without one, and "Evt." without points. */
    @Test
    void defectiveNumberingIsKeptAsPrinted() {
        assertThat(items.get(6).displayNumber()).isEmpty();
        assertThat(point(3, 3).displayNumber()).isEmpty();
        assertThat(items.get(11).title()).isEqualTo("Evt.");
        assertThat(items.get(11).points()).isEmpty();
        assertThat(items.get(11).narrative()).isPresent();
    }

    /** 2.1 to 2.6: participants, standing item, documents with expiry, evaluation (R-052 to R-058, C-20). */
    @Test
    void item2PutsParticipationStandingItemDocumentsAndEvaluationInForce() {
        assertThat(madeBy(1, 0)).extracting(Arrangement::kind).containsExactly(PARTICIPATION);
        assertThat(madeBy(1, 1)).extracting(Arrangement::kind).containsExactly(PARTICIPATION);
        assertThat(inForce(STANDING_ITEM))
                .extracting(Arrangement::title)
                .containsExactly("Status fra formandskabet for driftsforum");
        assertThat(madeBy(1, 3)).singleElement().satisfies(document -> {
            assertThat(document.kind()).isEqualTo(DOCUMENT);
            assertThat(document.validTo()).contains(LocalDate.of(2023, 12, 31));
        });
        assertThat(madeBy(1, 5)).extracting(Arrangement::kind).containsExactly(DOCUMENT);
    }

    /** 2.5 and the unnumbered point of item 4 are one evaluation: due in Q3, presented in Q4 (R-056, R-057, R-082, C-20). */
    @Test
    void theAllocationModelJoinsTheEvaluation() {
        assertThat(inForce(EVALUATION)).singleElement().satisfies(evaluation -> {
            assertThat(evaluation.dueOn()).contains(LocalDate.of(2023, 9, 30));
            assertThat(evaluation.presentOn()).contains(LocalDate.of(2023, 12, 8));
            assertThat(evaluation.point()).contains(point(1, 4).id());
        });
    }

    /** 3.1 to 3.3: seminar, task of the secretariat, mandate with its scope. */
    @Test
    void item3PlansTheSeminarAppointsAndGivesAScopedMandate() {
        assertThat(inForce(EVENT)).hasSize(1);
        assertThat(madeBy(2, 1)).singleElement().satisfies(task -> {
            assertThat(task.kind()).isEqualTo(FOLLOW_UP);
            assertThat(task.holder()).contains("Sekretariatet");
        });
        assertThat(inForce(MANDATE)).singleElement().satisfies(mandate -> {
            assertThat(mandate.holder()).contains("Formandskabet");
            assertThat(mandate.scope()).contains("Ud fra programmet fra Sundhedsklynge Syd");
            assertThat(mandate.point()).contains(point(2, 2).id());
        });
    }

    /** 3.4 and 10.1: 5 December is cancelled, once. */
    @Test
    void december5IsCancelled() {
        var december = calendar.on(STRATEGISK, DECEMBER_5).orElseThrow();

        assertThat(december.status()).isEqualTo(MeetingStatus.CANCELLED);
        assertThat(placements.at(december.id())).isEmpty();
    }

    /** 4.1: noted was asked, "Godkendt" was recorded: a warning and nothing more (C-18). */
    @Test
    void anOutcomeThatDoesNotFitItsVerbOnlyWarns() {
        assertThat(warnings.warning(Verb.NOTES, Outcome.APPROVED)).isPresent();
        assertThat(warnings.warning(Verb.NOTES, Outcome.NOTED)).isEmpty();
        assertThat(warnings.warning(Verb.GIVES_INPUT, Outcome.DISCUSSED)).isEmpty();
    }

    /** 4.2: recommended B, adopted none, effective C (R-079, R-080, C-01). */
    @Test
    void noModelIsAdoptedAndMoneyIsGivenAsItComes() {
        var year = fundYears.find(VEST, 2022).orElseThrow();

        assertThat(year.received()).isEqualTo(Money.ofKroner(871_553));
        assertThat(year.national()).isEqualTo(Money.ofKroner(80_000_000));
        assertThat(year.recommended()).contains(AllocationModel.B_70_30);
        assertThat(year.adopted()).isEmpty();
        assertThat(year.effective()).isEqualTo(AllocationModel.C_ONGOING);
        assertThat(year.effectiveBecause()).startsWith("Der blev ikke truffet beslutning om tildelingsmodel");
    }

    /** 4.3: a case of its own waits at the political level, to be discussed; nothing is switched on (R-081, C-02). */
    @Test
    void mailApprovalWaitsAtThePoliticalLevelToBeDiscussed() {
        var linked = linkedTo(point(3, 2));

        waitsOnNovember9(linked);
        assertThat(linked.type()).isEqualTo(CaseType.ISSUE);
        assertThat(politicalPointOf(linked).verb()).isEqualTo(Verb.DISCUSSES);
    }

    /** 4.4: approved, and not final before the political level has said so. */
    @Test
    void theCarryOverIsApprovedButNotFinal() {
        var linked = linkedTo(point(3, 4));
        var year = fundYears.find(VEST, 2022).orElseThrow();

        waitsOnNovember9(linked);
        assertThat(linked.type()).isEqualTo(CaseType.CARRY_OVER);
        assertThat(politicalPointOf(linked).verb()).isEqualTo(Verb.APPROVES);
        assertThat(year.carryOverStatus()).isEqualTo(CarryOverStatus.PENDING_POLITICAL);
        assertThat(year.carryOver()).isEqualTo(Money.ofKroner(871_553));
        assertThat(year.carryOverCase()).contains(linked.number());
    }

    /** 9.1: nine draft points for the political meeting; draft point 7 gathers both cases. */
    @Test
    void thePoliticalDraftAgendaHasNinePointsAndTheSeventhGathersBothCases() {
        var draft = agenda.of(calendar.on(POLITISK, NOVEMBER_9).orElseThrow().id());

        assertThat(draft).hasSize(9);
        assertThat(draft.get(6).title()).contains("klyngemidler");
        assertThat(draft.get(6).points())
                .extracting(point -> point.caseNumber().orElseThrow())
                .containsExactlyInAnyOrder(
                        linkedTo(point(3, 2)).number(), linkedTo(point(3, 4)).number());
    }

    /** The case of item 4: three levels of one story; its own points are answered, two went on (invariant 4). */
    @Test
    void theCaseOfItem4WentThroughOperationsAndStrategicLevel() {
        var number = point(3, 0).caseNumber().orElseThrow();
        var answers = trail.of(number);

        assertThat(answers).hasSize(6);
        assertThat(answers.get(0)).satisfies(first -> {
            assertThat(first.body()).isEqualTo(DRIFT);
            assertThat(first.decidedOn()).isEqualTo(SEPTEMBER_13);
            assertThat(first.effect()).isEqualTo(TrailEffect.RECOMMENDED_UP);
        });
        assertThat(answers.subList(1, 6))
                .allSatisfy(answer -> assertThat(answer.body()).isEqualTo(STRATEGISK))
                .extracting(answer -> answer.effect())
                .containsExactly(null, null, TrailEffect.FORWARDED_UP, null, TrailEffect.RECOMMENDED_UP);
        assertThat(cases.linkedTo(number)).hasSize(2);
        // Decided above, carried out below: the way back down.
        assertThat(play.at(number.value())).containsExactly("userTask_carryOut");
        assertThat(play.task(number.value(), "userTask_carryOut")).isNotNull();
    }

    /** 5.1, 6.2, NL.2: discussed, and something to follow up all the same. */
    @Test
    void discussionsLeaveFollowUpsAndDataWishes() {
        assertThat(madeBy(4, 0)).extracting(Arrangement::kind).containsExactly(FOLLOW_UP);
        assertThat(madeBy(5, 1))
                .extracting(Arrangement::kind)
                .containsOnly(DATA_WISH)
                .hasSize(3);
        assertThat(madeBy(6, 1))
                .extracting(Arrangement::kind)
                .containsOnly(FOLLOW_UP)
                .hasSize(2);
    }

    /** 7.1: "next meeting" is 2 February, for 5 December is cancelled, whatever the minutes say (R-095, C-19). */
    @Test
    void item7StandsOnTheAgendaOfFebruary2() {
        var number = point(7, 0).caseNumber().orElseThrow();
        var next = calendar.get(
                placements.of(number).flatMap(place -> place.meeting()).orElseThrow());

        assertThat(next.date()).isEqualTo(FEBRUARY_2);
        assertThat(next.body()).isEqualTo(STRATEGISK);
        assertThat(agenda.pointsOf(number, next.id()))
                .extracting(Point::text)
                .containsExactly(point(7, 0).text());
        assertThat(play.at(number.value())).containsExactly("userTask_decideCase");
        assertThat(trail.of(number))
                .singleElement()
                .satisfies(answer -> assertThat(answer.effect()).isEqualTo(TrailEffect.POSTPONED));
    }

    /** 8.1: missing is missing (R-096, C-17). */
    @Test
    void item8ShowsAMissingOutcome() {
        assertThat(record.missing(meeting.id()))
                .singleElement()
                .satisfies(point -> assertThat(point.id()).isEqualTo(point(8, 0).id()));
        assertThat(minutes.latest(meeting.id()).orElseThrow()).contains("Udfald mangler");
    }

    /** 10.1: four meetings in 2023, which is the minimum. */
    @Test
    void theCalendarOf2023HasItsFourMeetings() {
        var year2023 = calendar.from(LocalDate.of(2023, 1, 1), List.of(STRATEGISK));

        assertThat(year2023)
                .extracting(Meeting::date)
                .containsExactly(
                        FEBRUARY_2, LocalDate.of(2023, 6, 21), LocalDate.of(2023, 10, 5), LocalDate.of(2023, 12, 8));
        assertThat(year2023).hasSize(play.body("njVestStrategisk").meetings().min());
    }

    /** twenty present, one absent; three secretaries beside the members. */
    @Test
    void attendanceIsRecordedBySeat() {
        var attendees = attendance.of(meeting.id());

        assertThat(attendees).hasSize(21);
        assertThat(minutes.latest(meeting.id()).orElseThrow())
                .contains("Ordstyrer: Direktør, Thisted Kommune", "Referent: Udviklingskonsulent");
        assertThat(attendees)
                .filteredOn(attendee -> attendee.presence() == Presence.ABSENT)
                .hasSize(1);
        assertThat(attendees)
                .filteredOn(attendee -> attendee.role() == Role.SECRETARIAT)
                .hasSize(3);
    }

    /** C-24: the minimum is met by those appointed; extra participants never fail it. */
    @Test
    void theMinimumCompositionIsMet() {
        assertThat(composition.of(STRATEGISK, OCTOBER_13))
                .isNotEmpty()
                .allSatisfy(
                        seat -> assertThat(seat.verdict()).as(seat.seatCode()).isEqualTo(Verdict.OK));
    }

    /** The three negative cases: no psychiatry director, one vacant PIU seat, a municipality without a director. */
    @ParameterizedTest
    @CsvSource({
        "psychiatryDirector, Psykiatrien, psychiatryDirector",
        "patientRepresentative, Danske Patienter, patientRepresentative",
        "healthDirector, Thisted, healthDirector",
    })
    void aVacantSeatFailsTheMinimum(String seat, String holder, String failing) {
        var appointment = seats.on(STRATEGISK, OCTOBER_13).stream()
                .filter(there -> there.seatCode().equals(seat) && there.label().contains(holder))
                .findFirst()
                .orElseThrow();
        seats.end(appointment, SEPTEMBER_13);
        try {
            assertThat(composition.of(STRATEGISK, OCTOBER_13))
                    .filteredOn(verdict -> verdict.verdict() == Verdict.FAIL)
                    .extracting(SeatVerdict::seatCode)
                    .contains(failing);
        } finally {
            seats.end(appointment, null);
        }
    }

    /** The same file twice changes nothing. */
    @Test
    void replayingAgainChangesNothing() {
        var before = cases.ofClusters(List.of(VEST));

        assertThat(replayOnce()).contains(" 0 steps done");

        assertThat(cases.ofClusters(List.of(VEST))).isEqualTo(before);
        assertThat(agenda.of(meeting.id())).isEqualTo(items);
    }

    private void waitsOnNovember9(CaseFile linked) {
        assertThat(linked.status()).isEqualTo(CaseStatus.OPEN);
        assertThat(linked.parentCase()).isEqualTo(point(3, 0).caseNumber());
        assertThat(linked.body()).contains(POLITISK);
        assertThat(placements.of(linked.number()).flatMap(place -> place.meeting()))
                .map(calendar::get)
                .map(Meeting::date)
                .contains(NOVEMBER_9);
        assertThat(play.at(linked.number().value())).containsExactly("userTask_decideCase");
    }

    private Point politicalPointOf(CaseFile linked) {
        var political = calendar.on(POLITISK, NOVEMBER_9).orElseThrow();
        return agenda.pointsOf(linked.number(), political.id()).get(0);
    }

    private CaseFile linkedTo(Point point) {
        return cases.get(point.sentOnAs().orElseThrow());
    }

    private List<Arrangement> madeBy(int item, int position) {
        return arrangements.ofPoint(point(item, position).id());
    }

    private List<Arrangement> inForce(ArrangementKind kind) {
        return arrangements.inForce(STRATEGISK, kind);
    }

    private Point point(int item, int position) {
        return items.get(item).points().get(position);
    }

    private List<Point> points() {
        return items.stream().flatMap(item -> item.points().stream()).toList();
    }
}
