package dk.klyngeflow.casework;

import dk.klyngeflow.casework.door.Forbidden;
import dk.klyngeflow.casework.door.FormDoor;
import dk.klyngeflow.casework.door.Gone;
import dk.klyngeflow.casework.engine.CaseVars;
import dk.klyngeflow.deadlines.KlyngeClock;
import dk.klyngeflow.forms.FormSchema;
import dk.klyngeflow.forms.Option;
import dk.klyngeflow.identity.SignedIn;
import dk.klyngeflow.meetings.Conflicts;
import dk.klyngeflow.organisation.Body;
import dk.klyngeflow.organisation.Organisation;
import dk.klyngeflow.organisation.PartyGroups;
import dk.klyngeflow.shared.CaseNumber;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.springframework.lang.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tasks on our own pages: whose they are, what they ask, and their answers. They go the way of Tasklist: the same forms, the
 * same door, the same checks.
 */
@Component
public class TaskDesk {

    /** As many as a person can look through on one page. */
    private static final int MOST = 100;

    /**
     * A task of the person's own, or one that waits for anybody of the person's groups.
     *
     * @param key the case's number, or what the engine knows the meeting or year by
     * @param title of the case, the meeting, the year
     * @param body the forum, where the task is a forum's
     * @param taken whether it is the person's alone
     */
    public record OwnTask(
            String id,
            String name,
            String key,
            Optional<CaseNumber> caseNumber,
            String title,
            String body,
            @Nullable LocalDate due,
            boolean overdue,
            boolean taken) {}

    /** What a task asks. */
    public record Question(
            String id,
            String name,
            String key,
            FormSchema form,
            Map<String, Object> shown,
            Map<String, List<Option>> options) {}

    /**
     * What happens next in a case.
     *
     * @param who whose turn it is, in Danish: "sekretariatet for Driftsforum"
     * @param task its id where it is the person's own to do, else null
     */
    public record Step(
            String name,
            String who,
            @Nullable LocalDate due,
            boolean overdue,
            @Nullable String task) {}

    private final TaskService tasks;
    private final RuntimeService runtime;
    private final FormDoor door;
    private final Conflicts conflicts;
    private final Organisation organisation;
    private final PartyGroups parties;
    private final KlyngeClock clock;

    TaskDesk(
            TaskService tasks,
            RuntimeService runtime,
            FormDoor door,
            Conflicts conflicts,
            Organisation organisation,
            PartyGroups parties,
            KlyngeClock clock) {
        this.tasks = tasks;
        this.runtime = runtime;
        this.door = door;
        this.conflicts = conflicts;
        this.organisation = organisation;
        this.parties = parties;
        this.clock = clock;
    }

    /** What awaits the person: the most urgent first, what has no date last. */
    @Transactional(readOnly = true)
    public List<OwnTask> of(SignedIn person) {
        var own = tasks.createTaskQuery()
                .taskAssignee(person.id())
                .active()
                .orderByDueDate()
                .asc()
                .listPage(0, MOST);
        var free = person.groups().isEmpty()
                ? List.<Task>of()
                : tasks.createTaskQuery()
                        .taskCandidateGroupIn(List.copyOf(person.groups()))
                        .active()
                        .orderByDueDate()
                        .asc()
                        .listPage(0, MOST);
        var found = Stream.concat(own.stream(), free.stream())
                .filter(task -> task.getTenantId() == null || person.tenants().contains(task.getTenantId()))
                .filter(distinct())
                .toList();
        var shown = columns(found);
        var closed = conflicts.casesOf(person.id());
        return found.stream()
                .map(task -> ownTask(task, shown.getOrDefault(task.getProcessInstanceId(), Map.of()), person))
                .filter(task -> task.caseNumber().filter(closed::contains).isEmpty())
                .sorted(Comparator.comparing(OwnTask::due, Comparator.nullsLast(Comparator.naturalOrder())))
                .toList();
    }

    /**
     * What the task asks the person; empty where it is done or is none.
     *
     * @throws AccessDeniedException where it is another's
     */
    @Transactional
    public Optional<Question> open(String taskId, SignedIn person) {
        try {
            var asked = door.asked(taskId, person);
            return Optional.of(new Question(
                    taskId, asked.task(), asked.businessKey(), asked.form(), asked.shown(), asked.options()));
        } catch (Gone gone) {
            return Optional.empty();
        } catch (Forbidden forbidden) {
            throw new AccessDeniedException(forbidden.getMessage());
        }
    }

