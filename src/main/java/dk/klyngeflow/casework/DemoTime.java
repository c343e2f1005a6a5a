package dk.klyngeflow.casework;

import dk.klyngeflow.casework.engine.EngineTime;
import dk.klyngeflow.deadlines.KlyngeClock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Optional;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** The demo's own time: it can be moved on, never back, and every timer on the way fires at its own moment. */
@Component
@Profile("demo")
public class DemoTime {

    private final KlyngeClock clock;
    private final EngineTime engine;

    DemoTime(KlyngeClock clock, EngineTime engine) {
        this.clock = clock;
        this.engine = engine;
    }

    public LocalDateTime now() {
        return clock.now();
    }

    /** The next moment at which something in a process is due. */
    public Optional<LocalDateTime> nextDeadline() {
        return engine.nextDue().map(due -> LocalDateTime.ofInstant(due, KlyngeClock.ZONE));
    }

    /** Moves time on to the given moment. Nothing else runs meanwhile; a moment that has passed is ignored. */
    public void moveTo(LocalDateTime moment) {
        Instant target = moment.atZone(KlyngeClock.ZONE).toInstant();
        if (target.isAfter(clock.instant())) {
            engine.travelTo(target);
        }
    }
}
