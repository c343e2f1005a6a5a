package dk.klyngeflow.startup;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.klyngeflow.support.OnPostgres;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@OnPostgres
class StartOnPostgresTest extends EngineTablesStory {

    private static final Duration ALLOWED = Duration.ofSeconds(30);

    @ParameterizedTest
    @ValueSource(ints = {-20, 0, 20})
    void aClockThatIsAlmostTheDatabasesIsAccepted(int seconds) {
        assertThatCode(() -> clockOffBy(seconds).check(database)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource({"3600, 3\\d+ s ahead of", "-40, \\d+ s behind"})
    void aClockThatIsOffIsRefused(int seconds, String howMuch) {
        assertThatThrownBy(() -> clockOffBy(seconds).check(database))
                .isInstanceOf(StartRefused.class)
                .hasMessageMatching(
                        "This machine's clock is " + howMuch
                                + " the database's, and 30 s are allowed \\(klyngeflow\\.startup\\.max-clock-skew\\): set both by NTP\\.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTC", "Europe/London", "<+01>-01"})
    void aSessionInAnotherZoneIsRefused(String zone) throws SQLException {
        change("set local time zone '" + zone + "'");

        assertThatThrownBy(() -> clockOffBy(0).check(database))
                .isInstanceOf(StartRefused.class)
                .hasMessageStartingWith(
                        "The database session's time zone is %s, but must be Europe/Copenhagen: ", zone);
    }

    private static DatabaseClock clockOffBy(int seconds) {
        return new DatabaseClock(ALLOWED, Clock.offset(Clock.systemUTC(), Duration.ofSeconds(seconds)));
    }
}