    /**
     * Checks what was sent and completes the task, in one transaction; the task's new holder is whoever sends it.
     *
     * @return false where the task was done meanwhile
     */
    public boolean complete(String taskId, Map<String, Object> typed, SignedIn person) {
        try {
            door.complete(taskId, typed, person);
            return true;
        } catch (Gone gone) {
            return false;
        } catch (Forbidden forbidden) {
            throw new AccessDeniedException(forbidden.getMessage());
        }
    }

    /** What the case waits for, the most urgent first. Meetings are not in it: they stand on the case's page. */
    @Transactional(readOnly = true)
    public List<Step> stepsOf(CaseNumber number, SignedIn person) {
        return tasks
                .createTaskQuery()
                .processInstanceBusinessKey(number.value())
                .active()
                .orderByDueDate()
                .asc()
                .list()
                .stream()
                .map(task -> step(task, person))
                .sorted(Comparator.comparing(Step::due, Comparator.nullsLast(Comparator.naturalOrder())))
                .toList();
    }

    private OwnTask ownTask(Task task, Map<String, String> shown, SignedIn person) {
        var key = shown.getOrDefault(CaseVars.CASE_NUMBER.name(), "");
        return new OwnTask(
                task.getId(),
                task.getName(),
                key,
                CaseNumber.parse(key),
                shown.getOrDefault(CaseVars.CASE_TITLE.name(), ""),
                shown.getOrDefault(CaseVars.LEVEL_NAME.name(), ""),
                due(task),
                isOverdue(task),
                person.id().equals(task.getAssignee()));
    }

    private Step step(Task task, SignedIn person) {
        var groups = tasks.getIdentityLinksForTask(task.getId()).stream()
                .map(IdentityLink::getGroupId)
                .filter(group -> group != null)
                .toList();
        boolean own = task.getAssignee() == null
                ? groups.stream().anyMatch(person::isIn)
                : task.getAssignee().equals(person.id());
        return new Step(
                task.getName(), who(task, groups, person), due(task), isOverdue(task), own ? task.getId() : null);
    }

    private String who(Task task, List<String> groups, SignedIn person) {
        if (person.id().equals(task.getAssignee())) {
            return "dig";
        }
        if (groups.isEmpty()) {
            return "den, der har rejst sagen";
        }
        return groups.stream().map(this::nameOf).distinct().collect(Collectors.joining(" eller "));
    }

    private String nameOf(String group) {
        return organisation.bodies().stream()
                .filter(body -> body.groups().contains(group))
                .findFirst()
                .map(body -> roleIn(body, group) + body.name())
                .orElseGet(() -> parties.find(group).map(party -> party.name()).orElse("en anden"));
    }

    private static String roleIn(Body body, String group) {
        if (group.equals(body.secretariatGroup())) {
            return "sekretariatet for ";
        }
        return group.equals(body.chairGroup()) ? "formandskabet for " : "medlemmerne af ";
    }

    /** What task lists show of a task, by process instance. */
    private Map<String, Map<String, String>> columns(List<Task> found) {
        if (found.isEmpty()) {
            return Map.of();
        }
        var shown = new HashMap<String, Map<String, String>>();
        runtime.createVariableInstanceQuery()
                .processInstanceIdIn(found.stream()
                        .map(Task::getProcessInstanceId)
                        .distinct()
                        .toArray(String[]::new))
                .variableNameIn(CaseVars.SHOWN.toArray(String[]::new))
                .list()
                .forEach(variable -> shown.computeIfAbsent(variable.getProcessInstanceId(), id -> new HashMap<>())
                        .putIfAbsent(variable.getName(), String.valueOf(variable.getValue())));
        return shown;
    }

    private boolean isOverdue(Task task) {
        var due = due(task);
        return due != null && due.isBefore(clock.today());
    }

    @Nullable private static LocalDate due(Task task) {
        return task.getDueDate() == null
                ? null
                : task.getDueDate().toInstant().atZone(KlyngeClock.ZONE).toLocalDate();
    }

    private static Predicate<Task> distinct() {
        var seen = new java.util.HashSet<String>();
        return task -> seen.add(task.getId());
    }
}
