package dk.klyngeflow.rules;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** All rules of the sources, each with the files that name it, as the build found them. */
@Component
class RuleBook {

    private static final CSVFormat FORMAT = CSVFormat.DEFAULT
            .builder()
            .setDelimiter(';')
            .setHeader()
            .setSkipHeaderRecord(true)
            .get();

    private final Map<String, List<Rule>> bySource;

    RuleBook() {
        var files = read("rules/citations.csv").stream()
                .collect(groupingBy(line -> line.get("rule"), mapping(line -> line.get("file"), toList())));
        this.bySource = read("rules/rules.csv").stream()
                .map(line -> rule(line, files.getOrDefault(line.get("id"), List.of())))
                .collect(groupingBy(Rule::source, LinkedHashMap::new, toList()));
    }

    /** In the order of the rules' numbers. */
    Map<String, List<Rule>> bySource() {
        return bySource;
    }

    private static Rule rule(CSVRecord line, List<String> files) {
        var carriers = files.stream()
                .collect(groupingBy(Carrier::of, TreeMap::new, mapping(RuleBook::nameOf, Collectors.<String>toList())));
        var tests = carriers.remove(Carrier.TEST);
        return new Rule(
                line.get("id"),
                Strength.valueOf(line.get("strictness")),
                line.get("source"),
                line.get("rule"),
                carriers,
                tests == null ? List.of() : tests);
    }

    private static String nameOf(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    private static List<CSVRecord> read(String name) {
        try (var text = new InputStreamReader(new ClassPathResource(name).getInputStream(), StandardCharsets.UTF_8)) {
            return FORMAT.parse(text).getRecords();
        } catch (IOException e) {
            throw new UncheckedIOException("The build puts it on the classpath: " + name, e);
        }
    }
}
