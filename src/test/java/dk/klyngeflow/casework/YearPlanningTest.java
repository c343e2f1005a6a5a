package dk.klyngeflow.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dk.klyngeflow.identity.SignedIn;
import dk.klyngeflow.meetings.Meeting;
import dk.klyngeflow.meetings.MeetingCalendar;
import dk.klyngeflow.meetings.YearPlan.Findings;
import dk.klyngeflow.meetings.YearPlan.Row;
import dk.klyngeflow.organisation.Body;
import dk.klyngeflow.shared.BodyId;
import dk.klyngeflow.shared.Refusal;
import dk.klyngeflow.support.FreshStart;
import dk.klyngeflow.support.OnH2;
import dk.klyngeflow.support.Play;
import dk.klyngeflow.support.Stored;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** A year's meetings in one go, against each body's own rule (C-09) and the calendars beside it. */
@OnH2
class YearPlanningTest {

    private static final int YEAR = 2023;

    @Autowired
    private YearPlanning planning;

    @Autowired
    private MeetingCalendar calendar;

    @Autowired
    private Play play;

    @Autowired
    private FreshStart fresh;

    @Autowired
    private Stored stored;

    @BeforeEach
    void autumn() {
        fresh.at(LocalDateTime.of(2022, 10, 3, 9, 0));
    }

    /** The real calendar of 2023 passes R-026. */
    @Test
    void fourMeetingsOfTheStrategicLevelArePlannedAtOnce() {
        var planned = plan("njVestStrategisk", "", rows("2023-02-02", "2023-06-21", "2023-10-05", "2023-12-08"));

        assertThat(planned)
                .hasSize(4)
                .allSatisfy(meeting -> assertThat(play.at("moede-" + meeting.id()))
                        .as("its process waits for its first deadline")
                        .isEmpty());
        assertThat(calendar.of(new BodyId("njVestStrategisk")))
                .extracting(Meeting::date)
                .containsExactly(
                        LocalDate.of(2023, 2, 2),
                        LocalDate.of(2023, 6, 21),
                        LocalDate.of(2023, 10, 5),
                        LocalDate.of(2023, 12, 8));
    }

    /** MUST refuses, DEFAULT asks for a reason. */
    @ParameterizedTest
    @CsvSource({
        "njVestStrategisk, 3, 1, 0",
        "njVestStrategisk, 4, 0, 0",
        "rmMidtKsg, 3, 1, 0",
        "rmStyregruppe, 3, 1, 0",
        "rmStyregruppe, 5, 0, 0",
        "rmStyregruppe, 6, 1, 0",
        "rmMidtPolitisk, 1, 0, 1",
        "rmMidtPolitisk, 2, 0, 0",
        "rmMidtTemaSomatik, 3, 0, 1",
        "njVestPolitisk, 1, 0, 0",
    })
    void theNumberOfMeetingsIsTheBodysOwnRule(String body, int meetings, int refusals, int departures) {
        var findings = check(body, months(meetings));

        assertThat(findings.refusals()).hasSize(refusals);
        assertThat(findings.departures()).hasSize(departures);
    }

    /** four, one of them together with the steering group. */
    @Test
    void oneOfTheOperationsGroupsMeetingsIsJoint() {
        assertThat(check("njSydDriftsgruppe", months(4)).departures())
                .containsExactly("Driftsgruppen Syd holder ét møde om året sammen med Fagligt strategisk niveau i"
                        + " Sundhedsklynge Syd. Planen har 0: sæt kryds ved fælles møde.");

        var rows = months(4);
        rows.set(1, new Row(rows.get(1).startsAt(), rows.get(1).endsAt(), "Hobro", true));
        assertThat(check("njSydDriftsgruppe", rows).departures()).isEmpty();
        var planned = plan("njSydDriftsgruppe", "", rows);
        assertThat(calendar.heldWith(planned.get(1).id())).contains(new BodyId("njSydStrategisk"));
        assertThat(calendar.heldWith(planned.get(0).id())).isEmpty();
    }

    @Test
    void aDepartureNeedsAReasonAndNothingIsPlannedWithoutIt() {
        var before = stored.now();

        assertThatThrownBy(() -> plan("rmMidtPolitisk", "", months(1)))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("holder mindst 2 møder om året. Med planen bliver det 1 i 2023: tilføj ét møde.")
                .hasMessageEndingWith("Skriv en begrundelse, eller ret planen.");
        assertThat(stored.now()).isEqualTo(before);

        assertThat(plan("rmMidtPolitisk", "Valgår", months(1))).hasSize(1);
        assertThat(stored.columnsWith("Valgår")).containsExactly("meeting_year_plan.reason");
    }

