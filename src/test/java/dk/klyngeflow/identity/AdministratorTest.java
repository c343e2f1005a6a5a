package dk.klyngeflow.identity;

import static org.assertj.core.api.Assertions.assertThat;

import dk.klyngeflow.support.OnH2;
import dk.klyngeflow.support.People;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The first administrator gives everybody else an account, in Admin as over REST. */
@OnH2
class AdministratorTest {

    private static final String ENGINE = "/camunda/api/engine/engine/default";

    @Autowired
    private People people;

    @Test
    void anAdministratorGivesSomebodyAnAccountAndItsGroups() {
        var administrator = people.inTheTaskList("adminAnna", Groups.ADMINISTRATORS);

        assertThat(administrator.get("/camunda/app/admin/default/").status()).isEqualTo(200);
        assertThat(administrator
                        .post(ENGINE + "/user/create", account("nyLeder", "Sommer-Klynge-2026"))
                        .status())
                .isEqualTo(204);
        for (var group : new String[] {"njVestStrategiskSekretariat", "njVestDriftsforumMedlem"}) {
            assertThat(administrator
                            .call("PUT", ENGINE + "/group/" + group + "/members/nyLeder", null)
                            .status())
                    .as(group)
                    .isEqualTo(204);
        }
        assertThat(administrator
                        .call("PUT", ENGINE + "/tenant/njSyd/user-members/nyLeder", null)
                        .status())
                .isEqualTo(204);
    }

    @Test
    void nobodyElseDoes() {
        var secretary = people.inTheTaskList("sekretaerSanne", "njVestStrategiskSekretariat");

        assertThat(secretary.get("/camunda/app/admin/default/").status()).isEqualTo(403);
        assertThat(secretary
                        .post(ENGINE + "/user/create", account("smugler", "Sommer-Klynge-2026"))
                        .status())
                .isEqualTo(403);
        assertThat(secretary
                        .call("PUT", ENGINE + "/group/" + Groups.ADMINISTRATORS + "/members/sekretaerSanne", null)
                        .status())
                .isEqualTo(403);
    }

    /** Admin is for accounts: cases and processes are no business of an administrator's. */
    @Test
    void anAdministratorSeesNoCases() {
        var administrator = people.inTheTaskList("adminAnna", Groups.ADMINISTRATORS);

        assertThat(administrator.get(ENGINE + "/task?maxResults=10").status()).isEqualTo(403);
        assertThat(administrator.get("/camunda/app/cockpit/default/").status()).isEqualTo(403);
    }

    private static Map<String, Object> account(String id, String password) {
        return Map.of(
                "profile", Map.of("id", id, "firstName", "Ny", "lastName", "Leder", "email", ""),
                "credentials", Map.of("password", password));
    }
}
