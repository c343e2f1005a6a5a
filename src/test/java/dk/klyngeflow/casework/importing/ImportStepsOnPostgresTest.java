package dk.klyngeflow.casework.importing;

import static org.assertj.core.api.Assertions.assertThat;

import dk.klyngeflow.support.AtOnce;
import dk.klyngeflow.support.FreshStart;
import dk.klyngeflow.support.OnPostgres;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Two nodes bring the same file in at the same moment. */
@OnPostgres
class ImportStepsOnPostgresTest {

    @Autowired
    private ImportSteps steps;

    @Autowired
    private FreshStart fresh;

    @BeforeEach
    void nothing() {
        fresh.at(LocalDateTime.of(2022, 10, 13, 15, 0));
    }

    @Test
    void eachStepIsDoneOnceAndInItsOrder() throws Exception {
        var done = Collections.synchronizedList(new ArrayList<String>());
        var here = new AtomicInteger();

        AtOnce.times(2, node -> {
            for (int i = 0; i < 20; i++) {
                var step = "step " + i;
                if (steps.once("file", step, () -> done.add(step))) {
                    here.incrementAndGet();
                }
            }
            return null;
        });

        assertThat(here).hasValue(20);
        assertThat(done)
                .isEqualTo(IntStream.range(0, 20).mapToObj(i -> "step " + i).toList());
    }

    @Test
    void whatFailsIsLeftForTheOther() throws Exception {
        var tries = new AtomicInteger();

        List<Boolean> done = AtOnce.times(2, node -> {
            try {
                return steps.once("file", "step", () -> {
                    if (tries.incrementAndGet() == 1) {
                        throw new IllegalStateException("the first node fails");
                    }
                });
            } catch (IllegalStateException failed) {
                return false;
            }
        });

        assertThat(tries).hasValue(2);
        assertThat(done).containsExactlyInAnyOrder(true, false);
    }
}
