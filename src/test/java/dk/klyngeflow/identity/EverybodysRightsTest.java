package dk.klyngeflow.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions.CREATE_INSTANCE;
import static org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions.READ;
import static org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions.READ_INSTANCE;
import static org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions.READ_TASK;

import dk.klyngeflow.support.FreshStart;
import dk.klyngeflow.support.OnH2;
import dk.klyngeflow.support.Play;
import java.time.LocalDateTime;
import java.util.List;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Resources;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What everybody may do is not looked up person by person, and counts as long as everybody may do it. */
@OnH2
class EverybodysRightsTest {

    private static final String SECRETARIES = "njVestDriftsforumSekretariat";

    @Autowired
    private AuthorizationService rights;

    @Autowired
    private FreshStart fresh;

    @Autowired
    private IdentityService identities;

    @Autowired
    private TaskService tasks;

    @Autowired
    private Play play;

    @Test
    void whoeverReadsTheTasksOfAllProcessesReadsNoneWhenThatIsGone() {
        fresh.at(LocalDateTime.of(2026, 3, 2, 9, 0));
        play.raise("njVestDriftsforum");

        int before = tasksOfASecretary();
        rights.deleteAuthorization(everybodys().getId());
        int withoutIt = tasksOfASecretary();
        giveBack(READ, CREATE_INSTANCE, READ_TASK, READ_INSTANCE);

        assertThat(before).isEqualTo(1);
        assertThat(withoutIt).isZero();
        assertThat(tasksOfASecretary()).isEqualTo(1);
    }

    private int tasksOfASecretary() {
        identities.setAuthentication("laeserLone", List.of(SECRETARIES), List.of("njVest"));
        try {
            var own = tasks.createTaskQuery().taskCandidateGroup(SECRETARIES);
            assertThat(own.count()).isEqualTo(own.listPage(0, 10).size());
            return own.listPage(0, 10).size();
        } finally {
            identities.clearAuthentication();
        }
    }

    private Authorization everybodys() {
        List<Authorization> all = rights.createAuthorizationQuery()
                .authorizationType(Authorization.AUTH_TYPE_GLOBAL)
                .resourceType(Resources.PROCESS_DEFINITION)
                .list();
        assertThat(all).hasSize(1);
        return all.get(0);
    }

    private void giveBack(Permission... permissions) {
        var right = rights.createNewAuthorization(Authorization.AUTH_TYPE_GLOBAL);
        right.setResource(Resources.PROCESS_DEFINITION);
        right.setResourceId(Authorization.ANY);
        right.setPermissions(permissions);
        rights.saveAuthorization(right);
    }
}
