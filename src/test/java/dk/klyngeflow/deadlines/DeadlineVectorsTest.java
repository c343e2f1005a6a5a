package dk.klyngeflow.deadlines;

import static org.assertj.core.api.Assertions.assertThat;

import dk.klyngeflow.shared.Strictness;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The rule book's vectors: Driftsgruppen Syd's 10/5/5 working days (R-138..R-140) laid on real meeting dates. */
class DeadlineVectorsTest {

    private static final DeadlineProfile SYD = new DeadlineProfile(
            null,
            new Deadline(10, Strictness.TARGET, "R-138"),
            new Deadline(5, Strictness.MUST, "R-139"),
            new Deadline(5, Strictness.MUST, "R-140"));

    private final WorkingDays workingDays = new WorkingDays(WorkingDaySettings.defaults());
    private final Deadlines deadlines = new Deadlines(workingDays);

    @ParameterizedTest(name = "meeting {0}: agenda {1}, minutes {2}, silence ends {3}")
    @DisplayName("R-138, R-139, R-140: the days owed around a meeting")
    @CsvSource({
        "2022-10-13, 2022-09-29, 2022-10-20, 2022-10-27",
        "2022-11-09, 2022-10-26, 2022-11-16, 2022-11-23",
        "2023-02-02, 2023-01-19, 2023-02-09, 2023-02-16",
        "2023-06-21, 2023-06-07, 2023-06-28, 2023-07-05",
        "2023-10-05, 2023-09-21, 2023-10-12, 2023-10-19",
        "2023-12-08, 2023-11-24, 2023-12-15, 2023-12-22",
    })
    void daysOwedAroundAMeeting(LocalDate meeting, LocalDate agenda, LocalDate minutes, LocalDate silence) {
        assertThat(deadlines.agendaDue(SYD, meeting)).contains(agenda);
        assertThat(deadlines.minutesDue(SYD, meeting)).contains(minutes);
        assertThat(deadlines.silenceEnds(SYD, minutes)).contains(silence);
    }

    @ParameterizedTest(name = "{0} + 5 = {1} ({2})")
    @DisplayName("R-139, R-140: five working days across holidays and closing days")
    @CsvSource({
        "2022-12-20, 2022-12-28, Christmas",
        "2023-04-11, 2023-04-18, the week after Easter",
        "2023-05-01, 2023-05-09, the last great prayer day: 5 May 2023 still counts",
        "2024-04-22, 2024-04-29, 26 April 2024 is no great prayer day any more",
        "2024-05-03, 2024-05-13, Ascension Day",
        "2024-05-30, 2024-06-07, 5 June is a closing day",
        "2023-12-20, 2023-12-29, Christmas with the 24th on a Sunday",
        "2026-03-30, 2026-04-09, Easter",
    })
    void fiveWorkingDaysAcrossHolidays(LocalDate from, LocalDate expected, String why) {
        assertThat(workingDays.plus(from, 5)).as(why).isEqualTo(expected);
        assertThat(deadlines.minutesDue(SYD, from)).as(why).contains(expected);
    }

    @Test
    void withoutClosingDaysTheFifthOfJuneCounts() {
        var holidaysOnly = new WorkingDays(new WorkingDaySettings(false, List.of(), List.of()));

        assertThat(holidaysOnly.plus(LocalDate.parse("2024-05-30"), 5)).isEqualTo("2024-06-06");
    }

    @Test
    void theNextLevelsAgendaCanBeDueBeforeTheMinutesAreApproved() {
        var politicalAgenda =
                deadlines.agendaDue(SYD, LocalDate.parse("2022-11-09")).orElseThrow();
        var strategicMinutesApproved =
                deadlines.silenceEnds(SYD, LocalDate.parse("2022-10-20")).orElseThrow();

        assertThat(politicalAgenda).isBefore(strategicMinutesApproved);
    }

    @Test
    void aBodyWithoutDeadlinesOwesNothing() { // C-10
        var meeting = LocalDate.parse("2022-10-13");

        assertThat(deadlines.itemsDue(DeadlineProfile.NONE, meeting)).isEmpty();
        assertThat(deadlines.agendaDue(DeadlineProfile.NONE, meeting)).isEmpty();
        assertThat(deadlines.minutesDue(DeadlineProfile.NONE, meeting)).isEmpty();
        assertThat(deadlines.silenceEnds(DeadlineProfile.NONE, meeting)).isEmpty();
    }

    @Test
    void theCutOffForItemsIsCountedBackFromTheMeeting() {
        var profile = new DeadlineProfile(new Deadline(15, Strictness.DEFAULT, "own setting"), null, null, null);

        assertThat(deadlines.itemsDue(profile, LocalDate.parse("2022-10-13"))).contains(LocalDate.parse("2022-09-22"));
    }
}
