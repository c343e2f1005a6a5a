package dk.klyngeflow.bench.driver;

import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Rounds of whole cases, the contestants in turn; who begins changes from round to round. */
class Race {

    /** A round's commands in their order. */
    private static final List<String> ROUND = List.of(
            "prepare",
            "handIn",
            "holdOperations",
            "decideOperations",
            "holdStrategic",
            "decideStrategic",
            "holdPolitical",
            "decidePolitical",
            "endProjects",
            "report",
            "check");

    /** What the cases themselves do; the meetings that only Klyngeflow has are not counted. */
    private static final Set<String> MEASURED =
            Set.of("handIn", "decideOperations", "decideStrategic", "decidePolitical", "report");

    private final Server server;
    private final int cases;

    Race(Server server, int cases) {
        this.server = server;
        this.cases = cases;
    }

    Map<Entry, List<Cost>> run(List<Contestant> contestants, int warmUp, int rounds) throws IOException, SQLException {
        var costs = new EnumMap<Entry, List<Cost>>(Entry.class);
        for (int i = 0; i < warmUp + rounds; i++) {
            var order = new ArrayList<>(contestants);
            Collections.rotate(order, i);
            for (var contestant : order) {
                var cost = round(contestant);
                System.out.printf("round %d %s %s%n", i - warmUp + 1, contestant.entry(), cost);
                if (i >= warmUp) {
                    costs.computeIfAbsent(contestant.entry(), first -> new ArrayList<>())
                            .add(cost);
                }
            }
        }
        return costs;
    }

    Cost round(Contestant contestant) throws IOException, SQLException {
        double nanos = 0;
        double cpu = 0;
        double statements = 0;
        double transactions = 0;
        double wal = 0;
        for (var command : ROUND) {
            var before = server.done();
            var took = contestant.command(command, cases);
            var done = server.done().since(before);
            if (MEASURED.contains(command)) {
                nanos += took.nanos();
                cpu += took.cpuNanos();
                statements += took.statements();
                transactions += done.transactions();
                wal += done.walBytes();
            }
        }
        server.vacuum(contestant.entry().id());
        return new Cost(
                nanos / cases / 1e6, cpu / cases / 1e6, statements / cases, transactions / cases, wal / cases / 1000);
    }
}
