package dk.klyngeflow.casework.importing;

import static org.assertj.core.api.Assertions.assertThat;

import dk.klyngeflow.casework.importing.ImportFile.Item;
import dk.klyngeflow.casework.importing.ImportFile.MeetingRecord;
import dk.klyngeflow.casework.importing.ImportFile.Point;
import dk.klyngeflow.meetings.ArrangementKind;
import dk.klyngeflow.meetings.Attendance.Attendee;
import dk.klyngeflow.meetings.Attendance.Presence;
import dk.klyngeflow.meetings.Effect;
import dk.klyngeflow.shared.BodyId;
import dk.klyngeflow.shared.Money;
import dk.klyngeflow.shared.Outcome;
import dk.klyngeflow.shared.Verb;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;

/** The 13th meeting of Sundhedsklynge Vest, read on the afternoon on which it ended. */
class RealMeetingFileTest {

    private static final ImportFile FILE = ImportFileReader.read(
            new ClassPathResource("demo/njvest-13-moede.yml"),
            Organisations.shipped(),
            LocalDateTime.parse("2022-10-13T15:00"));
    private static final MeetingRecord MEETING = FILE.records().get(1);

    @Test
    void theOperationsForumMetBeforeTheStrategicLevel() {
        assertThat(FILE.records())
                .extracting(MeetingRecord::body, MeetingRecord::date)
                .containsExactly(tuple("njVestDriftsforum", "2022-09-13"), tuple("njVestStrategisk", "2022-10-13"));
        assertThat(FILE.records().get(0).points())
                .singleElement()
                .matches(Point::goesUp)
                .extracting(Point::caseKey)
                .isEqualTo(Optional.of("klyngemidler"));
    }

    @Test
    void theMeetingHasTwelveEntriesOneOfThemWithoutANumber() { // C-16
        assertThat(MEETING.items()).hasSize(12);
        assertThat(MEETING.items().stream()
                        .map(item -> String.valueOf(item.item().displayNumber())))
                .containsExactly("1", "2", "3", "4", "5", "6", "null", "7", "8", "9", "10", "11");
        assertThat(MEETING.items().get(11).points()).isEmpty(); // Evt.
    }

    @Test
    void itsPointsHaveTheRecordedOutcomes() { // rules.md section 2
        assertThat(MEETING.points()).hasSize(25);
        assertThat(MEETING.points().stream()
                        .map(point -> point.outcome().map(Outcome::name).orElse("missing"))
                        .collect(Collectors.groupingBy(Function.identity(), Collectors.counting())))
                .isEqualTo(Map.of(
                        "APPROVED", 14L,
                        "NOTED", 3L,
                        "DISCUSSED", 4L,
                        "NO_DECISION", 1L,
                        "FORWARDED_UP", 1L,
                        "POSTPONED", 1L,
                        "missing", 1L));
        assertThat(item("8").points().get(0).outcome()).isEmpty(); // C-17
        assertThat(item("8").points().get(0).words()).isEmpty();
    }

    @Test
    void theVerbDoesNotDictateTheOutcome() { // C-18
        assertThat(point("4", "4.1").verb()).isEqualTo(Verb.NOTES);
        assertThat(point("4", "4.1").outcome()).contains(Outcome.APPROVED);
        assertThat(point("4", "4.1").words()).isEqualTo("Godkendt");
    }

    @Test
    void itLastedTwoHours() {
        var lengths = MEETING.items().stream()
                .map(Item::item)
                .filter(item -> item.startsAt() != null)
                .map(item -> Duration.between(item.startsAt(), item.endsAt()));
        assertThat(lengths.reduce(Duration.ZERO, Duration::plus)).hasMinutes(120);
        assertThat(item("1").item().startsAt()).isEqualTo(LocalTime.of(13, 0));
        assertThat(item("10").item().endsAt()).isEqualTo(LocalTime.of(15, 0));
    }

    @Test
    void twentyAreListedAndOneIsAbsent() {
        assertThat(MEETING.attendance()).hasSize(21);
        assertThat(MEETING.attendance())
                .filteredOn(attendee -> attendee.presence() == Presence.ABSENT)
                .extracting(Attendee::label)
                .containsExactly("Chef, Morsø Kommune");
        assertThat(MEETING.chair()).contains("Direktør, Thisted Kommune (kommunal medformand)");
    }

    @Test
    void theCharterSeatsAreFilled() {
        assertThat(FILE.appointments().stream()
                        .collect(Collectors.groupingBy(ImportFile.Appointment::seat, Collectors.counting())))
                .isEqualTo(Map.of(
                        "regionalDirector", 2L,
                        "psychiatryDirector", 1L, // one of the three
                        "healthDirector", 2L,
                        "generalPractitioner", 2L,
                        "patientRepresentative", 2L));
    }

