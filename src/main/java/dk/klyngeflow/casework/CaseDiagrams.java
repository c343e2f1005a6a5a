package dk.klyngeflow.casework;

import dk.klyngeflow.casework.diagram.DiagramSvg;
import dk.klyngeflow.shared.CaseNumber;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A case's processes as pictures: the one that it began with, and those that are under way below it. */
@Component
public class CaseDiagrams {

    /**
     * One process.
     *
     * @param svg markup, all texts escaped
     * @param here the names of the steps where the case is
     */
    public record Diagram(String title, String svg, List<String> here) {}

    private final HistoryService history;
    private final RepositoryService repository;

    CaseDiagrams(HistoryService history, RepositoryService repository) {
        this.history = history;
        this.repository = repository;
    }

    /** The outermost first; empty where the engine has forgotten the case. */
    @Transactional(readOnly = true)
    public List<Diagram> of(CaseNumber number) {
        var instances =
                history.createHistoricProcessInstanceQuery().processInstanceBusinessKey(number.value()).list().stream()
                        .sorted(Comparator.comparing(HistoricProcessInstance::getStartTime)
                                .thenComparing(HistoricProcessInstance::getId))
                        .toList();
        var shown = new ArrayList<Diagram>();
        for (var instance : instances) {
            boolean outermost = instance.getSuperProcessInstanceId() == null;
            if (outermost || instance.getEndTime() == null) {
                shown.add(diagram(instance));
            }
        }
        return shown;
    }

    private Diagram diagram(HistoricProcessInstance instance) {
        var model = repository.getBpmnModelInstance(instance.getProcessDefinitionId());
        var steps = history.createHistoricActivityInstanceQuery()
                .processInstanceId(instance.getId())
                .list();
        var active = ids(steps, false);
        var passed = ids(steps, true);
        var title = instance.getProcessDefinitionName();
        return new Diagram(title, DiagramSvg.of(model, title, passed, active), names(model, active));
    }

    private static Set<String> ids(List<HistoricActivityInstance> steps, boolean ended) {
        return steps.stream()
                .filter(step -> (step.getEndTime() != null) == ended)
                .map(HistoricActivityInstance::getActivityId)
                .collect(Collectors.toSet());
    }

    private static List<String> names(BpmnModelInstance model, Set<String> ids) {
        return ids.stream()
                .map(id -> (Object) model.getModelElementById(id))
                .filter(FlowElement.class::isInstance)
                .map(element -> ((FlowElement) element).getName())
                .filter(name -> name != null && !name.isBlank())
                .sorted()
                .toList();
    }
}
