package dk.klyngeflow.bench.driver;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/** Writes {@code benchmark.md}: what is always true of this benchmark from a template, and between its lines what was measured. */
class Report {

    private final Results results;
    private final StringBuilder page = new StringBuilder();

    Report(Results results) {
        this.results = results;
    }

    void write(Path docs) throws IOException {
        var file = docs.resolve("benchmark.md");
        var before = Files.exists(file) ? Files.readString(file) : "";
        page.append("""
                <!-- Written by bench/peers/run: change the driver, not this page. -->
                # Figures against the peers

                """);
        page.append(Files.readString(Path.of("driver", "what-is-compared.md")));
        part("cases", !results.costs.isEmpty(), before, () -> cases(docs));
        part("flat", !results.full.isEmpty(), before, this::flat);
        part("lists", !results.lists.isEmpty(), before, () -> lists(docs));
        part("starts", !results.starts.isEmpty(), before, this::starts);
        Files.writeString(file, page);
    }

    private interface Writing {
        void write() throws IOException;
    }

    /** A part that did not run this time stays as it is on the page. */
    private void part(String name, boolean measured, String before, Writing writing) throws IOException {
        var begin = "<!-- " + name + " -->";
        var end = "<!-- end of " + name + " -->";
        if (measured) {
            say("\n" + begin);
            writing.write();
            say("\n" + measuredOn());
            say(end);
        } else if (before.contains(begin) && before.contains(end)) {
            say("\n" + before.substring(before.indexOf(begin), before.indexOf(end) + end.length()));
        }
    }

    private String measuredOn() {
        return "Measured on %s: %s, %d processors, Java %s, PostgreSQL %s. %s %s"
                .formatted(
                        LocalDate.now(),
                        System.getProperty("os.name"),
                        Runtime.getRuntime().availableProcessors(),
                        Runtime.version().feature(),
                        results.server,
                        results.processors,
                        System.getProperty("bench.note", ""))
                .trim();
    }

    private void cases(Path docs) throws IOException {
        say("## One case\n");
        say(
                "Medians of %d rounds. The ratios are medians of the ratios in each round, above 1 is better than stock Camunda.\n",
                results.costs.get(Entry.CAMUNDA).size());
        say(
                "| | cases/s against stock | CPU against stock | ms | CPU ms | SQL statements | transactions that write | WAL kB |");
        say("|---|--:|--:|--:|--:|--:|--:|--:|");
        results.costs.forEach((entry, all) -> say(
                "| %s | %.2f | %.2f | %.1f | %.1f | %.0f | %.1f | %.0f |",
                entry.title(),
                1 / results.ratio(entry, Cost::millis),
                1 / results.ratio(entry, Cost::cpuMillis),
                Cost.median(all, Cost::millis),
                Cost.median(all, Cost::cpuMillis),
                Cost.median(all, Cost::statements),
                Cost.median(all, Cost::transactions),
                Cost.median(all, Cost::walKilobytes)));
        say("");
        chart(
                docs,
                "speed",
                "Cases per second, stock Camunda = 1",
                "%.2f",
                entry -> 1 / results.ratio(entry, Cost::millis));
        chart(
                docs,
                "statements",
                "SQL statements per case",
                "%.0f",
                entry -> Cost.median(results.costs.get(entry), Cost::statements));
        chart(
                docs,
                "wal",
                "Write-ahead log per case, kB",
                "%.0f",
                entry -> Cost.median(results.costs.get(entry), Cost::walKilobytes));
    }

    private void chart(Path docs, String name, String title, String format, ToDoubleFunction<Entry> of)
            throws IOException {
        var bars = new LinkedHashMap<String, Double>();
        results.costs.keySet().forEach(entry -> bars.put(entry.title(), of.applyAsDouble(entry)));
        picture(docs, name, title, format, bars);
    }

    private void flat() {
        say("## The same case when %,d are finished\n", results.finished);
        say("| | ms, almost empty | ms, %,d finished | ratio | statements, ratio |", results.finished);
        say("|---|--:|--:|--:|--:|");
        results.full.forEach((entry, all) -> {
            var before = results.empty.get(entry);
            say(
                    "| %s | %.1f | %.1f | %.2f | %.2f |",
                    entry.title(),
                    Cost.median(before, Cost::millis),
                    Cost.median(all, Cost::millis),
                    Cost.median(all, Cost::millis) / Cost.median(before, Cost::millis),
                    Cost.median(all, Cost::statements) / Cost.median(before, Cost::statements));
        });
    }

    private void lists(Path docs) throws IOException {
        say("## The reviewer's list\n");
        say(
                "A page of 15 tasks with their columns, and the count, for a reviewer who sees %d, with authorisation on.\n",
                OpenTasks.OWN);
        say("| open tasks | | median ms | p95 ms |");
        say("|--:|---|--:|--:|");
        var bars = new LinkedHashMap<String, Double>();
        results.lists.forEach((tasks, taken) -> taken.forEach((entry, times) -> {
            say(
                    "| %,d | %s | %.1f | %.1f |",
                    tasks, entry.title(), Results.percentile(times, 50), Results.percentile(times, 95));
            bars.put(
                    "%s, %,d".formatted(entry == Entry.KLYNGEFLOW ? "Klyngeflow" : "Camunda", tasks),
                    Results.percentile(times, 95));
        }));
        say("");
        picture(docs, "list", "Reviewer's list, p95 in ms", "%.0f", bars);
    }

    private void starts() {
        say("## Start-up\n");
        say("From the process's beginning to ready, on a database that is there; medians.\n");
        results.starts.forEach((entry, all) -> say(
                "- %s: %.1f s",
                entry.title(),
                Cost.median(all.stream().mapToDouble(seconds -> seconds).toArray())));
        var ours = results.starts.get(Entry.KLYNGEFLOW).stream()
                .mapToDouble(seconds -> seconds)
                .toArray();
        var theirs = results.starts.get(Entry.CAMUNDA).stream()
                .mapToDouble(seconds -> seconds)
                .toArray();
        say("- ratio: %.2f", Cost.median(ours) / Cost.median(theirs));
    }

    private void picture(Path docs, String name, String title, String format, LinkedHashMap<String, Double> bars)
            throws IOException {
        Chart.write(docs.resolve("images").resolve("benchmark-" + name + ".svg"), title, format, bars);
        say("![%s](images/benchmark-%s.svg)\n", title, name);
    }

    private void say(String text, Object... values) {
        page.append(values.length == 0 ? text : String.format(Locale.ROOT, text, values))
                .append("\n");
    }
}