    @Test
    void twoPointsGoUpAsLinkedCasesAndTheOthersAnswerTheCase() {
        assertThat(item("4").points()).extracting(Point::caseKey).containsOnly(Optional.of("klyngemidler"));
        assertThat(MEETING.points().stream().filter(Point::goesUp))
                .extracting(
                        point -> point.number().orElse(""),
                        point -> point.sentOnAs().orElse(""))
                .containsExactly(Tuple.tuple("4.3", "mailgodkendelse"), Tuple.tuple("4.4", "overfoersel"));
    }

    @Test
    void onlyItemsFourAndSevenAreCases() {
        assertThat(MEETING.items().stream()
                        .filter(item -> item.points().stream()
                                .anyMatch(point -> point.caseKey().isPresent()))
                        .map(item -> item.item().displayNumber()))
                .containsExactly("4", "7");
        assertThat(FILE.cases())
                .extracting(ImportFile.OldCase::opensAt)
                .containsExactly(new BodyId("njVestDriftsforum"), new BodyId("njVestStrategisk"));
    }

    @Test
    void theDecisionsHaveTheirEffects() {
        var december = LocalDate.of(2022, 12, 5);
        assertThat(effects(Effect.CancelMeeting.class))
                .extracting(Effect.CancelMeeting::date)
                .containsExactly(december, december); // 3.4 and 10.1
        assertThat(effects(Effect.PlanMeeting.class))
                .extracting(plan -> plan.startsAt().toString())
                .containsExactly(
                        "2023-02-02T14:00", "2023-06-21T14:00", "2023-10-05T14:00", "2023-12-08T14:00");
        assertThat(effects(Effect.ProposeModel.class))
                .containsExactly(new Effect.ProposeModel(2022, "B_70_30", "C_ONGOING")); // C-01
        assertThat(effects(Effect.CarryOver.class)).containsExactly(new Effect.CarryOver(2022, 87_155_300));
        assertThat(effects(Effect.DraftAgenda.class)).singleElement().satisfies(draft -> {
            assertThat(draft.bodyId()).isEqualTo("njVestPolitisk");
            assertThat(draft.date()).isEqualTo(LocalDate.of(2022, 11, 9));
            assertThat(draft.items()).hasSize(9);
            assertThat(draft.items().get(6))
                    .matches(Effect.DraftItem::gathers)
                    .matches(item -> item.subject().equals("CLUSTER_FUNDS"));
        });
    }

    @Test
    void theUnnumberedPointJoinsTheEvaluation() { // R-082, C-20
        assertThat(effects(Effect.Arrange.class))
                .filteredOn(arrange -> arrange.kind() == ArrangementKind.EVALUATION)
                .hasSize(2)
                .allMatch(arrange -> arrange.dueOn().equals(LocalDate.of(2023, 9, 30)))
                .allMatch(arrange -> arrange.presentOn().equals(LocalDate.of(2023, 12, 8)))
                .extracting(Effect.Arrange::title)
                .containsOnly("Evaluering af arbejdsgange og organisering i Sundhedsklynge Vest");
    }

    @Test
    void theMoneyIsKnown() {
        assertThat(FILE.fundYears()).singleElement().satisfies(year -> {
            assertThat(year.national()).isEqualTo(Money.ofKroner(80_000_000));
            assertThat(year.received()).isEqualTo(Money.ofKroner(871_553));
        });
    }

    @Test
    void meetingsToComeAreNoImportedOnes() {
        assertThat(FILE.calendar())
                .extracting(entry -> entry.meeting().imported())
                .containsExactly(true, true, false, false);
    }

    private static Item item(String number) {
        return MEETING.items().stream()
                .filter(item -> number.equals(item.item().displayNumber()))
                .findFirst()
                .orElseThrow();
    }

    private static Point point(String item, String number) {
        return item(item).points().stream()
                .filter(point -> point.number().equals(Optional.of(number)))
                .findFirst()
                .orElseThrow();
    }

    private static <E extends Effect> List<E> effects(Class<E> kind) {
        return MEETING.points().stream()
                .flatMap(point -> point.effects().stream())
                .flatMap(effect -> kind.isInstance(effect) ? Stream.of(kind.cast(effect)) : Stream.empty())
                .toList();
    }

    private static Tuple tuple(String body, String date) {
        return Tuple.tuple(new BodyId(body), LocalDate.parse(date));
    }
}
