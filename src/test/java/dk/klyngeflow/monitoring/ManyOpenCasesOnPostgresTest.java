package dk.klyngeflow.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import dk.klyngeflow.identity.Groups;
import dk.klyngeflow.organisation.Organisation;
import dk.klyngeflow.support.Caller;
import dk.klyngeflow.support.FreshStart;
import dk.klyngeflow.support.OnPostgres;
import dk.klyngeflow.support.People;
import dk.klyngeflow.support.SqlCounter;
import dk.klyngeflow.support.StuckScenes;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Many open cases on PostgreSQL: the diagnosis of all of them costs as many statements as that of one. {@code bench/stuck} runs
 * it with 100,000 and reads the clock; the build runs few and does not.
 */
@OnPostgres
class ManyOpenCasesOnPostgresTest {

    private static final int CASES = Integer.getInteger("klyngeflow.open-cases", 1_000);
    private static final boolean TIMED = Integer.getInteger("klyngeflow.open-cases") != null;
    private static final int RUNS = TIMED ? 9 : 1;
    private static final String DASHBOARD = "/camunda/api/cockpit/plugin/klyngeflow/default/stuck";

    @Autowired
    private FreshStart fresh;

    @Autowired
    private StuckScenes scenes;

    @Autowired
    private ManyOpenCases many;

    @Autowired
    private Diagnoses diagnoses;

    @Autowired
    private StuckNow now;

    @Autowired
    private Organisation organisation;

    @Autowired
    private People people;

    @Autowired
    private SqlCounter counter;

    @BeforeEach
    void march() {
        fresh.at(StuckScenes.BEGIN);
        many.empty();
    }

    @AfterEach
    void nothingIsLeft() {
        many.empty();
    }

    @Test
    void theDiagnosisOfAllOfThemCostsAHandfulOfStatements() {
        var operator = people.inTheTaskList("benchDrift", Groups.OPERATORS);
        people.calling("benchSekretaer", "njVestStrategiskSekretariat");
        var key = scenes.begin(StuckKind.NO_MEETING).key();
        now.count();
        int counting = counter.of(() -> diagnoses.counts()).statements();
        int listing = counter.of(this::list).statements();
        var fewAnswers = time(() -> dashboard(operator));

        many.fill(CASES);
        list(); // reads the models, whose steps it names, once

        assertThat(counter.of(() -> diagnoses.counts()).statements()).isEqualTo(counting);
        assertThat(counter.of(this::list).statements()).isEqualTo(listing);
        assertThat(diagnoses.counts().stream().mapToLong(StuckCount::cases).sum())
                .isGreaterThanOrEqualTo(8L * CASES / 100);
        assertThat(diagnoses.counts().stream().map(StuckCount::kind).distinct().count())
                .isGreaterThanOrEqualTo(8);
        now.count();
        var counts = time(() -> diagnoses.counts());
        var list = time(this::list);
        var one = time(() -> diagnoses.ofKey(key));
        var dashboard = time(() -> dashboard(operator));
        if (TIMED) {
            System.out.printf(
                    "%,d open cases: all counted in %d ms (%d statements), the 100 most pressing in %d ms (%d statements),"
                            + " one case in %d ms, dashboard in %d ms (in a fresh cluster %d ms); medians of %d%n",
                    CASES,
                    counts.toMillis(),
                    counting,
                    list.toMillis(),
                    listing,
                    one.toMillis(),
                    dashboard.toMillis(),
                    fewAnswers.toMillis(),
                    RUNS);
            assertThat(counts.plus(list)).isLessThan(Duration.ofSeconds(2));
            assertThat(List.of(dashboard, fewAnswers)).allMatch(taken -> taken.toMillis() < 200);
        }
    }

    private List<Diagnosis> list() {
        return diagnoses.ofClusters(organisation.tenants(), 100);
    }

    private void dashboard(Caller operator) {
        assertThat(operator.get(DASHBOARD).status()).isEqualTo(200);
    }

    /** The median of several runs, after one that warms up. */
    private static Duration time(Runnable step) {
        step.run();
        var taken = IntStream.range(0, RUNS)
                .mapToLong(i -> {
                    long begun = System.nanoTime();
                    step.run();
                    return System.nanoTime() - begun;
                })
                .sorted()
                .toArray();
        return Duration.ofNanos(taken[taken.length / 2]);
    }
}
