package dk.klyngeflow.startup;

import dk.klyngeflow.deadlines.KlyngeClock;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** PostgreSQL's session has our zone, and its clock shows what this machine's shows. H2 has neither of its own. */
@Component
class DatabaseClock implements StartCheck {

    private final Duration maxSkew;
    private final Clock machine;

    @Autowired
    DatabaseClock(StartSettings settings) {
        this(settings.maxClockSkew(), Clock.systemUTC()); // the machine's own: the demo moves the one clock
    }

    DatabaseClock(Duration maxSkew, Clock machine) {
        this.maxSkew = maxSkew;
        this.machine = machine;
    }

    @Override
    public void check(Connection database) throws SQLException {
        if (!database.getMetaData().getDatabaseProductName().equals("PostgreSQL")) {
            return;
        }
        try (var statement = database.createStatement();
                var row = statement.executeQuery("select current_setting('TimeZone'), clock_timestamp()")) {
            row.next();
            zone(row.getString(1));
            skew(row.getObject(2, OffsetDateTime.class).toInstant());
        }
    }

    private static void zone(String name) {
        if (!meansCopenhagen(name)) {
            throw new StartRefused(("The database session's time zone is %s, but must be %s: take the zone out of the"
                            + " connection pooler's or the address's (KLYNGEFLOW_DB_URL) settings, or set it to %s there.")
                    .formatted(name, KlyngeClock.ZONE, KlyngeClock.ZONE));
        }
    }

    /** PostgreSQL knows names that Java does not, none of which is Copenhagen's. */
    private static boolean meansCopenhagen(String name) {
        try {
            return ZoneId.of(name).getRules().equals(KlyngeClock.ZONE.getRules());
        } catch (DateTimeException unknown) {
            return false;
        }
    }

    private void skew(Instant theirs) {
        var skew = Duration.between(theirs, machine.instant());
        if (skew.abs().compareTo(maxSkew) > 0) {
            throw new StartRefused(("This machine's clock is %d s %s the database's, and %d s are allowed"
                            + " (klyngeflow.startup.max-clock-skew): set both by NTP.")
                    .formatted(skew.abs().toSeconds(), skew.isNegative() ? "behind" : "ahead of", maxSkew.toSeconds()));
        }
    }
}
