package dk.klyngeflow.deadlines;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class WorkingDaysTest {

    private static final WorkingDays DEFAULTS = new WorkingDays(WorkingDaySettings.defaults());

    @ParameterizedTest
    @CsvSource({
        "2023-05-05, false", // the last great prayer day
        "2024-04-26, true", // where the next one would have been
        "2025-05-16, true",
        "2022-10-15, false", // a Saturday
        "2022-10-16, false",
        "2026-04-02, false", // Maundy Thursday
        "2026-05-25, false", // Whit Monday
        "2026-05-15, true", // the day after Ascension Day, unless a house closes
        "2026-06-05, false", // Constitution Day is a closing day, no holiday
        "2026-12-24, false",
        "2026-12-31, false",
    })
    void knowsTheDanishCalendar(LocalDate day, boolean working) {
        assertThat(DEFAULTS.isWorkingDay(day)).isEqualTo(working);
    }

    @Test
    void theStartDayIsNotCounted() {
        var thursday = LocalDate.parse("2022-10-13");

        assertThat(DEFAULTS.plus(thursday, 0)).isEqualTo(thursday);
        assertThat(DEFAULTS.plus(thursday, 1)).isEqualTo("2022-10-14");
        assertThat(DEFAULTS.minus(thursday, 1)).isEqualTo("2022-10-12");
        assertThat(DEFAULTS.next(LocalDate.parse("2022-10-14"))).isEqualTo("2022-10-17");
    }

    @Test
    void countsFromADayThatIsNoWorkingDay() {
        var saturday = LocalDate.parse("2022-10-15");

        assertThat(DEFAULTS.plus(saturday, 1)).isEqualTo("2022-10-17");
        assertThat(DEFAULTS.minus(saturday, 1)).isEqualTo("2022-10-14");
    }

    @Test
    void saturdayMayCount() {
        var withSaturday = new WorkingDays(new WorkingDaySettings(true, List.of(), List.of()));

        assertThat(withSaturday.next(LocalDate.parse("2022-10-14"))).isEqualTo("2022-10-15");
        assertThat(withSaturday.isWorkingDay(LocalDate.parse("2022-10-16"))).isFalse();
    }

    @Test
    void aHouseMayCloseOnSingleDays() {
        var friday = LocalDate.parse("2026-05-15");
        var closed = new WorkingDays(new WorkingDaySettings(false, List.of(), List.of(friday)));

        assertThat(closed.isWorkingDay(friday)).isFalse();
        assertThat(closed.next(LocalDate.parse("2026-05-13"))).isEqualTo("2026-05-18");
    }

    @Test
    void countsNothingBackwardsByANegativeNumber() {
        assertThatThrownBy(() -> DEFAULTS.plus(LocalDate.parse("2022-10-13"), -1))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void withoutSettingsTheDefaultsHold() {
        assertThat(bind(Map.of())).isEqualTo(WorkingDaySettings.defaults());
    }

    @Test
    void settingsComeFromTheConfiguration() {
        var settings = bind(Map.of(
                "klyngeflow.working-days.saturday-is-working-day", "true",
                "klyngeflow.working-days.closing-days", "05-01,12-24",
                "klyngeflow.working-days.extra-closing-days", "2026-05-15"));

        assertThat(settings)
                .isEqualTo(new WorkingDaySettings(
                        true, List.of("05-01", "12-24"), List.of(LocalDate.parse("2026-05-15"))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"24-12", "12-32", "5 June", ""})
    void aClosingDayThatIsNoDayStopsTheStart(String closingDay) {
        assertThatThrownBy(() -> new WorkingDaySettings(false, List.of(closingDay), List.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("klyngeflow.working-days.closing-days")
                .hasMessageContaining("'" + closingDay + "'")
                .hasMessageContaining("MM-dd");
    }

    private static WorkingDaySettings bind(Map<String, String> properties) {
        return new Binder(new MapConfigurationPropertySource(properties))
                .bindOrCreate("klyngeflow.working-days", WorkingDaySettings.class);
    }
}
