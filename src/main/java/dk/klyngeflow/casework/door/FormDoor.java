package dk.klyngeflow.casework.door;

import dk.klyngeflow.audit.AuditAction;
import dk.klyngeflow.audit.AuditLog;
import dk.klyngeflow.casework.engine.CaseVars;
import dk.klyngeflow.casework.engine.Clash;
import dk.klyngeflow.casework.engine.OneCommand;
import dk.klyngeflow.casework.engine.OpenTasks;
import dk.klyngeflow.forms.FormCatalogue;
import dk.klyngeflow.forms.FormChecker;
import dk.klyngeflow.forms.FormData;
import dk.klyngeflow.forms.FormSchema;
import dk.klyngeflow.forms.Option;
import dk.klyngeflow.identity.Persons;
import dk.klyngeflow.identity.SignedIn;
import dk.klyngeflow.meetings.Conflicts;
import dk.klyngeflow.shared.Refusal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.IdentityLinkType;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The only way in for people: forms are shown from our tables and enforced on the server, whoever sends them. The person is
 * checked here; the engine is then called as the system.
 */
@Component
public class FormDoor {

    private static final Logger LOG = LoggerFactory.getLogger(FormDoor.class);

    private final TaskService tasks;
    private final OpenTasks openTasks;
    private final RepositoryService repository;
    private final AuditLog audit;
    private final Persons persons;
    private final Conflicts conflicts;
    private final FormCatalogue forms;
    private final FormChecker checker;
    private final Map<String, TaskForm> taskForms;
    private final Map<String, StartForm> startForms;
    private final OneCommand command;

    FormDoor(
            TaskService tasks,
            OpenTasks openTasks,
            RepositoryService repository,
            AuditLog audit,
            Persons persons,
            Conflicts conflicts,
            FormCatalogue forms,
            FormChecker checker,
            List<TaskForm> taskForms,
            List<StartForm> startForms,
            OneCommand command) {
        this.tasks = tasks;
        this.openTasks = openTasks;
        this.repository = repository;
        this.audit = audit;
        this.persons = persons;
        this.conflicts = conflicts;
        this.forms = forms;
        this.checker = checker;
        this.command = command;
        this.taskForms = taskForms.stream().collect(Collectors.toMap(TaskForm::formId, Function.identity()));
        this.startForms = startForms.stream().collect(Collectors.toMap(StartForm::processKey, Function.identity()));
    }

    /** A task's form, and what it shows: for a page of ours that draws it. */
    public record Asked(
            String task,
            String businessKey,
            FormSchema form,
            Map<String, Object> shown,
            Map<String, List<Option>> options) {}

    /** What the task asks the person. */
    public Asked asked(String taskId, SignedIn person) {
        var task = workable(taskId, person);
        var form = formOf(task);
        var open = open(task);
        audit.note(person.actor(), AuditAction.READ_FORM, open.businessKey(), form.formId());
        return new Asked(
                task.getName(), open.businessKey(), schema(form.formId()), form.shown(open), form.options(open));
    }

    /** The task's form with its options filled in. */
    public String deployedForm(String taskId, SignedIn person) {
        var task = workable(taskId, person);
        var form = formOf(task);
        return schema(form.formId()).json(form.options(open(task)));
    }

    /** What the task's form shows, as the names and values that the form asks for. */
    public Map<String, Object> shown(String taskId, SignedIn person) {
        var task = workable(taskId, person);
        var form = formOf(task);
        var open = open(task);
        audit.note(person.actor(), AuditAction.READ_FORM, open.businessKey(), form.formId());
        return form.shown(open);
    }

    /**
     * Checks what was sent and completes the task, in one transaction. A fault further down the process rolls everything
     * back; where the form can let its answer stand all the same, it gets a second, shorter try.
     */
    public void complete(String taskId, Map<String, Object> sent, SignedIn person) {
        try {
            command.of(() -> submit(taskId, sent, person, TaskForm::submit));
        } catch (Refusal | Forbidden | Gone answer) {
            throw answer;
        } catch (RuntimeException fault) {
            if (Clash.is(fault)) {
                throw new OptimisticLockingFailureException("task " + taskId, fault);
            }
            command.of(() -> submit(taskId, sent, person, (form, task, data, who) -> {
                if (!form.submitAfterFault(task, data, who)) {
                    throw fault;
                }
                LOG.warn("task {} is answered, but its case could not move on; a job will try", taskId, fault);
            }));
        }
    }

    private void submit(String taskId, Map<String, Object> sent, SignedIn person, Submit submit) {
        var task = workable(taskId, person);
        var form = formOf(task);
        var open = open(task);
        var data = checker.check(schema(form.formId()), sent, () -> form.options(open), () -> form.facts(open));
        if (task.getAssignee() == null) {
            tasks.setAssignee(taskId, person.id());
        }
        audit.note(person.actor(), AuditAction.SENT_FORM, open.businessKey(), form.formId());
        submit.to(form, open, data, person);
    }

    private interface Submit {
        void to(TaskForm form, OpenTask task, FormData data, SignedIn person);
    }

    public String deployedStartForm(String processKey, SignedIn person) {
        var form = startForm(processKey);
        return schema(form.formId()).json(form.options(person));
    }

