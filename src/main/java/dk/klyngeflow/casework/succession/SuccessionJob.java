package dk.klyngeflow.casework.succession;

import net.javacrumbs.shedlock.spring.annotation.SchedulerLock;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Looks again and again whether a body's end has come near. */
@Component
@ConditionalOnProperty(name = "klyngeflow.succession.jobs", matchIfMissing = true)
class SuccessionJob {

    private final SuccessionFlow flow;

    SuccessionJob(SuccessionFlow flow) {
        this.flow = flow;
    }

    @Scheduled(initialDelayString = "PT3M", fixedDelayString = "PT1H")
    @SchedulerLock(name = "succession")
    void beginDue() {
        flow.beginDue();
    }
}
