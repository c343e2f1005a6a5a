package dk.klyngeflow.bench.driver;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.stream.Stream;

/**
 * {@code Driver <rounds> [parts]}: of {@code cases}, {@code starts}, {@code flat} and {@code lists}; all of them unless told.
 * System properties: {@code bench.cases} in a round, {@code bench.warm-up} rounds, {@code bench.tasks} and
 * {@code bench.lists} for the lists, {@code bench.finished} cases, {@code bench.entries}, {@code bench.awake} for the
 * processors, {@code bench.note} for the page, and {@code bench.docs}, the folder that it is written to.
 */
public class Driver {

    private static final List<Entry> MEASURED_ALONE = List.of(Entry.KLYNGEFLOW, Entry.CAMUNDA);
    /** Klyngeflow has it on anyhow. */
    private static final String AUTHORISED = "--camunda.bpm.authorization.enabled=true";

    private final int rounds;
    private final List<String> parts;
    private final Results results = new Results();

    private Driver(int rounds, List<String> parts) {
        this.rounds = rounds;
        this.parts = parts;
    }

    public static void main(String[] arguments) throws IOException, SQLException {
        var parts = Stream.of(arguments).skip(1).toList();
        new Driver(
                        Integer.parseInt(arguments[0]),
                        parts.isEmpty() ? List.of("cases", "starts", "flat", "lists") : parts)
                .run();
    }

    private void run() throws IOException, SQLException {
        try (var awake = new Awake()) {
            measure();
            results.processors = awake.said();
        }
        new Report(results).write(Path.of(System.getProperty("bench.docs", "../../docs")));
    }

    private void measure() throws IOException, SQLException {
        try (var server = new Server()) {
            results.server = server.version();
            if (parts.contains("cases")) {
                cases(server);
            }
        }
        if (parts.contains("starts") || parts.contains("flat")) {
            try (var server = new Server()) {
                alone(server);
            }
        }
        if (parts.contains("lists")) {
            for (int tasks : numbers("bench.tasks", "20000,100000")) {
                try (var server = new Server()) {
                    lists(server, tasks);
                }
            }
        }
    }

    /** All contestants in turn, and then, not measured, which statements one round sends. */
    private void cases(Server server) throws IOException, SQLException {
        var contestants = new ArrayList<Contestant>();
        try {
            for (var entry : entries()) {
                contestants.add(begin(server, entry));
            }
            var race = race(server);
            results.costs.putAll(race.run(contestants, warmUp(), rounds));
            for (var contestant : contestants) {
                contestant.listStatements();
                race.round(contestant);
                Files.write(
                        Path.of("driver", "target", contestant.entry().id() + "-statements.txt"),
                        contestant.listedStatements());
            }
        } finally {
            close(contestants);
        }
    }

    /** Starts anew on a database that is there; and rounds before and after many finished cases. */
    private void alone(Server server) throws IOException, SQLException {
        var starts = new EnumMap<Entry, List<Double>>(Entry.class);
        var contestants = new ArrayList<Contestant>();
        try {
            for (var entry : measuredAlone()) {
                begin(server, entry).close();
            }
            for (int i = 0; parts.contains("starts") && i < 5; i++) {
                for (var entry : measuredAlone()) {
                    try (var contestant = new Contestant(entry, server.url(entry.id()))) {
                        starts.computeIfAbsent(entry, first -> new ArrayList<>())
                                .add(contestant.started().toMillis() / 1000.0);
                    }
                }
            }
            results.starts.putAll(starts);
            if (parts.contains("flat")) {
                for (var entry : measuredAlone()) {
                    contestants.add(new Contestant(entry, server.url(entry.id())));
                }
                results.finished = numbers("bench.finished", "100000").get(0);
                results.empty.putAll(race(server).run(contestants, warmUp(), rounds));
                for (var entry : measuredAlone()) {
                    new FinishedCases(server).fill(entry, results.finished);
                }
                results.full.putAll(race(server).run(contestants, 1, rounds));
            }
        } finally {
            close(contestants);
        }
    }

    private void lists(Server server, int tasks) throws IOException, SQLException {
        int times = numbers("bench.lists", "300").get(0);
        int warmUp = numbers("bench.list-warm-up", "300").get(0);
        for (var entry : measuredAlone()) {
            server.createDatabase(entry.id());
            try (var contestant = new Contestant(entry, server.url(entry.id()), AUTHORISED)) {
                new OpenTasks(server).fill(entry, tasks);
                contestant.command("signIn", 0);
                var taken = new double[times];
                for (int i = -warmUp; i < times; i++) {
                    double millis = contestant.command("list", OpenTasks.OWN).nanos() / 1e6;
                    if (i >= 0) {
                        taken[i] = millis;
                    }
                }
                results.lists
                        .computeIfAbsent(tasks, first -> new EnumMap<>(Entry.class))
                        .put(entry, taken);
                System.out.printf("%d tasks, %s: %s%n", tasks, entry, Results.spread(taken));
            }
        }
    }

    private static Contestant begin(Server server, Entry entry) throws IOException, SQLException {
        server.createDatabase(entry.id());
        return new Contestant(entry, server.url(entry.id()));
    }

    private static Race race(Server server) {
        return new Race(server, numbers("bench.cases", "20").get(0));
    }

    private static int warmUp() {
        return numbers("bench.warm-up", "25").get(0);
    }

    private static List<Entry> measuredAlone() {
        return MEASURED_ALONE.stream().filter(entries()::contains).toList();
    }

    private static List<Entry> entries() {
        var names = System.getProperty("bench.entries");
        return names == null
                ? List.of(Entry.values())
                : Stream.of(names.split(",")).map(Entry::valueOf).toList();
    }

    private static List<Integer> numbers(String property, String unlessTold) {
        return Stream.of(System.getProperty(property, unlessTold).split(","))
                .map(Integer::valueOf)
                .toList();
    }

    private static void close(List<Contestant> contestants) throws IOException {
        for (var contestant : contestants) {
            contestant.close();
        }
    }
}
