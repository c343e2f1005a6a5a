package dk.klyngeflow.casework;

import static org.assertj.core.api.Assertions.assertThat;

import dk.klyngeflow.applications.Application;
import dk.klyngeflow.applications.Applications;
import dk.klyngeflow.cases.CaseRegister;
import dk.klyngeflow.casework.escalation.Withdrawals;
import dk.klyngeflow.funds.AllocationModel;
import dk.klyngeflow.funds.EntryKind;
import dk.klyngeflow.funds.FundLedger;
import dk.klyngeflow.funds.Pools;
import dk.klyngeflow.meetings.Agenda;
import dk.klyngeflow.meetings.Meeting;
import dk.klyngeflow.shared.CaseNumber;
import dk.klyngeflow.shared.ClusterId;
import dk.klyngeflow.shared.Money;
import dk.klyngeflow.shared.Outcome;
import dk.klyngeflow.support.Applying;
import dk.klyngeflow.support.FreshStart;
import dk.klyngeflow.support.OnH2;
import dk.klyngeflow.support.Play;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Whatever is done in whichever order, over several applications and pools: after each step every krone is in one place, and
 * what the applications say is what the ledger says. The seed is named, so that a failure can be repeated;
 * {@code -Dklyngeflow.seeds=100} plays many.
 */
@OnH2
class AnyOrderTest {

    private static final ClusterId CLUSTER = new ClusterId(Applying.CLUSTER);
    private static final int STEPS = 50;
    private static final int LAST_MEETING = 11;

    /** Every kind of posting that any seed has led to. */
    private static final Set<EntryKind> SEEN = EnumSet.noneOf(EntryKind.class);

    private static final List<Outcome> OUTCOMES = List.of(
            Outcome.APPROVED,
            Outcome.APPROVED,
            Outcome.APPROVED,
            Outcome.APPROVED_WITH_PROVISO,
            Outcome.REJECTED,
            Outcome.RETURNED_FOR_QUALIFICATION,
            Outcome.DISCUSSED,
            Outcome.POSTPONED);

    @Autowired
    private FreshStart fresh;

    @Autowired
    private Play play;

    @Autowired
    private Applying applying;

    @Autowired
    private Applications applications;

    @Autowired
    private CaseRegister cases;

    @Autowired
    private Withdrawals withdrawals;

    @Autowired
    private FundLedger ledger;

    @Autowired
    private Pools pools;

    @Autowired
    private Agenda agenda;

    @Autowired
    private TaskService tasks;

    @Autowired
    private RuntimeService runtime;

    private Random chance;

    @AfterAll
    static void allOfItHappened() {
        assertThat(SEEN).contains(EntryKind.HELD, EntryKind.RELEASED, EntryKind.GRANTED);
    }

