package dk.klyngeflow.bench.engine.list;

import java.util.HashMap;
import java.util.List;
import java.util.function.IntConsumer;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.task.TaskQuery;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * What the stock task list asks its engine for: the filter "My Group Tasks", its first page with four columns, and its count.
 * Called as Java, so without HTTP, sign-in and JSON, which Klyngeflow's figure has.
 */
@Configuration(proxyBeanMethods = false)
class ReviewersList {

    private static final int PAGE = 15;
    private static final String REVIEWER = "reviewer";
    private static final String GROUP = "njVestStrategiskSekretariat";

    private final IdentityService identities;
    private final FilterService filters;
    private final TaskService tasks;
    private final RuntimeService runtime;
    private final AuthorizationService authorizations;
    private String filter;

    ReviewersList(
            IdentityService identities,
            FilterService filters,
            TaskService tasks,
            RuntimeService runtime,
            AuthorizationService authorizations) {
        this.identities = identities;
        this.filters = filters;
        this.tasks = tasks;
        this.runtime = runtime;
        this.authorizations = authorizations;
    }

    @Bean
    IntConsumer signIn() {
        return unused -> {
            var mine = filters.newTaskFilter("My Group Tasks")
                    .setQuery(tasks.createTaskQuery()
                            .taskCandidateGroupInExpression("${currentUserGroups()}")
                            .includeAssignedTasks()
                            .orderByDueDate()
                            .asc());
            filter = filters.saveFilter(mine).getId();
            var readable = authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
            readable.setGroupId(GROUP);
            readable.setResource(Resources.FILTER);
            readable.setResourceId(filter);
            readable.addPermission(Permissions.READ);
            authorizations.saveAuthorization(readable);
        };
    }

    @Bean
    IntConsumer list() {
        return expected -> {
            identities.setAuthentication(REVIEWER, List.of(GROUP));
            try {
                List<Task> page = filters.listPage(filter, (TaskQuery) null, 0, PAGE);
                var columns = new HashMap<String, Object>();
                identities.clearAuthentication();
                runtime.createVariableInstanceQuery()
                        .processInstanceIdIn(
                                page.stream().map(Task::getProcessInstanceId).toArray(String[]::new))
                        .list()
                        .forEach(column ->
                                columns.put(column.getProcessInstanceId() + column.getName(), column.getValue()));
                identities.setAuthentication(REVIEWER, List.of(GROUP));
                long count = filters.count(filter);
                if (page.size() != Math.min(PAGE, expected) || count != expected || columns.isEmpty()) {
                    throw new IllegalStateException(
                            "%d shown and %d counted of %d".formatted(page.size(), count, expected));
                }
            } finally {
                identities.clearAuthentication();
            }
        };
    }
}
