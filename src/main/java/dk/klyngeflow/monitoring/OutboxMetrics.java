package dk.klyngeflow.monitoring;

import dk.klyngeflow.deadlines.KlyngeClock;
import dk.klyngeflow.notifications.MailHold;
import dk.klyngeflow.notifications.Outbox;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Duration;
import java.time.OffsetDateTime;
import org.springframework.stereotype.Component;

/** An outage of the mail server is seen by what waits, and for how long; each is asked of the database when it is read. */
@Component
class OutboxMetrics implements MeterBinder {

    private final Outbox outbox;
    private final MailHold hold;
    private final KlyngeClock clock;

    OutboxMetrics(Outbox outbox, MailHold hold, KlyngeClock clock) {
        this.outbox = outbox;
        this.hold = hold;
        this.clock = clock;
    }

    @Override
    public void bindTo(MeterRegistry metrics) {
        Gauge.builder("klyngeflow.mail.waiting", outbox, Outbox::countWaiting)
                .description("E-mails that are written and not sent")
                .register(metrics);
        Gauge.builder("klyngeflow.mail.oldest", this, OutboxMetrics::oldestSeconds)
                .description("How long the oldest of them has waited")
                .baseUnit("seconds")
                .register(metrics);
        Gauge.builder("klyngeflow.mail.held", hold, kept -> kept.held().isPresent() ? 1 : 0)
                .description("1 while e-mails are kept back after a restore")
                .register(metrics);
    }

    private double oldestSeconds() {
        return outbox.oldestWaiting()
                .map(mail -> Duration.between(mail.writtenAt(), OffsetDateTime.now(clock))
                        .toSeconds())
                .orElse(0L);
    }
}