    static LongStream seeds() {
        return LongStream.rangeClosed(1, Integer.getInteger("klyngeflow.seeds", 2));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void everyKroneIsInOnePlace(long seed) {
        chance = new Random(seed);
        fresh.at(LocalDateTime.of(2026, 1, 6, 9, 0));
        applying.funds(2026, 200_000, AllocationModel.B_70_30);
        applying.funds(2027, 60_000, AllocationModel.C_ONGOING);
        var round = applying.round(2026, LocalDate.of(2026, 2, 6));

        for (int step = 0; step < STEPS; step++) {
            var done = anyStep(round);
            check("seed %d, step %d: %s".formatted(seed, step, done));
        }

        assertThat(runtime.createIncidentQuery().count()).as("incidents").isZero();
        pools.of(CLUSTER).forEach(pool -> ledger.statement(pool.id()).forEach(entry -> SEEN.add(entry.kind())));
    }

    private String anyStep(long round) {
        if (chance.nextInt(4) == 0) {
            return submit();
        }
        if (chance.nextInt(5) == 0) {
            return meet();
        }
        var open = openTasks();
        if (open.isEmpty()) {
            return meet();
        }
        var task = one(open);
        var number = caseOf(task);
        if (chance.nextInt(10) == 0) {
            withdrawals.withdraw(number);
            return number + " is withdrawn";
        }
        return number + " " + answer(task, number, round);
    }

    /** What applicants and secretariats have to do, in an order that does not depend on the engine's ids. */
    private List<Task> openTasks() {
        return tasks
                .createTaskQuery()
                .processDefinitionKeyIn("fundApplication", "fundReservation", "fundProject")
                .list()
                .stream()
                .sorted(Comparator.comparing((Task task) -> caseOf(task).value())
                        .thenComparing(Task::getTaskDefinitionKey))
                .toList();
    }

    private CaseNumber caseOf(Task task) {
        return new CaseNumber(runtime.createProcessInstanceQuery()
                .processInstanceId(task.getProcessInstanceId())
                .singleResult()
                .getBusinessKey());
    }

    private String submit() {
        boolean nextYear = chance.nextInt(4) == 0;
        var number = applying.apply(
                1,
                Map.of(
                        "startsOn", nextYear ? "2027-01-01" : "2026-03-01",
                        "endsOn", nextYear ? "2027-03-31" : one(List.of("2026-05-31", "2026-12-31")),
                        "budget", List.of(line(), line())));
        return number + " is sent";
    }

    private Map<String, Object> line() {
        return Map.of(
                "text", "Løn", "type", "DEVELOPMENT", "kroner", BigDecimal.valueOf(1 + chance.nextInt(3_000_000), 2));
    }

    private String answer(Task task, CaseNumber number, long round) {
        var key = task.getTaskDefinitionKey();
        switch (key) {
            case "userTask_screenApplication" -> play.complete(task, screening(number, round));
            case "userTask_answerRequest" -> {
                var again = new HashMap<>(Applying.sent(
                        1,
                        Map.of(
                                "answer", "Rettet",
                                "startsOn", "2026-03-01",
                                "endsOn", "2026-12-31",
                                "budget", List.of(line()))));
                again.remove("clusterId");
                play.complete(task, again);
            }
            case "userTask_waitForFunds" ->
                play.complete(
                        task,
                        one(List.of(
                                Map.of("nextStep", "RETRY"),
                                Map.of("nextStep", "REFUSE", "refusalReason", "Puljen er brugt"))));
            case "userTask_submitCharter" ->
                play.complete(task, Map.of("background", "B", "goals", "M", "activities", "A", "organisation", "O"));
            case "userTask_reportStatus" ->
                play.complete(task, Map.of("progress", "Godt", "spentKroner", spent(number), "onTrack", "YES"));
            case "userTask_reportFinal" ->
                play.complete(task, Map.of("results", "R", "learning", "L", "spentKroner", spent(number)));
            case "userTask_approveFinalReport" ->
                play.complete(
                        task,
                        one(List.of(
                                Map.of("reportAnswer", "APPROVE"),
                                Map.of("reportAnswer", "RETURN", "remark", "Bilag mangler"))));
            default -> throw new AssertionError("nobody knows what to do at " + key);
        }
        return key;
    }

    private Map<String, Object> screening(CaseNumber number, long round) {
        if (chance.nextInt(6) == 0) {
            return one(List.of(
                    Map.of("nextStep", "ASK", "question", "Hvad?"),
                    Map.of("nextStep", "REFUSE", "refusalReason", "Nej")));
        }
        var found = new HashMap<String, Object>(Map.of(
                "nextStep",
                "GO_ON",
                "origin",
                one(List.of("SSU", "DRIFTSFORUM")),
                "projectSize",
                one(List.of("SMALL", "LARGE")),
                "sizeReason",
                "Sådan"));
        var application = applying.get(number);
        if (application.year() == 2026 && !application.submittedOn().isAfter(LocalDate.of(2026, 2, 6))) {
            found.put("roundId", Long.toString(round));
        } else {
            found.put("origin", "SSU");
        }
        return found;
    }

    /** Four weeks later the bodies meet, the lowest first; each case gets an answer, and some a smaller amount. */
    private String meet() {
        if (play.today().getMonthValue() >= LAST_MEETING) {
            return submit();
        }
        var day = play.today().plusWeeks(4);
        var meetings = Stream.of(Applying.OPERATIONS, Applying.STRATEGIC, Applying.POLITICAL)
                .map(body -> play.plan(body, day))
                .toList();
        for (var meeting : meetings) {
            play.hold(meeting);
            agenda.of(meeting.id()).stream()
                    .flatMap(item -> item.points().stream())
                    .flatMap(point -> point.caseNumber().stream())
                    .forEach(number -> answerAt(meeting, number));
            play.close(meeting);
        }
        return "they meet";
    }

    private void answerAt(Meeting meeting, CaseNumber number) {
        if (chance.nextInt(3) == 0) {
            var most = applying.get(number).proposed().oere();
            play.submit(
                    number,
                    "userTask_decideCase",
                    Map.of(
                            "outcome", "APPROVED",
                            "words", "Et mindre beløb",
                            "grantKroner", BigDecimal.valueOf(1 + chance.nextLong(most), 2)));
        } else {
            play.answer(number, meeting, one(OUTCOMES));
        }
    }

    private BigDecimal spent(CaseNumber number) {
        return BigDecimal.valueOf(
                chance.nextLong(applying.get(number).granted().orElseThrow().oere() + 1), 2);
    }

    private void check(String step) {
        var all = Stream.of(2026, 2027)
                .flatMap(year -> applications.of(CLUSTER, year).stream())
                .toList();
        for (var pool : pools.of(CLUSTER)) {
            var own = all.stream()
                    .filter(application -> application.pool().equals(Optional.of(pool.id())))
                    .toList();
            assertThat(ledger.balances(pool.id())).as(step).isTrue();
            assertThat(pool.accountedFor()).as(step).isEqualTo(pool.in());
            assertThat(pool.free()).as(step).isEqualTo(ledger.free(pool.id()));
            assertThat(pool.free().oere()).as(step).isNotNegative();
            assertThat(pool.held()).as(step).isEqualTo(ledger.held(pool.id())).isEqualTo(sum(own, this::held));
            assertThat(pool.granted()).as(step).isEqualTo(sum(own, AnyOrderTest::granted));
        }
        for (var application : all) {
            if (application.waitingSince().isPresent()) {
                assertThat(application.proposed().exceeds(held(application)))
                        .as("%s: %s waits for something", step, application.number())
                        .isTrue();
            }
            if (!cases.get(application.number()).isOpen()) {
                assertThat(held(application)).as(step).isEqualTo(Money.ZERO);
                assertThat(application.waitingSince()).as(step).isEmpty();
            }
        }
    }

    private Money held(Application application) {
        return application
                .pool()
                .map(pool -> ledger.heldBy(pool, application.number(), application.holdRound()))
                .orElse(Money.ZERO);
    }

    private static Money granted(Application application) {
        return application
                .granted()
                .orElse(Money.ZERO)
                .minus(application.returned().orElse(Money.ZERO));
    }

    private static Money sum(List<Application> applications, Function<Application, Money> amount) {
        return applications.stream().map(amount).reduce(Money.ZERO, Money::plus);
    }

    private <T> T one(List<T> of) {
        return of.get(chance.nextInt(of.size()));
    }
}
