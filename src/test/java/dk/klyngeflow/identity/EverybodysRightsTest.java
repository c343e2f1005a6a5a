package dk.klyngeflow.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions.CREATE_INSTANCE;
import static org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions.READ;
import static org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions.READ_INSTANCE;
import static org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions.READ_TASK;

import dk.klyngeflow.support.Caller;
import dk.klyngeflow.support.FreshStart;
import dk.klyngeflow.support.OnH2;
import dk.klyngeflow.support.People;
import dk.klyngeflow.support.Play;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Resources;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What everybody may do is not looked up person by person, and counts as long as everybody may do it. */
@OnH2
class EverybodysRightsTest {

    private static final String ENGINE = "/camunda/api/engine/engine/default";

    @Autowired
    private AuthorizationService rights;

    @Autowired
    private FreshStart fresh;

    @Autowired
    private People people;

    @Autowired
    private Play play;

    @Test
    void whoeverReadsTheTasksOfAllProcessesReadsNoneWhenThatIsGone() {
        fresh.at(LocalDateTime.of(2026, 3, 2, 9, 0));
        play.raise("njVestDriftsforum");
        var secretary = people.inTheTaskList("laeserLone", "njVestDriftsforumSekretariat");
        int before = tasks(secretary);

        rights.deleteAuthorization(everybodys().getId());
        int withoutIt = tasks(secretary);
        int counted = counted(secretary);
        giveBack(READ, CREATE_INSTANCE, READ_TASK, READ_INSTANCE);

        assertThat(before).isPositive();
        assertThat(withoutIt).isZero();
        assertThat(counted).isZero();
        assertThat(tasks(secretary)).isEqualTo(before);
    }

    private static int tasks(Caller caller) {
        return caller.post(ENGINE + "/task", Map.of()).json().size();
    }

    private static int counted(Caller caller) {
        return caller.post(ENGINE + "/task/count", Map.of())
                .json()
                .path("count")
                .asInt();
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
