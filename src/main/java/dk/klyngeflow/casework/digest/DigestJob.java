package dk.klyngeflow.casework.digest;

import net.javacrumbs.shedlock.spring.annotation.SchedulerLock;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Looks again and again whether the day's digests are due. */
@Component
@ConditionalOnProperty(name = "klyngeflow.mail.jobs", matchIfMissing = true)
class DigestJob {

    private final DailyDigest digest;

    DigestJob(DailyDigest digest) {
        this.digest = digest;
    }

    @Scheduled(initialDelayString = "PT2M", fixedDelayString = "PT10M")
    @SchedulerLock(name = "digest")
    void send() {
        digest.send();
    }
}
