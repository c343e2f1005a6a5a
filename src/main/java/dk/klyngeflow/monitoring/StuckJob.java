package dk.klyngeflow.monitoring;

import net.javacrumbs.shedlock.spring.annotation.SchedulerLock;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Counts what is stuck and how much work there is again and again, and sends the operators' overview when it is due. */
@Component
@ConditionalOnProperty(name = "klyngeflow.monitoring.jobs", matchIfMissing = true)
class StuckJob {

    private final StuckNow stuck;
    private final WorkNow work;
    private final OperatorDigest digest;

    StuckJob(StuckNow stuck, WorkNow work, OperatorDigest digest) {
        this.stuck = stuck;
        this.work = work;
        this.digest = digest;
    }

    @Scheduled(initialDelayString = "PT30S", fixedDelayString = "${klyngeflow.monitoring.every:PT1M}")
    void count() {
        stuck.count();
        work.count();
    }

    @Scheduled(initialDelayString = "PT2M", fixedDelayString = "PT10M")
    @SchedulerLock(name = "operatorDigest")
    void sendDigest() {
        digest.send();
    }
}
