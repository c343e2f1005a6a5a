package dk.klyngeflow.identity;

import static org.assertj.core.api.Assertions.assertThat;

import dk.klyngeflow.support.OnH2;
import dk.klyngeflow.support.People;
import java.time.Duration;
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

    @Test
    void aClickIsNotedInTheSessionOnceAMinute() {
        var operator = people.inTheTaskList("vagtMinut", Groups.OPERATORS);
        operator.get(PROFILE);
        long now = accessed();
        setAccessed(now - 30_000);

        operator.get(PROFILE);
        long withinTheMinute = accessed();
        setAccessed(now - 61_000);
        operator.get(PROFILE);

        assertThat(withinTheMinute).isEqualTo(now - 30_000);
        assertThat(accessed()).isGreaterThanOrEqualTo(now);
        assertThat(db.sql(
                                "select expiry_time - last_access_time from identity_session where principal_name = 'vagtMinut'")
                        .query(Long.class)
                        .list())
                .allSatisfy(left ->
                        assertThat(left).isEqualTo(Duration.ofMinutes(30).toMillis()));
    }

    private long accessed() {
        return db.sql("select max(last_access_time) from identity_session where principal_name = 'vagtMinut'")
                .query(Long.class)
                .single();
    }

    private void setAccessed(long at) {
        db.sql("update identity_session set last_access_time = ? where principal_name = 'vagtMinut'")
                .param(at)
                .update();
    }

    private List<String> kept() {
        return db.sql("select attribute_name from identity_session_attributes")
                .query(String.class)
                .list();
    }
}
