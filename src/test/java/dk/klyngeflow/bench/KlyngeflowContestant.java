package dk.klyngeflow.bench;

import dk.klyngeflow.KlyngeflowApplication;
import dk.klyngeflow.casework.door.FormDoor;
import dk.klyngeflow.casework.engine.EngineTime;
import dk.klyngeflow.casework.engine.OpenTasks;
import dk.klyngeflow.deadlines.KlyngeClock;
import dk.klyngeflow.funds.AllocationModel;
import dk.klyngeflow.identity.SignedIn;
import dk.klyngeflow.meetings.Meeting;
import dk.klyngeflow.shared.CaseNumber;
import dk.klyngeflow.shared.Outcome;
import dk.klyngeflow.support.Applying;
import dk.klyngeflow.support.Caller;
import dk.klyngeflow.support.People;
import dk.klyngeflow.support.Play;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.beans.factory.support.BeanDefinitionRegistry;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.annotation.Bean;

/**
 * This program as one of the contestants of {@code bench/peers}: the whole of it, through the door that people use. The
 * benchmark's own jar finds the commands by their names. No component: the tests' contexts shall not have it.
 */
public class KlyngeflowContestant {

    private static final int KRONER = 1000;
    private static final int PAGE = 15;
    private static final int YEAR = 2026;
    private static final LocalDate HANDED_IN = LocalDate.of(YEAR, 1, 12);
    private static final LocalDate PROJECTS_END = LocalDate.of(YEAR, 12, 18);
    private static final long CLUSTER_FUNDS = 70_000_000;
    private static final String[] SECRETARIATS = {
        Applying.OPERATIONS + "Sekretariat", Applying.STRATEGIC + "Sekretariat", Applying.POLITICAL + "Sekretariat"
    };

    /** Of four cases one is of each kind, as the peers play them. */
    private enum Kind {
        SMALL,
        LARGE,
        ASKED,
        REFUSED
    }

    private record Case(CaseNumber number, Kind kind) {}

    private final Play play;
    private final Applying applying;
    private final FormDoor door;
    private final OpenTasks tasks;
    private final RuntimeService runtime;
    private final ManagementService management;
    private final EngineTime time;

    private final FilterService filters;
    private final People people;

    private int rounds;
    private Caller reviewer;
    private String ownGroups;
    private List<Meeting> meetings = List.of();
    private List<Case> round = List.of();

    KlyngeflowContestant(
            Play play,
            Applying applying,
            FormDoor door,
            OpenTasks tasks,
            RuntimeService runtime,
            ManagementService management,
            EngineTime time,
            FilterService filters,
            People people) {
        this.play = play;
        this.applying = applying;
        this.door = door;
        this.tasks = tasks;
        this.runtime = runtime;
        this.management = management;
        this.time = time;
        this.filters = filters;
        this.people = people;
    }

    public static void main(String[] arguments) {
        new SpringApplicationBuilder(KlyngeflowApplication.class, KlyngeflowContestant.class)
                .profiles("test", "postgres")
                // Counted by the benchmark's library, as everybody; not twice.
                .initializers(context -> context.addBeanFactoryPostProcessor(
                        beans -> ((BeanDefinitionRegistry) beans).removeBeanDefinition("sqlCounter")))
                .run(arguments);
    }

    /** Every round plays in the one year that all bodies live through, with a meeting of each body for itself. */
    @Bean
    IntConsumer prepare() {
        return cases -> {
            setTo(HANDED_IN);
            if (rounds == 0) {
                applying.funds(YEAR, CLUSTER_FUNDS, AllocationModel.C_ONGOING);
            }
            meetings = List.of(
                    play.plan(Applying.OPERATIONS, workday(LocalDate.of(YEAR, 2, 2))),
                    play.plan(Applying.STRATEGIC, workday(LocalDate.of(YEAR, 5, 18))),
                    play.plan(Applying.POLITICAL, workday(LocalDate.of(YEAR, 8, 31))));
            rounds++;
        };
    }

    @Bean
    IntConsumer handIn() {
        return cases -> {
            var dates = Map.<String, Object>of("startsOn", YEAR + "-07-01", "endsOn", PROJECTS_END.toString());
            round = IntStream.range(0, cases)
                    .mapToObj(i -> new Case(applying.apply(KRONER, dates), Kind.values()[i % Kind.values().length]))
                    .toList();
            each(one -> one.kind() == Kind.ASKED, one -> {
                submit(
                        one,
                        "userTask_screenApplication",
                        Map.of("nextStep", "ASK", "question", "Hvad er med i lønnen?"));
                var again = new HashMap<>(Applying.sent(KRONER, dates));
                again.put("answer", "Pension er med.");
                again.put("title", "Sammen om faldforebyggelse, rettet");
                again.remove("clusterId");
                complete(one, "userTask_answerRequest", again, play.person("ansoeger"));
            });
            each(one -> true, one -> submit(one, "userTask_screenApplication", screening(one.kind())));
        };
    }

