package dk.klyngeflow.casework.engine;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.TaskQuery;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;

/** The lists that the task list opens with: mine and my groups', with the case's number, title and level as columns. */
@Component
class TaskFilters implements SmartInitializingSingleton {

    private static final List<Map<String, String>> COLUMNS = List.of(
            Map.of("name", CaseVars.CASE_NUMBER.name(), "label", "Sag"),
            Map.of("name", CaseVars.CASE_TITLE.name(), "label", "Titel"),
            Map.of("name", CaseVars.LEVEL_NAME.name(), "label", "Niveau"));

    private final FilterService filters;
    private final TaskService tasks;

    TaskFilters(FilterService filters, TaskService tasks) {
        this.filters = filters;
        this.tasks = tasks;
    }

    @Override
    public void afterSingletonsInstantiated() {
        ensure(
                "Mine gruppers opgaver",
                -20,
                "Opgaver, som et af mine forummer venter på",
                tasks.createTaskQuery()
                        .taskCandidateGroupInExpression("${currentUserGroups()}")
                        .includeAssignedTasks()
                        .initializeFormKeys());
        ensure(
                "Mine opgaver",
                -10,
                "Opgaver, som jeg selv har taget eller fået",
                tasks.createTaskQuery()
                        .taskAssigneeExpression("${currentUser()}")
                        .initializeFormKeys());
    }

    private void ensure(String name, int priority, String description, TaskQuery query) {
        if (filters.createFilterQuery().filterName(name).count() > 0) {
            return;
        }
        var filter = filters.newTaskFilter(name);
        filter.setQuery(query);
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