    @Test
    void meetingsThatAreThereAlreadyCount() {
        play.plan("njVestStrategisk", LocalDate.of(2023, 9, 13));
        var cancelled = play.plan("njVestStrategisk", LocalDate.of(2023, 9, 20));
        play.cancel(cancelled, "Ferie");

        assertThat(check("njVestStrategisk", months(3)).refusals()).isEmpty();
        assertThat(check("njVestStrategisk", months(2)).refusals()).hasSize(1);
    }

    /** Agenda by 26 October, and the level below decides on the 27th: its cases do not reach the meeting of 9 November. */
    @Test
    void aLevelThatDecidesAfterTheAgendaIsDueIsWarnedOf() {
        fresh.at(LocalDateTime.of(2022, 9, 1, 9, 0));
        play.plan("njVestPolitisk", LocalDate.of(2022, 11, 9));

        var late =
                planning.check(new BodyId("njVestStrategisk"), 2022, rows("2022-10-27"), secretary("njVestStrategisk"));
        assertThat(late.warnings())
                .containsExactly(
                        "Fristen for punkter til Politisk niveau er den 19. oktober 2022, men Strategisk niveau"
                                + " mødes først den 27. oktober 2022. Sager derfra når ikke med til mødet den 9. november 2022.");

        var inTime =
                planning.check(new BodyId("njVestStrategisk"), 2022, rows("2022-10-13"), secretary("njVestStrategisk"));
        assertThat(inTime.warnings()).as("the decision counts, not the minutes").isEmpty();
    }

    /** The same from above: the political level's day is chosen too close to the strategic level's. */
    @Test
    void anUpperMeetingTooSoonAfterTheLowerOneIsWarnedOf() {
        play.plan("njVestStrategisk", LocalDate.of(2023, 3, 16));

        assertThat(check("njVestPolitisk", rows("2023-03-30")).warnings()).hasSize(1);
        assertThat(check("njVestPolitisk", rows("2023-04-20")).warnings()).isEmpty();
    }

    @Test
    void aDayOffIsWarnedOf() {
        assertThat(check("njVestPolitisk", rows("2023-04-06")).warnings())
                .containsExactly("Torsdag den 6. april er ikke en hverdag.");
    }

    @Test
    void everythingWrongIsSaidAtOnce() {
        play.plan("njVestStrategisk", LocalDate.of(2023, 9, 13));
        var wrong = Arrays.asList(
                row("2024-02-02", 13, 15),
                row("2023-06-21", 15, 13),
                row("2023-10-05", 13, 15),
                row("2023-10-05", 9, 10),
                row("2023-09-13", 13, 15));

        assertThat(check("njVestStrategisk", wrong).refusals())
                .extracting(Refusal::field, Refusal::rule)
                .containsExactly(
                        tuple("date-0", "year"),
                        tuple("endsAt-1", "order"),
                        tuple("date-3", "twice"),
                        tuple("date-4", "taken"));
    }

    @Test
    void aYearThatHasBegunOrABodyThatEndsIsSeen() {
        assertThat(planning.check(
                                new BodyId("njVestStrategisk"), 2022, rows("2022-09-01"), secretary("njVestStrategisk"))
                        .refusals())
                .extracting(Refusal::rule)
                .as("the body is there since August only, so no minimum is asked")
                .containsExactly("past");
        assertThat(planning.check(
                                new BodyId("njVestStrategisk"), 2027, rows("2027-02-02"), secretary("njVestStrategisk"))
                        .refusals())
                .extracting(Refusal::rule)
                .containsExactly("bodyEnded");
        assertThat(check("njVestStrategisk", List.of()).refusals())
                .extracting(Refusal::rule)
                .contains("required");
    }

    @Test
    void onlyTheBodysSecretariat() {
        assertThatThrownBy(() ->
                        planning.plan(new BodyId("njVestPolitisk"), YEAR, months(2), "", secretary("njVestStrategisk")))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("forummets sekretariat");
    }

    private Findings check(String body, List<Row> rows) {
        return planning.check(new BodyId(body), YEAR, rows, secretary(body));
    }

    private List<Meeting> plan(String body, String reason, List<Row> rows) {
        return planning.plan(new BodyId(body), YEAR, rows, reason, secretary(body));
    }

    private SignedIn secretary(String body) {
        Body of = play.body(body);
        return play.person("sekretaer", of.secretariatGroup());
    }

    private static List<Row> rows(String... days) {
        return Arrays.stream(days).map(day -> row(day, 13, 15)).toList();
    }

    /** That many meetings, the first Wednesday or so of each second month. */
    private static List<Row> months(int number) {
        var days = List.of("2023-01-11", "2023-03-08", "2023-05-10", "2023-08-09", "2023-10-11", "2023-12-06");
        return new ArrayList<>(
                days.subList(0, number).stream().map(day -> row(day, 13, 15)).toList());
    }

    private static Row row(String day, int from, int to) {
        var date = LocalDate.parse(day);
        return new Row(date.atTime(from, 0), date.atTime(to, 0), "Teams", false);
    }
}
