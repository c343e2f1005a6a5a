package dk.klyngeflow.casework.engine;

import dk.klyngeflow.deadlines.KlyngeClock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.camunda.bpm.engine.runtime.Job;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Moves the engine through time, from due date to due date, running each job at its own moment. For the demo and for tests.
 *
 * <p>Imports {@code ..impl..}: the job executor has no public type (docs/decisions/0002).
 */
@Component
public class EngineTime {

    private static final Logger LOG = LoggerFactory.getLogger(EngineTime.class);
    private static final int MANY = 1000;
    private static final Duration JUST_AFTER = Duration.ofSeconds(1);

    private final KlyngeClock clock;
    private final ManagementService management;
    private final HistoryService history;
    private final JobExecutor executor;

    EngineTime(KlyngeClock clock, ManagementService management, HistoryService history, ProcessEngine engine) {
        this.clock = clock;
        this.management = management;
        this.history = history;
        this.executor = ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration()).getJobExecutor();
    }

    /** When the next timer is due. */
    public Optional<Instant> nextDue() {
        return management
                .createJobQuery()
                .timers()
                .active()
                .withRetriesLeft()
                .orderByJobDuedate()
                .asc()
                .listPage(0, 1)
                .stream()
                .map(job -> job.getDuedate().toInstant())
                .findFirst();
    }

    /** Sets the clock, and with it the engine's, to run on from {@code moment}; fires nothing by itself. */
    public void setTo(Instant moment) {
        clock.runFrom(moment);
        EngineClock.follow(clock);
    }

    /** Moves on to {@code target}. The job executor stands still meanwhile, so that nothing runs at the wrong time. */
    public void travelTo(Instant target) {
        undisturbed(() -> {
            // The nightly clean-up comes by itself; on a way of years it would be every night's business.
            Set<String> passedOver = new HashSet<>();
            history.findHistoryCleanupJobs().forEach(job -> passedOver.add(tryOf(job)));
            for (var job = next(target, passedOver); job.isPresent(); job = next(target, passedOver)) {
                run(job.get(), passedOver);
            }
            setTo(target);
        });
    }

    /** Runs several steps with the job executor standing still; jobs run where time is moved on in between. */
    public synchronized void undisturbed(Runnable steps) {
        boolean wasActive = executor.isActive();
        if (wasActive) {
            executor.shutdown();
        }
        try {
            steps.run();
        } finally {
            if (wasActive) {
                executor.start();
            }
        }
    }

    /** What can run now comes before what is due later. */
    private Optional<Job> next(Instant target, Set<String> passedOver) {
        var now = management.createJobQuery().active().executable().listPage(0, MANY);
        var later = management
                .createJobQuery()
                .active()
                .withRetriesLeft()
                .duedateLowerThan(Date.from(target.plus(JUST_AFTER)))
                .orderByJobDuedate()
                .asc()
                .listPage(0, MANY);
        return Stream.concat(now.stream(), later.stream())
                .filter(job -> !passedOver.contains(tryOf(job)))
                .findFirst();
    }

    /** A try that failed is not made again at once; the engine counts tries down. */
    private static String tryOf(Job job) {
        return job.getId() + ":" + job.getRetries();
    }

    private void run(Job job, Set<String> passedOver) {
        if (job.getDuedate() != null && job.getDuedate().toInstant().isAfter(clock.instant())) {
            setTo(job.getDuedate().toInstant());
        }
        try {
            management.executeJob(job.getId());
        } catch (RuntimeException fault) {
            // The engine has counted the try: the job comes again when its next try is due, or becomes an incident.
            LOG.warn("job {} failed while time was moved on", job.getId(), fault);
            passedOver.add(tryOf(job));
        }
    }
}
