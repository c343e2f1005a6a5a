package dk.klyngeflow.casework;

import static org.assertj.core.api.Assertions.assertThat;

import dk.klyngeflow.funds.AllocationModel;
import dk.klyngeflow.shared.CaseNumber;
import dk.klyngeflow.shared.Outcome;
import dk.klyngeflow.support.Applying;
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
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * What a case costs, step by step, in SQL statements and transactions: printed, and kept in {@code target/cost*.txt}. Each step
 * is held to what it costs today; whoever makes one dearer says so here.
 */
@OnH2
class CostTest {

    /** Models, and everybody's rights, are read anew when a second has passed: on a slow machine at each step. */
    private static final int READ_ANEW = 5;

    @Autowired
    private Play play;

    @Autowired
    private Applying applying;

    @Autowired
    private FreshStart fresh;

    @Autowired
    private SqlCounter counter;

    private final Map<String, Cost> costs = new LinkedHashMap<>();
    private final Map<String, Integer> bounds = new HashMap<>();
    private CaseNumber number;

    @Test
    void aStepThatAPersonTakesIsOneTransaction() throws IOException {
        aCasesSteps();
        aCasesSteps();

        print("cost.txt");
        noStepIsDearer();
        assertThat(costs.get("raise an issue").transactions()).isEqualTo(1);
        assertThat(costs.get("qualify it").transactions()).isEqualTo(1);
        assertThat(costs.get("write an outcome").transactions()).isEqualTo(1);
        assertThat(costs.get("decide it alone in the task list").transactions()).isEqualTo(1);
        assertThat(costs.get("carry it out").transactions()).isEqualTo(1);
        // The record itself, and each case in one of its own.
        assertThat(costs.get("close a record with one case").transactions()).isEqualTo(2);
    }

    @Test
    void soIsAnApplicationsEveryStep() throws IOException {
        anApplicationsSteps();
        anApplicationsSteps();

        print("cost-application.txt");
        noStepIsDearer();
        assertThat(costs)
                .allSatisfy(
                        (step, cost) -> assertThat(cost.transactions()).as(step).isEqualTo(1));
    }

    /** The second time counts: the first has the engine read its models and tables, whatever ran before. */
    private void aCasesSteps() {
        fresh.at(LocalDateTime.of(2026, 3, 2, 9, 0));
        var drift = play.plan("njVestDriftsforum", LocalDate.of(2026, 4, 15));
        var political = play.plan("njVestPolitisk", LocalDate.of(2026, 6, 17));
        var strategic = play.plan("njVestStrategisk", LocalDate.of(2026, 5, 20));

        play.raise("njVestDriftsforum"); // the first case of a year opens its row of numbers

        step("raise an issue", 22, () -> number = play.raise("njVestDriftsforum"));
        step("qualify it", 42, () -> play.qualify(number, "APPROVES_AND_RECOMMENDS"));
        play.hold(drift);
        step("write an outcome", 9, () -> play.answer(number, drift, Outcome.APPROVED));
        step("close a record with one case", 103, () -> play.close(drift));
        play.hold(strategic);
        play.answer(number, strategic, Outcome.FORWARDED_UP);
        step("close a record that sends it up", 104, () -> play.close(strategic));
        play.hold(political);
        step(
                "decide it alone in the task list",
                51,
                () -> play.submit(number, "userTask_decideCase", Map.of("outcome", "APPROVED", "words", "Godkendt")));
        step("carry it out", 28, () -> play.submit(number, "userTask_carryOut", Map.of("report", "Gjort")));
    }

    private void anApplicationsSteps() {
        fresh.at(LocalDateTime.of(2026, 3, 2, 9, 0));
        applying.funds(2026, 871_553, AllocationModel.C_ONGOING);
        applying.planMeetings();
        applying.apply(20_000);

        step("apply", 22, () -> number = applying.apply(20_000));
        step(
                "ask for more",
                30,
                () -> send("userTask_screenApplication", Map.of("nextStep", "ASK", "question", "Hvad?")));
        var again = new HashMap<>(Applying.sent(20_000, Map.of("answer", "Rettet")));
        again.remove("clusterId");
        step("answer and send again", 26, () -> send("userTask_answerRequest", again));
        step("screen and set money aside", 54, () -> applying.screen(number, Map.of("projectSize", "SMALL")));
        play.hold(play.next(Applying.OPERATIONS, play.today()));
        step("one level decides", 73, () -> play.decideAlone(number, Outcome.APPROVED));
        play.hold(play.next(Applying.POLITICAL, play.today()));
        step("decide finally and grant", 72, () -> play.decideAlone(number, Outcome.APPROVED));
        play.moveTo(LocalDateTime.of(2027, 2, 28, 9, 0));
        step(
                "report finally",
                21,
                () -> send("userTask_reportFinal", Map.of("results", "R", "learning", "L", "spentKroner", 10_000)));
        step("end it", 48, () -> send("userTask_approveFinalReport", Map.of("reportAnswer", "APPROVE")));
    }

    private void send(String task, Map<String, Object> sent) {
        play.submit(number, task, sent);
    }

    private void print(String file) throws IOException {
        var table = costs.entrySet().stream()
                .map(entry -> "%-34s %4d statements %3d transactions"
                        .formatted(
                                entry.getKey(),
                                entry.getValue().statements(),
                                entry.getValue().transactions()))
                .collect(Collectors.joining("\n"));
        System.out.println(table);
        Files.writeString(Path.of("target", file), table + "\n");
    }

    private void step(String name, int atMost, Runnable work) {
        bounds.put(name, atMost);
        costs.put(name, counter.of(work));
    }

    private void noStepIsDearer() {
        assertThat(costs)
                .allSatisfy((step, cost) ->
                        assertThat(cost.statements()).as(step).isLessThanOrEqualTo(bounds.get(step) + READ_ANEW));
    }
}
