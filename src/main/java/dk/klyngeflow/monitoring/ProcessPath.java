package dk.klyngeflow.monitoring;

import dk.klyngeflow.audit.AuditAction;
import dk.klyngeflow.audit.AuditLog;
import dk.klyngeflow.deadlines.KlyngeClock;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.history.HistoricTaskInstance;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.ParallelGateway;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Component;

/** The way that one process instance has taken: on its diagram, and what happened when. */
@Component
class ProcessPath {

    private static final int LONGEST = 1000;
    private static final Map<String, String> TYPES = Map.ofEntries(
            Map.entry("userTask", "Opgave"),
            Map.entry("serviceTask", "Systemets trin"),
            Map.entry("businessRuleTask", "Beslutningstabel"),
            Map.entry("callActivity", "Delforløb"),
            Map.entry("subProcess", "Delforløb"));

    private static final Set<AuditAction> OPERATORS = Set.of(
            AuditAction.ASSIGNED,
            AuditAction.RETRIED,
            AuditAction.WOKE_TIMER,
            AuditAction.MOVED_CASE,
            AuditAction.SENT_AGAIN,
            AuditAction.SET_ASIDE);

    /** Something that happened; {@code ended} is null while it goes on. */
    record Happened(
            LocalDateTime began,
            @Nullable LocalDateTime ended,
            String what,
            String type,
            @Nullable String who,
            String state) {}

    /**
     * @param passed ids of steps that are done
     * @param now ids of steps that go on
     * @param flows ids of the arrows between them
     */
    record Way(List<String> passed, List<String> now, List<String> flows, List<Happened> happened) {}

    private final HistoryService history;
    private final AuditLog audit;
    private final Names names;

    ProcessPath(HistoryService history, AuditLog audit, Names names) {
        this.history = history;
        this.audit = audit;
        this.names = names;
    }

    Way of(String instance, String key) {
        var steps = history.createHistoricActivityInstanceQuery()
                .processInstanceId(instance)
                .orderPartiallyByOccurrence()
                .asc()
                .listPage(0, LONGEST);
        var workers = workers(instance);
        return new Way(
                ids(steps.stream().filter(step -> step.getEndTime() != null)),
                ids(steps.stream().filter(step -> step.getEndTime() == null)),
                flows(steps),
                Stream.concat(steps.stream().map(step -> happened(step, workers)), byOperators(key))
                        .sorted(Comparator.comparing(Happened::began))
                        .toList());
    }

    private static List<String> ids(Stream<HistoricActivityInstance> steps) {
        return steps.map(HistoricActivityInstance::getActivityId).distinct().toList();
    }

    /** Who has each task, or solved it; the steps themselves do not know it where a task was taken and solved at once. */
    private Map<String, String> workers(String instance) {
        return history
                .createHistoricTaskInstanceQuery()
                .processInstanceId(instance)
                .taskAssigned()
                .listPage(0, LONGEST)
                .stream()
                .collect(Collectors.toMap(HistoricTaskInstance::getId, HistoricTaskInstance::getAssignee));
    }

    private static Happened happened(HistoricActivityInstance step, Map<String, String> workers) {
        return new Happened(
                local(step.getStartTime()),
                step.getEndTime() == null ? null : local(step.getEndTime()),
                Optional.ofNullable(step.getActivityName()).orElse(step.getActivityId()),
                TYPES.getOrDefault(
                        step.getActivityType(), step.getActivityType().endsWith("Gateway") ? "Valg" : "Hændelse"),
                step.getTaskId() == null ? null : workers.get(step.getTaskId()),
                step.getEndTime() == null ? "I gang" : step.isCanceled() ? "Afbrudt" : "Færdig");
    }

    private Stream<Happened> byOperators(String key) {
        return audit.of(key).stream()
                .filter(entry -> OPERATORS.contains(entry.action()))
                .map(entry -> {
                    var at = entry.at().atZoneSameInstant(KlyngeClock.ZONE).toLocalDateTime();
                    var what = entry.action().danish()
                            + entry.detail().map(detail -> " (" + detail + ")").orElse("");
                    return new Happened(at, at, what, "Drift", entry.account(), "Færdig");
                });
    }

    /** From each step that ended to what began next behind it; behind a parallel gateway, to all of it. */
    private List<String> flows(List<HistoricActivityInstance> steps) {
        if (steps.isEmpty()) {
            return List.of();
        }
        var model = names.model(steps.get(0).getProcessDefinitionId());
        var begun = new HashMap<String, List<HistoricActivityInstance>>();
        steps.forEach(step -> begun.computeIfAbsent(step.getActivityId(), id -> new java.util.ArrayList<>())
                .add(step));
        return steps.stream()
                .filter(step -> step.getEndTime() != null && !step.isCanceled())
                .flatMap(step -> model.getModelElementById(step.getActivityId()) instanceof FlowNode node
                        ? taken(node, step.getEndTime(), begun)
                        : Stream.empty())
                .map(SequenceFlow::getId)
                .distinct()
                .toList();
    }

    private static Stream<SequenceFlow> taken(
            FlowNode node, Date end, Map<String, List<HistoricActivityInstance>> begun) {
        var possible = node.getOutgoing().stream()
                .filter(flow -> next(flow, end, begun).isPresent());
        return node instanceof ParallelGateway
                ? possible
                : possible
                        .min(Comparator.comparing(flow -> next(flow, end, begun).orElseThrow()))
                        .stream();
    }

    /** When the step behind the flow began for the first time after that. */
    private static Optional<Date> next(SequenceFlow flow, Date end, Map<String, List<HistoricActivityInstance>> begun) {
        return begun.getOrDefault(flow.getTarget().getId(), List.of()).stream()
                .map(HistoricActivityInstance::getStartTime)
                .filter(start -> !start.before(end))
                .min(Comparator.naturalOrder());
    }

    private static LocalDateTime local(Date moment) {
        return LocalDateTime.ofInstant(moment.toInstant(), KlyngeClock.ZONE);
    }
}
