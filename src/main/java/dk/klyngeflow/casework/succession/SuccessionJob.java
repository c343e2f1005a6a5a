package dk.klyngeflow.casework.succession;

import dk.klyngeflow.casework.engine.Clash;
import net.javacrumbs.shedlock.spring.annotation.SchedulerLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Looks again and again whether a body's end has come near; the register takes each end once. */
@Component
@ConditionalOnProperty(name = "klyngeflow.succession.jobs", matchIfMissing = true)
class SuccessionJob {

    private static final Logger LOG = LoggerFactory.getLogger(SuccessionJob.class);

    private final SuccessionFlow flow;

    SuccessionJob(SuccessionFlow flow) {
        this.flow = flow;
    }

    @Scheduled(initialDelayString = "PT3M", fixedDelayString = "PT1H")
    @SchedulerLock(name = "succession")
    void beginDue() {
        try {
            flow.beginDue();
        } catch (RuntimeException fault) {
            if (!(fault instanceof DuplicateKeyException) && !Clash.is(fault)) {
                throw fault;
            }
            LOG.info("another node has begun it: {}", fault.getMessage());
        }
    }
}
