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

    @Test
    void aRightIsNotTakenBackByAnotherNorGivenToASingleTaskOrInstance() {
        var administrator = people.inTheTaskList("adminAnna", Groups.ADMINISTRATORS);

        var takenBack = administrator.post(ENGINE + "/authorization/create", right(2, 5, "*"));
        var oneTask = administrator.post(ENGINE + "/authorization/create", right(1, 7, "someTask"));
        var oneInstance = administrator.post(ENGINE + "/authorization/create", right(1, 8, "someInstance"));
        var given = administrator.post(ENGINE + "/authorization/create", right(1, 5, "*"));

        assertThat(takenBack.status()).isEqualTo(400);
        assertThat(takenBack.body()).contains("En rettighed kan ikke tages tilbage med en ny (AFVIS)");
        assertThat(oneTask.status()).isEqualTo(400);
        assertThat(oneTask.body()).contains("En rettighed til en enkelt opgave kan ikke gives");
        assertThat(oneInstance.status()).isEqualTo(400);
        assertThat(oneInstance.body()).contains("En rettighed til en enkelt procesinstans kan ikke gives");
        assertThat(given.status()).isEqualTo(200);
        assertThat(administrator
                        .call(
                                "DELETE",
                                ENGINE + "/authorization/"
                                        + given.json().path("id").asText(),
                                null)
                        .status())
                .isEqualTo(204);
    }

    private static Map<String, Object> right(int type, int resource, String resourceId) {
        return Map.of(
                "type", type,
                "userId", "adminAnna",
                "resourceType", resource,
                "resourceId", resourceId,
                "permissions", new String[] {"READ"});
    }

    private static Map<String, Object> account(String id, String password) {
        return Map.of(
                "profile", Map.of("id", id, "firstName", "Ny", "lastName", "Leder", "email", ""),
                "credentials", Map.of("password", password));
    }
}
