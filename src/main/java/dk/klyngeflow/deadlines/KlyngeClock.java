package dk.klyngeflow.deadlines;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.springframework.stereotype.Component;

/**
 * The one clock. It runs on from any moment: real time plus an offset, which is zero outside the demo.
 * Zone Europe/Copenhagen. The engine's clock is set from it and by nobody else.
 */
@Component
public class KlyngeClock extends Clock {

    public static final ZoneId ZONE = ZoneId.of("Europe/Copenhagen");

    private volatile Duration offset = Duration.ZERO;

    @Override
    public ZoneId getZone() {
        return ZONE;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.offset(Clock.system(zone), offset);
    }

    @Override
    public Instant instant() {
        return Instant.now().plus(offset);
    }

    public LocalDate today() {
        return LocalDate.ofInstant(instant(), ZONE);
    }

    public LocalDateTime now() {
        return LocalDateTime.ofInstant(instant(), ZONE);
    }

    public Duration offset() {
        return offset;
    }

    /** Lets the clock run on from {@code moment}. Only the demo and the tests move time. */
    public void runFrom(Instant moment) {
        offset = Duration.between(Instant.now(), moment);
    }
}
