package dk.klyngeflow.casework.engine;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.TaskQuery;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;

/**
 * The lists that the task list opens with: mine, my groups', overdue, and what the next meeting waits for; with the case's
 * number, title, level and cluster as columns, the task's name and due date stand there anyhow. Filters follow the program at
 * every start.
 */
@Component
class TaskFilters implements SmartInitializingSingleton {

    private static final List<Map<String, String>> COLUMNS = List.of(
            Map.of("name", CaseVars.CASE_NUMBER.name(), "label", "Sag"),
            Map.of("name", CaseVars.CASE_TITLE.name(), "label", "Titel"),
            Map.of("name", CaseVars.LEVEL_NAME.name(), "label", "Niveau"),
            Map.of("name", CaseVars.CLUSTER_NAME.name(), "label", "Klynge"));

    /** The decision task of every flow that has one is named so. */
    private static final String DECIDE = "userTask_decideCase";

    private final FilterService filters;
    private final TaskService tasks;

    TaskFilters(FilterService filters, TaskService tasks) {
        this.filters = filters;
        this.tasks = tasks;
    }

    @Override
    public void afterSingletonsInstantiated() {
        Optional.ofNullable(filters.createFilterQuery()
                        .filterName("Mine gruppers opgaver")
                        .singleResult())
                .ifPresent(renamed -> filters.deleteFilter(renamed.getId()));
        ensure("Mine grupper", -20, "Opgaver, som et af mine forummer venter på", ofMyGroups());
        ensure(
                "Mine opgaver",
                -10,
                "Opgaver, som jeg selv har taget eller fået",
                tasks.createTaskQuery().taskAssigneeExpression("${currentUser()}"));
        ensure(
                "Overskredne",
                0,
                "Opgaver, hvis frist er overskredet",
                ofMyGroups().dueBeforeExpression("${now()}"));
        ensure(
                "Næste møde",
                10,
                "Beslutninger, der hører til mit forums næste møde",
                ofMyGroups().taskDefinitionKeyIn(DECIDE).dueBeforeExpression("${nextMeeting.end()}"));
    }

    private TaskQuery ofMyGroups() {
        return tasks.createTaskQuery()
                .taskCandidateGroupInExpression("${ownGroups.names()}")
                .includeAssignedTasks();
    }

    private void ensure(String name, int priority, String description, TaskQuery query) {
        var there = filters.createFilterQuery().filterName(name).singleResult();
        var filter = there == null ? filters.newTaskFilter(name) : there;
        filter.setQuery(query.orderByDueDate().asc().initializeFormKeys());
        var properties = new LinkedHashMap<String, Object>();
        properties.put("description", description);
        properties.put("priority", priority);
        properties.put("color", "#0059b3");
        properties.put("refresh", true);
        properties.put("showUndefinedVariable", false);
        properties.put("variables", COLUMNS);
        filter.setProperties(properties);
        filters.saveFilter(filter);
    }
}
