package dk.klyngeflow.casework.succession;

import dk.klyngeflow.casework.leveltreatment.LevelTreatment;
import dk.klyngeflow.organisation.Body;
import dk.klyngeflow.organisation.Organisation;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.IdentityLinkType;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;

/**
 * Running processes know a body by its id, its name and its groups, and by nothing else: to let them go on at whoever has
 * taken over, these are exchanged, in their variables and their open tasks. The cluster they belong to stays.
 */
@Component
class RunningWork {

    private final RuntimeService runtime;
    private final TaskService tasks;
    private final Organisation organisation;

    RunningWork(RuntimeService runtime, TaskService tasks, Organisation organisation) {
        this.runtime = runtime;
        this.tasks = tasks;
        this.organisation = organisation;
    }

    /** Lets everything that runs under this key go on at those who stand in the bodies' places on {@code day}. */
    void follow(String businessKey, LocalDate day) {
        var exchanged = exchanged(day);
        runtime.createProcessInstanceQuery().processInstanceBusinessKey(businessKey).list().stream()
                .map(ProcessInstance::getRootProcessInstanceId)
                .distinct()
                .flatMap(root -> runtime.createProcessInstanceQuery().rootProcessInstanceId(root).list().stream())
                .forEach(instance -> exchange(instance, exchanged));
    }

    private void exchange(ProcessInstance instance, Map<String, String> exchanged) {
        exchangeVariables(instance, exchanged);
        tasks.createTaskQuery()
                .processInstanceId(instance.getId())
                .list()
                .forEach(task -> exchangeGroups(task, exchanged));
    }

    private void exchangeVariables(ProcessInstance instance, Map<String, String> exchanged) {
        for (var variable : runtime.createVariableInstanceQuery()
                .processInstanceIdIn(instance.getId())
                .list()) {
            if (variable.getValue() instanceof String old && exchanged.containsKey(old)) {
                runtime.setVariableLocal(variable.getExecutionId(), variable.getName(), exchanged.get(old));
            }
        }
    }

    private void exchangeGroups(Task task, Map<String, String> exchanged) {
        boolean isOthers = false;
        for (var link : tasks.getIdentityLinksForTask(task.getId())) {
            var heir = link.getGroupId() == null ? null : exchanged.get(link.getGroupId());
            if (heir != null) {
                tasks.deleteCandidateGroup(task.getId(), link.getGroupId());
                tasks.addGroupIdentityLink(task.getId(), heir, IdentityLinkType.CANDIDATE);
                isOthers = true;
            }
        }
        // What somebody had taken for the old body is for the new one to take; what the submitter owes stays with him.
        boolean isSubmitters = task.getAssignee() != null
                && task.getAssignee().equals(tasks.getVariable(task.getId(), LevelTreatment.SUBMITTER_ID.name()));
        if (isOthers && task.getAssignee() != null && !isSubmitters) {
            tasks.setAssignee(task.getId(), null);
        }
    }

    private Map<String, String> exchanged(LocalDate day) {
        var exchanged = new HashMap<String, String>();
        for (var old : organisation.succeededBy(day)) {
            var heir = organisation.standing(old.id(), day);
            exchanged.putAll(names(old, heir));
        }
        return exchanged;
    }

    private static Map<String, String> names(Body old, Body heir) {
        return Map.of(
                old.id().value(), heir.id().value(),
                old.name(), heir.name(),
                old.memberGroup(), heir.memberGroup(),
                old.chairGroup(), heir.chairGroup(),
                old.secretariatGroup(), heir.secretariatGroup());
    }
}
