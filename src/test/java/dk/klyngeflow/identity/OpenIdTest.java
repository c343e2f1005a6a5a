package dk.klyngeflow.identity;

import static org.assertj.core.api.Assertions.assertThat;

import dk.klyngeflow.KlyngeflowApplication;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;
import no.nav.security.mock.oauth2.MockOAuth2Server;
import no.nav.security.mock.oauth2.token.DefaultOAuth2TokenCallback;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Sign-in through a real OpenID Connect provider, over HTTP as a browser goes. The profile is other than all other tests', so
 * the program is started for it: the whole of it, because what counts is what a person may do afterwards.
 */
@Tag("restart")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@ExtendWith(OutputCaptureExtension.class)
class OpenIdTest {

    private static final String ISSUER = "klynge";
    private static final String AUDIENCE = "klyngeflow";

    private final MockOAuth2Server provider = new MockOAuth2Server();
    private ConfigurableApplicationContext program;
    private String root;

    @BeforeAll
    void start() {
        provider.start();
        program = new SpringApplicationBuilder(KlyngeflowApplication.class)
                .profiles("openid")
                .run(
                        "--server.port=0",
                        "--klyngeflow.tls=false",
                        "--spring.datasource.url=jdbc:h2:mem:openid;DB_CLOSE_DELAY=-1",
                        "--KLYNGEFLOW_OPENID_ISSUER=" + provider.issuerUrl(ISSUER),
                        "--KLYNGEFLOW_OPENID_SECRET=hemmelig",
                        "--klyngeflow.openid.groups.AD-Klynge-Vest-Drift=njVestDriftsforumMedlem");
        root = "http://localhost:" + program.getEnvironment().getRequiredProperty("local.server.port");
    }

    @AfterAll
    void stop() {
        program.close();
        provider.shutdown();
    }

    @Test
    void whoeverTheProviderVouchesForComesInWithTheGroupsOfTheClaims() throws Exception {
        // Before there is an administrator the task list leads everybody to the closed set-up.
        assertThat(get(signIn("chef@region.dk", AUDIENCE, List.of("camunda-admin")), "/camunda/app/admin/default/")
                        .statusCode())
                .isEqualTo(200);

        var browser = signIn("ida@kommune.dk", AUDIENCE, List.of("AD-Klynge-Vest-Drift", "njVestStrategiskMedlem"));

        assertThat(get(browser, "/moeder").body())
                .contains("Ida Testesen (ida@kommune.dk)")
                .contains("Kommende møder");
        assertThat(get(browser, "/camunda/app/tasklist/default/").statusCode()).isEqualTo(200);
        assertThat(get(browser, "/camunda/app/admin/default/").statusCode()).isEqualTo(403);
        assertThat(groupsOf("ida@kommune.dk"))
                .containsExactlyInAnyOrder("njVestDriftsforumMedlem", "njVestStrategiskMedlem");
    }

    @Test
    void theNextSignInTakesBackWhatIsClaimedNoLonger() throws Exception {
        signIn("ole@kommune.dk", AUDIENCE, List.of("njVestStrategiskMedlem", "operatoer"));
        signIn("ole@kommune.dk", AUDIENCE, List.of("njVestStrategiskMedlem"));

        assertThat(groupsOf("ole@kommune.dk")).containsExactly("njVestStrategiskMedlem");
    }

    @Test
    void aGroupThatDoesNotExistGivesNothingAndIsLogged(CapturedOutput log) throws Exception {
        signIn("eva@kommune.dk", AUDIENCE, List.of("Domain Admins", "njVestStrategiskMedlem"));

        assertThat(groupsOf("eva@kommune.dk")).containsExactly("njVestStrategiskMedlem");
        assertThat(log).contains("eva@kommune.dk claims the group Domain Admins, which does not exist here: ignored");
    }

    @Test
    void aTokenForAnotherAudienceIsRefused() throws Exception {
        var browser = signIn("per@kommune.dk", "et-andet-system", List.of("camunda-admin"));

        assertThat(get(browser, "/login?fejl").body()).contains("blev ikke godkendt her");
        var page = get(browser, "/moeder");
        assertThat(page.uri().getPath()).as(page.body()).isEqualTo("/login");
        assertThat(program.getBean(Accounts.class).exists("per@kommune.dk")).isFalse();
    }

    @Test
    void aNameThatIsNoAccountsIsRefused() throws Exception {
        for (var id : new String[] {"system", "${1+1}", "a/b", "x".repeat(65)}) {
            var browser = signIn(id, AUDIENCE, List.of("camunda-admin"));

            assertThat(get(browser, "/moeder").uri().getPath()).as(id).isEqualTo("/login");
            assertThat(program.getBean(Accounts.class).exists(id)).isFalse();
        }
    }

    @Test
    void thereIsNoPasswordFormAndNoSetUp() throws Exception {
        var browser = browser();

        assertThat(get(browser, "/login").body())
                .contains("Log ind med din arbejdsplads")
                .doesNotContain("type=\"password\"");
        assertThat(get(browser, "/opsaetning").statusCode()).isEqualTo(404);
    }

    private HttpClient signIn(String id, String audience, List<String> groups) throws Exception {
        provider.enqueueCallback(new DefaultOAuth2TokenCallback(
                ISSUER,
                "1f2e3d",
                "JWT",
                List.of(audience),
                Map.of(
                        "aud",
                        audience,
                        "preferred_username",
                        id,
                        "given_name",
                        "Ida",
                        "family_name",
                        "Testesen",
                        "groups",
                        groups),
                300));
        var browser = browser();
        get(browser, "/oauth2/authorization/klyngeflow");
        return browser;
    }

    private static HttpClient browser() {
        return HttpClient.newBuilder()
                .cookieHandler(new CookieManager())
                .followRedirects(HttpClient.Redirect.ALWAYS)
                .build();
    }

    private HttpResponse<String> get(HttpClient browser, String path) throws IOException, InterruptedException {
        return browser.send(HttpRequest.newBuilder(URI.create(root + path)).build(), BodyHandlers.ofString());
    }

    private List<String> groupsOf(String id) {
        return program.getBean(IdentityService.class).createGroupQuery().groupMember(id).list().stream()
                .map(group -> group.getId())
                .toList();
    }
}