    @Transactional
    public StartForm.Started start(String processKey, Map<String, Object> sent, SignedIn person) {
        var form = startForm(processKey);
        var data = checker.check(schema(form.formId()), sent, form.options(person));
        var started = form.submit(data, person);
        audit.note(person.actor(), AuditAction.STARTED, started.businessKey(), form.formId());
        return started;
    }

    @Transactional
    public void claim(String taskId, String forUser, SignedIn person) {
        if (!person.id().equals(forUser)) {
            throw new Forbidden("Du kan kun tage en opgave i dit eget navn.");
        }
        var task = workable(taskId, person);
        tasks.claim(taskId, person.id());
        audit.note(person.actor(), AuditAction.CLAIMED, open(task).businessKey(), task.getTaskDefinitionKey());
    }

    @Transactional
    public void unclaim(String taskId, SignedIn person) {
        var task = workable(taskId, person);
        if (!person.id().equals(task.getAssignee()) && !person.isOperator()) {
            throw new Forbidden("Opgaven er taget af en anden.");
        }
        tasks.setAssignee(taskId, null);
        audit.note(person.actor(), AuditAction.GAVE_BACK, open(task).businessKey(), task.getTaskDefinitionKey());
    }

    @Transactional
    public void assign(String taskId, String toUser, SignedIn person) {
        if (!person.isOperator()) {
            throw new Forbidden("Kun driftspersonale kan tildele opgaver.");
        }
        var task = find(taskId);
        if (toUser != null && !isAssignedByModel(task) && !persons.mayTake(toUser, candidatesOf(task.getId()))) {
            throw new Refusal(
                    "userId", "candidate", toUser + " er ikke med i det forum eller den rolle, som opgaven hører til.");
        }
        tasks.setAssignee(taskId, toUser);
    }

    /** Whether a process may be started through the door. */
    Optional<String> startableKey(String definitionId) {
        return Optional.ofNullable(repository
                        .createProcessDefinitionQuery()
                        .processDefinitionId(definitionId)
                        .singleResult())
                .map(definition -> definition.getKey());
    }

    /** The task, if it is the person's own to work on: its assignee, or a candidate while it is free. */
    private Task workable(String taskId, SignedIn person) {
        var task = readable(taskId, person);
        if (task.getAssignee() != null && !person.id().equals(task.getAssignee())) {
            throw new Forbidden("Opgaven er taget af en anden.");
        }
        return task;
    }

    /** Refuses whoever is neither the task's assignee nor one of its candidates. */
    void requireReadable(String taskId, SignedIn person) {
        readable(taskId, person);
    }

    private Task readable(String taskId, SignedIn person) {
        var task = find(taskId);
        if (task.getTenantId() != null && !person.tenants().contains(task.getTenantId())) {
            throw new Gone("Opgaven findes ikke.");
        }
        boolean own = isAssignedByModel(task)
                ? person.id().equals(task.getAssignee())
                : candidatesOf(taskId).stream().anyMatch(person::isIn);
        if (!own) {
            requireStillThere(taskId);
            throw new Forbidden("Opgaven hører til et andet forum eller en anden rolle.");
        }
        requireNoConflict(task, person);
        return task;
    }

    /** Else it is its group's: who has left the group does not keep what he took. */
    private boolean isAssignedByModel(Task task) {
        var model = repository.getBpmnModelInstance(task.getProcessDefinitionId());
        UserTask step = model.getModelElementById(task.getTaskDefinitionKey());
        return task.getAssignee() != null && step.getCamundaAssignee() != null;
    }

    private void requireNoConflict(Task task, SignedIn person) {
        var own = conflicts.casesOf(person.id());
        if (own.isEmpty()) {
            return;
        }
        var number = String.valueOf(tasks.getVariable(task.getId(), CaseVars.CASE_NUMBER.name()));
        if (own.stream().anyMatch(one -> one.value().equals(number))) {
            throw new Forbidden("Du har erklæret dig inhabil i sagen " + number
                    + ". Opgaven skal løses af en anden, eller erklæringen skal trækkes tilbage på sagens side.");
        }
    }

    private List<String> candidatesOf(String taskId) {
        return tasks.getIdentityLinksForTask(taskId).stream()
                .filter(link -> IdentityLinkType.CANDIDATE.equals(link.getType()) && link.getGroupId() != null)
                .map(IdentityLink::getGroupId)
                .toList();
    }

    private Task find(String taskId) {
        return openTasks.byId(taskId).orElseThrow(FormDoor::solved);
    }

    /**
     * A task that somebody else solves in this very moment has no candidates any more.
     */
    private void requireStillThere(String taskId) {
        if (!openTasks.isOpen(taskId)) {
            throw solved();
        }
    }

    private static Gone solved() {
        return new Gone("Opgaven er allerede løst eller findes ikke.");
    }

    private OpenTask open(Task task) {
        return new OpenTask(tasks, task, openTasks.businessKey(task).orElseThrow(FormDoor::solved));
    }

    private TaskForm formOf(Task task) {
        var reference = task.getCamundaFormRef();
        var form = reference == null ? null : taskForms.get(reference.getKey());
        if (form == null) {
            throw new Gone("Opgaven har ingen formular.");
        }
        return form;
    }

    private StartForm startForm(String processKey) {
        var form = startForms.get(processKey);
        if (form == null) {
            throw new Forbidden("Processen kan ikke startes af en person.");
        }
        return form;
    }

    private FormSchema schema(String formId) {
        return forms.form(formId);
    }
}
