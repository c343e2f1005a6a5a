package dk.klyngeflow.casework;

import static org.assertj.core.api.Assertions.assertThat;

import dk.klyngeflow.shared.CaseNumber;
import dk.klyngeflow.shared.Outcome;
import dk.klyngeflow.support.FreshStart;
import dk.klyngeflow.support.OnH2;
import dk.klyngeflow.support.Play;
import dk.klyngeflow.support.SqlCounter;
import dk.klyngeflow.support.SqlCounter.Cost;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * What a case costs, step by step, in SQL statements and transactions: printed, and kept in {@code target/cost.txt}. The
 * bounds are wide; they are there to catch a query in a loop, and a step that falls apart into several transactions.
 */
@OnH2
class CostTest {

    @Autowired
    private Play play;

    @Autowired
    private FreshStart fresh;

    @Autowired
    private SqlCounter counter;

    private final Map<String, Cost> costs = new LinkedHashMap<>();
    private CaseNumber number;

    @Test
    void aStepThatAPersonTakesIsOneTransaction() throws IOException {
        fresh.at(LocalDateTime.of(2026, 3, 2, 9, 0));
        var drift = play.plan("njVestDriftsforum", LocalDate.of(2026, 4, 15));
        var political = play.plan("njVestPolitisk", LocalDate.of(2026, 6, 17));
        var strategic = play.plan("njVestStrategisk", LocalDate.of(2026, 5, 20));

        play.raise("njVestDriftsforum"); // the first case of a year opens its row of numbers

        step("raise an issue", () -> number = play.raise("njVestDriftsforum"));
        step("qualify it", () -> play.qualify(number, "APPROVES_AND_RECOMMENDS"));
        play.hold(drift);
        step("write an outcome", () -> play.answer(number, drift, Outcome.APPROVED));
        step("close a record with one case", () -> play.close(drift));
        play.hold(strategic);
        play.answer(number, strategic, Outcome.FORWARDED_UP);
        step("close a record that sends it up", () -> play.close(strategic));
        play.hold(political);
        step(
                "decide it alone in the task list",
                () -> play.submit(number, "userTask_decideCase", Map.of("outcome", "APPROVED", "words", "Godkendt")));
        step("carry it out", () -> play.submit(number, "userTask_carryOut", Map.of("report", "Gjort")));

        var table = costs.entrySet().stream()
                .map(entry -> "%-34s %4d statements %3d transactions"
                        .formatted(
                                entry.getKey(),
                                entry.getValue().statements(),
                                entry.getValue().transactions()))
                .collect(Collectors.joining("\n"));
        System.out.println(table);
        Files.writeString(Path.of("target", "cost.txt"), table + "\n");

        assertThat(costs)
                .allSatisfy(
                        (step, cost) -> assertThat(cost.statements()).as(step).isLessThan(150));
        assertThat(costs.get("raise an issue").transactions()).isEqualTo(1);
        assertThat(costs.get("qualify it").transactions()).isEqualTo(1);
        assertThat(costs.get("write an outcome").transactions()).isEqualTo(1);
        assertThat(costs.get("decide it alone in the task list").transactions()).isEqualTo(1);
        assertThat(costs.get("carry it out").transactions()).isEqualTo(1);
        // The record itself, and each case in one of its own.
        assertThat(costs.get("close a record with one case").transactions()).isEqualTo(2);
    }

    private void step(String name, Runnable work) {
        costs.put(name, counter.of(work));
    }
}
