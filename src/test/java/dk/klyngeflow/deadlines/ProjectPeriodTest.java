package dk.klyngeflow.deadlines;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How long a project runs, how much of its year it fills, and when it reports. */
class ProjectPeriodTest {

    @ParameterizedTest
    @CsvSource({
        "2026-03-02, 2026-03-02, 1", // a day
        "2026-01-01, 2026-01-31, 1",
        "2026-01-01, 2026-02-01, 2", // the begun month counts
        "2026-01-15, 2026-02-14, 1",
        "2026-01-31, 2026-02-27, 1", // a month from the 31st ends the day before the last of February
        "2026-09-01, 2027-02-28, 6",
        "2027-09-01, 2028-02-28, 6", // the 29th is missing, and its month is begun
        "2027-09-01, 2028-02-29, 6",
        "2026-01-01, 2026-12-31, 12",
        "2026-01-01, 2027-01-01, 13",
        "2028-01-01, 2028-12-31, 12"
    })
    void monthsAreWholeOrBegun(LocalDate from, LocalDate to, int months) {
        assertThat(new ProjectPeriod(from, to).months()).isEqualTo(months);
    }

    /** more than half of the year that it begins in; what lies beyond that year does not count. */
    @ParameterizedTest
    @CsvSource({
        "2026-01-01, 2026-07-01, false", // 182 of 365 days
        "2026-01-01, 2026-07-02, true",
        "2026-07-02, 2026-12-31, true",
        "2026-07-03, 2026-12-31, false",
        "2026-07-03, 2028-12-31, false",
        "2028-01-01, 2028-07-01, false", // 183 of 366 days are no more than half
        "2028-01-01, 2028-07-02, true",
        "2028-07-01, 2029-06-30, true",
        "2028-07-02, 2029-06-30, false"
    })
    void mostOfTheYearIsMoreThanHalfOfIt(LocalDate from, LocalDate to, boolean most) {
        assertThat(new ProjectPeriod(from, to).fillsMostOfItsYear()).isEqualTo(most);
    }

    @Test
    void reportsComeEverySoManyMonthsButNotOnTheLastDayOrAfterIt() {
        assertThat(every(6, "2026-09-01", "2027-02-28")).isEmpty();
        assertThat(every(6, "2026-09-01", "2027-03-01")).isEmpty();
        assertThat(every(6, "2026-09-01", "2027-03-02")).containsExactly(LocalDate.of(2027, 3, 1));
        assertThat(every(12, "2028-02-29", "2030-03-01"))
                .containsExactly(LocalDate.of(2029, 2, 28), LocalDate.of(2030, 2, 28));
    }

    /** Each is counted from the first day: a short month does not pull the later ones forward. */
    @Test
    void theLastDayOfAMonthStaysTheLastDay() {
        assertThat(every(6, "2026-08-31", "2027-12-31"))
                .containsExactly(LocalDate.of(2027, 2, 28), LocalDate.of(2027, 8, 31));
    }

    private static List<LocalDate> every(int months, String from, String to) {
        return new ProjectPeriod(LocalDate.parse(from), LocalDate.parse(to)).every(months);
    }
}
