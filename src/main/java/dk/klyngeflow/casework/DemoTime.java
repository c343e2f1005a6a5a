package dk.klyngeflow.casework;

import dk.klyngeflow.casework.engine.EngineTime;
import dk.klyngeflow.casework.succession.SuccessionFlow;
import dk.klyngeflow.deadlines.KlyngeClock;
import java.time.LocalDate;
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
    private final SuccessionFlow successions;

    DemoTime(KlyngeClock clock, EngineTime engine, SuccessionFlow successions) {
        this.clock = clock;
        this.engine = engine;
        this.successions = successions;
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
        if (!moment.isAfter(clock.now())) {
            return;
        }
        // A body's end comes near on a day of its own, which no process waits for yet.
        for (var notice = next(moment); notice.isPresent(); notice = next(moment)) {
            travelTo(notice.get());
            successions.beginDue();
        }
        travelTo(moment);
        successions.beginDue();
    }

    private Optional<LocalDateTime> next(LocalDateTime moment) {
        return successions
                .nextNotice(clock.today())
                .map(LocalDate::atStartOfDay)
                .filter(notice -> notice.isBefore(moment));
    }

    private void travelTo(LocalDateTime moment) {
        engine.travelTo(moment.atZone(KlyngeClock.ZONE).toInstant());
    }
}