    @Bean
    IntConsumer holdOperations() {
        return cases -> play.hold(meetings.get(0));
    }

    @Bean
    IntConsumer decideOperations() {
        return cases ->
                each(one -> true, one -> decide(one, one.kind() == Kind.REFUSED ? Outcome.REJECTED : Outcome.APPROVED));
    }

    @Bean
    IntConsumer holdStrategic() {
        return cases -> play.hold(meetings.get(1));
    }

    @Bean
    IntConsumer decideStrategic() {
        return cases -> each(one -> one.kind() == Kind.LARGE, one -> decide(one, Outcome.APPROVED));
    }

    @Bean
    IntConsumer holdPolitical() {
        return cases -> play.hold(meetings.get(2));
    }

    @Bean
    IntConsumer decidePolitical() {
        return cases -> {
            each(KlyngeflowContestant::isGranted, one -> decide(one, Outcome.APPROVED));
            var charter =
                    Map.<String, Object>of("background", "B", "goals", "M", "activities", "A", "organisation", "O");
            each(
                    KlyngeflowContestant::isGranted,
                    one -> complete(one, "userTask_submitCharter", charter, play.person("ansoeger")));
        };
    }

    /** The records are closed, and it is the projects' last day; their timers are left for {@link #report}. */
    @Bean
    IntConsumer endProjects() {
        return cases -> {
            meetings.forEach(play::close);
            setTo(PROJECTS_END);
        };
    }

    @Bean
    IntConsumer report() {
        return cases -> {
            management
                    .createJobQuery()
                    .activityId("event_finalDue")
                    .list()
                    .forEach(job -> management.executeJob(job.getId()));
            var results = Map.<String, Object>of("results", "R", "learning", "L", "spentKroner", KRONER / 2);
            each(KlyngeflowContestant::isGranted, one -> {
                complete(one, "userTask_reportFinal", results, play.person("ansoeger"));
                submit(one, "userTask_approveFinalReport", Map.of("reportAnswer", "APPROVE"));
            });
        };
    }

    /** A round that did not come to its end has measured nothing. */
    @Bean
    IntConsumer check() {
        return cases -> {
            long open = runtime.createProcessInstanceQuery()
                    .processDefinitionKey("fundApplication")
                    .count();
            if (open > 0) {
                throw new IllegalStateException(open + " cases have not ended");
            }
        };
    }

    /** A secretary has the task list open. */
    @Bean
    IntConsumer signIn() {
        return unused -> {
            reviewer = people.inTheTaskList("benchSekretaer", Applying.STRATEGIC + "Sekretariat")
                    .with("Accept", "application/hal+json");
            ownGroups = filters.createFilterQuery()
                    .filterName("Mine grupper")
                    .singleResult()
                    .getId();
        };
    }

    /** What the task list asks for over HTTP: its first tasks with their columns and, in the same answer, how many there are. */
    @Bean
    IntConsumer list() {
        return expected -> {
            var answer = reviewer.post(
                            "/camunda/api/engine/engine/default/filter/" + ownGroups + "/list?firstResult=0&maxResults="
                                    + PAGE,
                            Map.of())
                    .json();
            int shown = answer.path("_embedded").path("task").size();
            int count = answer.path("count").asInt();
            if (shown != Math.min(PAGE, expected) || count != expected) {
                throw new IllegalStateException("%d shown and %d counted of %d".formatted(shown, count, expected));
            }
        };
    }

    private static Map<String, Object> screening(Kind kind) {
        return Map.of(
                "nextStep", "GO_ON",
                "origin", "ONGOING",
                "projectSize", kind == Kind.LARGE ? "LARGE" : "SMALL",
                "sizeReason", "Går på tværs af sektorer");
    }

    private static boolean isGranted(Case one) {
        return one.kind() != Kind.REFUSED;
    }

    private void decide(Case one, Outcome outcome) {
        submit(one, "userTask_decideCase", Map.of("outcome", outcome.name(), "words", outcome.danish()));
    }

    /** As a member of whichever secretariat the task is for. */
    private void submit(Case one, String task, Map<String, Object> sent) {
        complete(one, task, sent, play.person("sekretaer", SECRETARIATS));
    }

    private void complete(Case one, String task, Map<String, Object> sent, SignedIn person) {
        var open = tasks.at(one.number().value(), task).orElseThrow();
        door.complete(open.getId(), new HashMap<>(sent), person);
    }

    private void each(Predicate<Case> which, Consumer<Case> step) {
        round.stream().filter(which).forEach(step);
    }

    /** Each round's meeting is on a working day of its own; there are some seventy to the next body's first. */
    private LocalDate workday(LocalDate first) {
        return first.plusWeeks(rounds / 5).plusDays(rounds % 5);
    }

    private void setTo(LocalDate day) {
        time.setTo(day.atTime(LocalTime.of(9, 0)).atZone(KlyngeClock.ZONE).toInstant());
    }
}
