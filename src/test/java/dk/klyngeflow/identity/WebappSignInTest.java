package dk.klyngeflow.identity;

import static org.assertj.core.api.Assertions.assertThat;

import dk.klyngeflow.support.OnH2;
import dk.klyngeflow.support.People;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a click in Tasklist costs beside its answer. */
@OnH2
class WebappSignInTest {

    private static final String PROFILE = "/camunda/api/admin/auth/user/default";

    @Autowired
    private People people;

    @Autowired
    private JdbcClient db;

    @Test
    void aCallKnowsWhoAsksAndLeavesNothingInTheSession() {
        var operator = people.inTheTaskList("vagtVibe", Groups.OPERATORS);

        var first = operator.get(PROFILE).json();
        var again = operator.get(PROFILE).json();

        assertThat(first.path("userId").asText()).isEqualTo("vagtVibe");
        assertThat(first.findValuesAsText("authorizedApps")).isEqualTo(again.findValuesAsText("authorizedApps"));
        assertThat(again.path("authorizedApps")).extracting(app -> app.asText()).contains("cockpit", "tasklist");
        assertThat(kept()).contains("SPRING_SECURITY_CONTEXT").doesNotContain(WithoutKeptSignIn.SIGN_IN);
    }

    private List<String> kept() {
        return db.sql("select attribute_name from identity_session_attributes")
                .query(String.class)
                .list();
    }
}
