package dk.klyngeflow.identity;

import static org.camunda.bpm.engine.authorization.Permissions.ACCESS;
import static org.camunda.bpm.engine.authorization.Permissions.CREATE;
import static org.camunda.bpm.engine.authorization.Permissions.READ;
import static org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions.CREATE_INSTANCE;
import static org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions.READ_HISTORY;
import static org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions.READ_INSTANCE;
import static org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions.READ_TASK;
import static org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions.RETRY_JOB;

import java.util.List;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;

/**
 * What the engine grants. Few and broad: which task is whose is decided at the door, by candidate and assignee, and never by
 * a row per task.
 *
 * @param group {@link #EVERYBODY} for all who are signed in
 */
record Grants(String group, Resource resource, String resourceId, List<Permission> permissions) {

    static final String EVERYBODY = "*";

    private static final String ANY = "*";
    private static final Permission ALL_RIGHTS = Permissions.ALL;

    static final List<Grants> ALL = List.of(
            new Grants(EVERYBODY, Resources.APPLICATION, "tasklist", List.of(ACCESS)),
            new Grants(EVERYBODY, Resources.APPLICATION, "welcome", List.of(ACCESS)),
            new Grants(EVERYBODY, Resources.FILTER, ANY, List.of(READ)),
            new Grants(
                    EVERYBODY,
                    Resources.PROCESS_DEFINITION,
                    ANY,
                    List.of(READ, CREATE_INSTANCE, READ_TASK, READ_INSTANCE)),
            new Grants(EVERYBODY, Resources.PROCESS_INSTANCE, ANY, List.of(CREATE)),
            new Grants(Groups.OPERATORS, Resources.APPLICATION, "cockpit", List.of(ACCESS)),
            new Grants(
                    Groups.OPERATORS,
                    Resources.PROCESS_DEFINITION,
                    ANY,
                    List.of(READ, READ_INSTANCE, READ_HISTORY, READ_TASK, RETRY_JOB)),
            new Grants(Groups.OPERATORS, Resources.DECISION_DEFINITION, ANY, List.of(READ, Permissions.READ_HISTORY)),
            new Grants(Groups.OPERATORS, Resources.DECISION_REQUIREMENTS_DEFINITION, ANY, List.of(READ)),
            new Grants(Groups.OPERATORS, Resources.DEPLOYMENT, ANY, List.of(READ)),
            new Grants(Groups.OPERATORS, Resources.BATCH, ANY, List.of(READ)),
            new Grants(Groups.ADMINISTRATORS, Resources.APPLICATION, "admin", List.of(ACCESS)),
            new Grants(Groups.ADMINISTRATORS, Resources.USER, ANY, List.of(ALL_RIGHTS)),
            new Grants(Groups.ADMINISTRATORS, Resources.GROUP, ANY, List.of(ALL_RIGHTS)),
            new Grants(Groups.ADMINISTRATORS, Resources.GROUP_MEMBERSHIP, ANY, List.of(ALL_RIGHTS)),
            new Grants(Groups.ADMINISTRATORS, Resources.TENANT, ANY, List.of(ALL_RIGHTS)),
            new Grants(Groups.ADMINISTRATORS, Resources.TENANT_MEMBERSHIP, ANY, List.of(ALL_RIGHTS)),
            new Grants(Groups.ADMINISTRATORS, Resources.AUTHORIZATION, ANY, List.of(ALL_RIGHTS)));

    boolean isForEverybody() {
        return group.equals(EVERYBODY);
    }
}
