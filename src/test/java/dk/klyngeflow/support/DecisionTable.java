package dk.klyngeflow.support;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.instance.Rule;

/** A decision table as it stands in its file, evaluated without the process engine; it remembers which rules were hit. */
public final class DecisionTable {

    private final DmnModelInstance model;
    private final DmnEngine engine;
    private final DmnDecision decision;
    private final Set<String> hit = new HashSet<>();

    public DecisionTable(String id) {
        var file = Models.files("/" + id + ".dmn").findFirst().orElseThrow();
        model = Dmn.readModelFromFile(file.toFile());
        var configuration = DmnEngineConfiguration.createDefaultDmnEngineConfiguration();
        configuration
                .getCustomPostDecisionTableEvaluationListeners()
                .add(event -> event.getMatchingRules().forEach(rule -> hit.add(rule.getId())));
        engine = configuration.buildEngine();
        decision = engine.parseDecision(id, model);
    }

    /** What the table says; it must say something. */
    public Map<String, Object> of(Map<String, Object> question) {
        return engine.evaluateDecisionTable(decision, question)
                .getSingleResult()
                .getEntryMap();
    }

    /** The ids of the rules that no question has hit. */
    public List<String> neverHit() {
        return model.getModelElementsByType(Rule.class).stream()
                .map(Rule::getId)
                .filter(id -> !hit.contains(id))
                .toList();
    }

    /** Each rule's answers, as they are written. */
    public List<String> rules() {
        return model.getModelElementsByType(Rule.class).stream()
                .map(rule -> rule.getOutputEntries().stream()
                        .map(entry -> entry.getText().getTextContent())
                        .collect(Collectors.joining(" ")))
                .toList();
    }
}
