package dk.klyngeflow.casework.whatif;

import dk.klyngeflow.casework.engine.KeptFunctionsFeel;
import dk.klyngeflow.casework.whatif.TableCopy.Column;
import dk.klyngeflow.shared.Refusal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.HitPolicy;
import org.camunda.bpm.model.dmn.instance.InputEntry;
import org.camunda.bpm.model.dmn.instance.Output;
import org.camunda.bpm.model.dmn.instance.OutputEntry;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.camunda.bpm.model.dmn.instance.Text;
import org.springframework.stereotype.Component;

/**
 * Asks the table in force and a changed copy of it the same questions. The decision engine is the process engine's own with its
 * own settings, standing alone: without a database, so that no question is ever recorded.
 */
@Component
public class TableTrial {

    /** The only answer that the engine is asked for: the numbers of the rows that match. */
    private static final String ROW = "row";

    private final TableCopies copies;
    private final DmnEngine engine = KeptFunctionsFeel.tables().buildEngine();

    TableTrial(TableCopies copies) {
        this.copies = copies;
    }

    /**
     * What a table says about a case.
     *
     * @param rows the numbers of the rows that say it, from 1; none in a gap, several in an overlap
     * @param values the answers of the row that counts; empty where none does
     */
    public record Said(List<Integer> rows, List<String> values) {

        public boolean isGap() {
            return rows.isEmpty();
        }

        public boolean isOverlap() {
            return values.isEmpty() && !rows.isEmpty();
        }
    }

    /** A case, and what both say about it. */
    public record Asked(PastCase past, Said before, Said after) {

        public boolean isChanged() {
            return !before.values().equals(after.values());
        }
    }

    /** @param firedBefore how many cases each row decides, by its number */
    public record Outcome(List<Asked> asked, Map<Integer, Integer> firedBefore, Map<Integer, Integer> firedAfter) {}

    /**
     * @throws Refusal for the first cell that cannot be read
     */
    public Outcome of(TableCopy copy, List<PastCase> past) {
        var before = answers(copies.inForce(copy.table()));
        var after = answers(copy);
        var asked = new ArrayList<Asked>();
        var firedBefore = new TreeMap<Integer, Integer>();
        var firedAfter = new TreeMap<Integer, Integer>();
        for (var one : past) {
            var was = before.apply(one.facts());
            var would = after.apply(one.changed());
            was.rows().forEach(row -> firedBefore.merge(row, 1, Integer::sum));
            would.rows().forEach(row -> firedAfter.merge(row, 1, Integer::sum));
            asked.add(new Asked(one, was, would));
        }
        return new Outcome(List.copyOf(asked), firedBefore, firedAfter);
    }

    /** The table in force: its answers by name, without quotation marks; empty where no row matches. */
    public Function<Map<String, Object>, Optional<Map<String, String>>> inForce(String table) {
        var copy = copies.inForce(table);
        var answers = answers(copy);
        return facts -> Optional.of(answers.apply(facts).values())
                .filter(values -> !values.isEmpty())
                .map(values -> named(copy, values));
    }

    private static Map<String, String> named(TableCopy copy, List<String> values) {
        var named = new HashMap<String, String>();
        for (int i = 0; i < values.size(); i++) {
            named.put(copy.answers().get(i).name(), values.get(i).replace("\"", ""));
        }
        return named;
    }

    /**
     * Everything wrong with a copy, cell by cell; empty where it can be asked.
     *
     * @param words how people write a value of a column
     */
    public static List<Refusal> wrongIn(TableCopy copy, BiFunction<Column, String, String> words) {
        return CellRules.wrongIn(copy, words);
    }

    /** Cases that look the same to the table are asked about once. */
    private Function<Map<String, Object>, Said> answers(TableCopy copy) {
        CellRules.wrongIn(copy, (column, value) -> value).stream().findFirst().ifPresent(wrong -> {
            throw wrong;
        });
        var decision = engine.parseDecision(copy.table(), asksForRows(copy));
        var known = new HashMap<Map<String, Object>, Said>();
        return facts -> known.computeIfAbsent(facts, asked -> {
            var rows = engine.evaluateDecisionTable(decision, asked).getResultList().stream()
                    .map(answer -> ((Number) answer.get(ROW)).intValue())
                    .toList();
            return said(copy, rows);
        });
    }

    private static Said said(TableCopy copy, List<Integer> rows) {
        if (rows.isEmpty()) {
            return new Said(rows, List.of());
        }
        if (copy.onlyOneRow() && rows.size() > 1) {
            return new Said(rows, List.of());
        }
        int first = rows.get(0);
        return new Said(List.of(first), copy.rows().get(first - 1).answers());
    }

    /** The table in force with the copy's conditions, collecting the numbers of the rows that match. */
    private DmnModelInstance asksForRows(TableCopy copy) {
        var model = copies.model(copy.table()).clone();
        var table = TableCopies.tableOf(model);
        table.setHitPolicy(HitPolicy.COLLECT);
        table.getRules().clear();
        table.getOutputs().clear();
        var output = model.newInstance(Output.class);
        output.setName(ROW);
        output.setTypeRef("integer");
        table.getOutputs().add(output);
        for (int i = 0; i < copy.rows().size(); i++) {
            table.getRules().add(rule(model, copy.rows().get(i), i + 1));
        }
        return model;
    }

    private static Rule rule(DmnModelInstance model, TableCopy.Row row, int number) {
        var rule = model.newInstance(Rule.class);
        for (var condition : row.conditions()) {
            var entry = model.newInstance(InputEntry.class);
            entry.setText(text(model, condition));
            rule.getInputEntries().add(entry);
        }
        var answer = model.newInstance(OutputEntry.class);
        answer.setText(text(model, Integer.toString(number)));
        rule.getOutputEntries().add(answer);
        return rule;
    }

    private static Text text(DmnModelInstance model, String content) {
        var text = model.newInstance(Text.class);
        text.setTextContent(content);
        return text;
    }
}
