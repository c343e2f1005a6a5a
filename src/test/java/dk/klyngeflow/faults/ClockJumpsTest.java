package dk.klyngeflow.faults;

import static org.assertj.core.api.Assertions.assertThat;

import dk.klyngeflow.deadlines.KlyngeClock;
import dk.klyngeflow.deadlines.WorkingDays;
import dk.klyngeflow.support.FreshStart;
import dk.klyngeflow.support.OnH2;
import dk.klyngeflow.support.Play;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** The clock jumps: what was due meanwhile happens once, in its order, and nothing else does; deadlines keep their time of day. */
@OnH2
class ClockJumpsTest {

    private static final String BODY = "njVestDriftsforum";
    private static final int MEETINGS = 25;

    @Autowired
    private FreshStart fresh;

    @Autowired
    private Play play;

    @Autowired
    private WorkingDays workingDays;

    @Autowired
    private ManagementService management;

    @Autowired
    private HistoryService history;

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "to summer time,     2025-03-28T12:00:00, 2025-04-01T12:00:00",
        "to standard time,   2025-10-24T12:00:00, 2025-10-28T12:00:00",
        "over a leap day,    2024-02-28T23:59:59, 2024-03-04T00:00:01",
        "over a year's end,  2025-12-30T23:59:59, 2026-01-05T00:00:01",
        "a week of downtime, 2025-09-01T09:00:00, 2025-09-08T09:00:00"
    })
    void whatWasDueMeanwhileHappensOnce(String jump, LocalDateTime before, LocalDateTime after) {
        fresh.at(before);
        var day = workingDays.plus(before.toLocalDate(), 3);
        for (int i = 0; i < MEETINGS; i++) {
            play.plan(BODY, day);
            day = workingDays.plus(day, 1);
        }
        var timers = timers();
        var due = timers.stream().filter(job -> !at(job).isAfter(after)).toList();
        assertThat(due).as("due while the clock jumps").isNotEmpty();
        assertThat(timers).as("due later").hasSizeGreaterThan(due.size());

        fresh.setTo(after);
        var fired = work();

        assertThat(fired).containsAll(due.stream().map(Job::getId).toList());
        assertThat(timers().stream().map(Job::getId))
                .as("what is due later still waits")
                .containsAll(timers.stream()
                        .filter(job -> at(job).isAfter(after))
                        .map(Job::getId)
                        .toList());
        assertThat(history.createHistoricActivityInstanceQuery()
                        .activityType("intermediateTimer")
                        .finished()
                        .list())
                .extracting(HistoricActivityInstance::getExecutionId)
                .doesNotHaveDuplicates();
        assertThat(management.createJobQuery().withException().count()).isZero();
        assertThat(timesOfDay(timers))
                .as("all deadlines fall on one time of the day")
                .hasSize(1);
    }

    /** As the job executor does: whatever is due, the oldest first, until nothing is. */
    private List<String> work() {
        var done = new ArrayList<String>();
        for (var next = next(); !next.isEmpty(); next = next()) {
            var job = next.get(0);
            management.executeJob(job.getId());
            done.add(job.getId());
        }
        assertThat(done).doesNotHaveDuplicates();
        return done;
    }

    private List<Job> next() {
        return management.createJobQuery().executable().orderByJobDuedate().asc().list().stream()
                .filter(job -> job.getProcessInstanceId() != null)
                .toList();
    }

    private List<Job> timers() {
        return management.createJobQuery().timers().activityId("event_itemsDue").list();
    }

    private static List<LocalTime> timesOfDay(List<Job> timers) {
        return timers.stream().map(job -> at(job).toLocalTime()).distinct().toList();
    }

    private static LocalDateTime at(Job job) {
        Date due = job.getDuedate();
        return LocalDateTime.ofInstant(due.toInstant(), KlyngeClock.ZONE);
    }
}
