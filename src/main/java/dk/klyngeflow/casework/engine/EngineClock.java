package dk.klyngeflow.casework.engine;

import dk.klyngeflow.deadlines.KlyngeClock;
import org.camunda.bpm.engine.impl.util.ClockUtil;

/** Keeps the engine's clock on ours. The engine has no public way to it, hence the {@code impl} import (docs/decisions/0002). */
final class EngineClock {

    private EngineClock() {}

    static void follow(KlyngeClock clock) {
        if (clock.offset().isZero()) {
            ClockUtil.reset();
        } else {
            ClockUtil.offset(clock.offset().toMillis());
        }
    }
}
