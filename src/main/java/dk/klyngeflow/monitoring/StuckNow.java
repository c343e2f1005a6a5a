package dk.klyngeflow.monitoring;

import dk.klyngeflow.deadlines.KlyngeClock;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.MultiGauge.Row;
import io.micrometer.core.instrument.Tags;
import java.time.LocalDateTime;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.stereotype.Component;

/**
 * How many cases are stuck, as it was counted last. Dashboards and metrics read it at no cost; it is counted anew every minute,
 * by each node for itself, so a node that dies takes nothing along.
 */
@Component
class StuckNow {

    static final String METRIC = "klyngeflow.stuck.cases";

    /** @param at local time */
    record Counted(LocalDateTime at, List<StuckCount> counts) {}

    private final Diagnoses diagnoses;
    private final KlyngeClock clock;
    private final MultiGauge gauge;
    private final AtomicReference<Counted> last = new AtomicReference<>();

    StuckNow(Diagnoses diagnoses, KlyngeClock clock, MeterRegistry metrics) {
        this.diagnoses = diagnoses;
        this.clock = clock;
        this.gauge = MultiGauge.builder(METRIC)
                .description("Cases that do not move, by the reason; a case with two reasons counts under both")
                .register(metrics);
        Gauge.builder("klyngeflow.stuck.counted", last, StuckNow::secondsOf)
                .description("When they were counted last")
                .baseUnit("timestamp.seconds")
                .register(metrics);
    }

    /** As counted last; counted now where nobody has yet. */
    Counted counted() {
        var known = last.get();
        return known == null ? count() : known;
    }

    Counted count() {
        var counted = new Counted(clock.now(), diagnoses.counts());
        gauge.register(counted.counts().stream().map(StuckNow::row).toList(), true);
        last.set(counted);
        return counted;
    }

    private static Row<?> row(StuckCount count) {
        return Row.of(
                Tags.of(
                        "kind",
                        count.kind().name(),
                        "cluster",
                        count.cluster().value(),
                        "body",
                        count.body().map(body -> body.value()).orElse("")),
                count.cases());
    }

    private static double secondsOf(AtomicReference<Counted> last) {
        var counted = last.get();
        return counted == null ? 0 : counted.at().atZone(KlyngeClock.ZONE).toEpochSecond();
    }
}
