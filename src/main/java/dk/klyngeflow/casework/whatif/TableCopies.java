package dk.klyngeflow.casework.whatif;

import dk.klyngeflow.casework.whatif.TableCopy.Column;
import dk.klyngeflow.casework.whatif.TableCopy.Row;
import dk.klyngeflow.casework.whatif.TableCopy.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.HitPolicy;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.InputValues;
import org.camunda.bpm.model.dmn.instance.Output;
import org.camunda.bpm.model.dmn.instance.OutputValues;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Component;

/** The tables in force, as the engine has them. */
@Component
public class TableCopies {

    private static final Pattern QUOTED = Pattern.compile("\"[^\"]*\"");
    private static final List<String> FLAGS = List.of("true", "false");

    private final RepositoryService repository;

    TableCopies(RepositoryService repository) {
        this.repository = repository;
    }

    /** The table's latest version. */
    public TableCopy inForce(String table) {
        var decision = tableOf(model(table));
        var conditions = decision.getInputs().stream()
                .map(input -> {
                    var asked = input.getInputExpression();
                    return column(
                            asked.getText().getTextContent(),
                            input.getLabel(),
                            asked.getTypeRef(),
                            values(input.getInputValues()));
                })
                .toList();
        var outputs = List.copyOf(decision.getOutputs());
        var answers = new ArrayList<Column>();
        var places = new ArrayList<Integer>();
        for (int i = 0; i < outputs.size(); i++) {
            var answer = answer(outputs.get(i));
            if (!answer.allowed().isEmpty()) {
                answers.add(mayBeMissing(decision, i) ? orNone(answer) : answer);
                places.add(i);
            }
        }
        var rows = new ArrayList<Row>();
        for (var rule : decision.getRules()) {
            var said = List.copyOf(rule.getOutputEntries());
            rows.add(new Row(
                    rows.size() + 1,
                    rule.getInputEntries().stream()
                            .map(entry -> entry.getText().getTextContent().strip())
                            .toList(),
                    places.stream()
                            .map(i -> said.get(i).getText().getTextContent().strip())
                            .toList(),
                    rule.getDescription().getTextContent()));
        }
        var name = ((Decision) decision.getParentElement()).getName();
        return new TableCopy(table, name, decision.getHitPolicy() == HitPolicy.UNIQUE, conditions, answers, rows);
    }

    DmnModelInstance model(String table) {
        var latest = repository
                .createDecisionDefinitionQuery()
                .decisionDefinitionKey(table)
                .latestVersion()
                .singleResult();
        return repository.getDmnModelInstance(latest.getId());
    }

    static DecisionTable tableOf(DmnModelInstance model) {
        return model.getModelElementsByType(DecisionTable.class).iterator().next();
    }

    /** Whether a row gives no such answer: one that stops a case says nothing about its way. */
    private static boolean mayBeMissing(DecisionTable table, int output) {
        return table.getRules().stream()
                .map(rule -> List.copyOf(rule.getOutputEntries()).get(output))
                .anyMatch(entry -> entry.getText().getTextContent().isBlank());
    }

    private static Column orNone(Column answer) {
        var allowed = new ArrayList<>(answer.allowed());
        allowed.add("");
        return new Column(answer.name(), answer.label(), answer.type(), List.copyOf(allowed));
    }

    private static Column answer(Output output) {
        return column(output.getName(), output.getLabel(), output.getTypeRef(), values(output.getOutputValues()));
    }

    private static Column column(String name, String label, String type, List<String> allowed) {
        return switch (type) {
            case "boolean" -> new Column(name.strip(), label, Type.FLAG, FLAGS);
            case "string" -> new Column(name.strip(), label, Type.TEXT, allowed);
            default -> new Column(name.strip(), label, Type.NUMBER, List.of());
        };
    }

    private static List<String> values(@Nullable InputValues values) {
        return values == null ? List.of() : quoted(values.getText().getTextContent());
    }

    private static List<String> values(@Nullable OutputValues values) {
        return values == null ? List.of() : quoted(values.getText().getTextContent());
    }

    private static List<String> quoted(String text) {
        return QUOTED.matcher(text).results().map(MatchResult::group).toList();
    }
}
