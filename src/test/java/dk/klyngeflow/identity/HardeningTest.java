package dk.klyngeflow.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.klyngeflow.support.Caller;
import dk.klyngeflow.support.FreshStart;
import dk.klyngeflow.support.OnH2;
import dk.klyngeflow.support.People;
import dk.klyngeflow.support.Play;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import javax.script.ScriptEngineFactory;
import javax.script.ScriptEngineManager;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.variable.Variables;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;

/**
 * What the engine leaves open as it comes, one by one, and closed here. Each of these is red on the plain engine. Way for
 * way around a form: {@code DoorTest}; role for role: {@code AccessTest}.
 */
@OnH2
class HardeningTest {

    private static final String WEBAPP = "/camunda/api/engine/engine/default";
    private static final String PASSWORD = "Klynge-Kode-2026!";

    @Autowired
    private FreshStart fresh;

    @Autowired
    private People people;

    @Autowired
    private Play play;

    @Autowired
    private Accounts accounts;

    @Autowired
    private AccountSignIn signIn;

    @Autowired
    private ProcessEngine engine;

    @Autowired
    private IdentityService identities;

    @Autowired
    private RepositoryService repository;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private TaskService tasks;

    @Autowired
    private HistoryService history;

    @Autowired
    private ManagementService management;

    @Autowired
    private AuthorizationService authorizations;

    @Autowired
    private JdbcClient db;

    @BeforeEach
    void aQuietDay() {
        fresh.at(LocalDateTime.of(2026, 3, 2, 9, 0));
    }

    private Caller reviewer() {
        return people.inTheTaskList("vestMedlem", "njVestDriftsforumMedlem");
    }

    private Caller administrator() {
        return people.inTheTaskList("adminAnna", Groups.ADMINISTRATORS);
    }

    // 1

    @ParameterizedTest
    @ValueSource(strings = {"/engine-rest/user", "/engine-rest/engine/default/user", "/engine-rest/user/count"})
    void anonymousCallersDoNotListUsers(String path) {
        assertThat(people.anonymous().get(path).status()).isEqualTo(401);
    }

    // 2

    /** The published exploit, CVE-2026-109432: an expression in an or-query runs although expressions are off. */
    @Test
    void anExpressionInAnOrQueryDoesNotRun() {
        var attack = Map.of("orQueries", List.of(Map.of("assigneeExpression", "${1+1}")));
        for (var caller : Map.of("/engine-rest", people.calling("vestMedlem"), WEBAPP, reviewer())
                .entrySet()) {
            var answer = caller.getValue().post(caller.getKey() + "/task", attack);

            assertThat(answer.status()).isEqualTo(400);
            assertThat(answer.rule()).isEqualTo("expression");
        }
    }

    // 3

    /** The published exploit, CVE-2026-77226: whoever comes first makes himself administrator. */
    @ParameterizedTest
    @ValueSource(
            strings = {"/camunda/api/admin/setup/default/user/create", "/camunda/api/admin/setup/default/user/create/"})
    void nobodyMakesAnAdministratorOfHimself(String path) {
        var profile = Map.of(
                "profile", Map.of("id", "tyv", "firstName", "T", "lastName", "Yv", "email", ""),
                "credentials", Map.of("password", PASSWORD));

        assertThat(reviewer().post(path, profile).status()).isEqualTo(404);
        assertThat(people.anonymous().post(path, profile).status()).isIn(401, 404);
        assertThat(accounts.exists("tyv")).isFalse();
    }

    // 4

    @Test
    void aStoredQueryHoldsNoExpressionOfAnybodys() {
        var filter = Map.of(
                "resourceType",
                "Task",
                "name",
                "Alt",
                "query",
                Map.of("assigneeExpression", "${1+1}"),
                "properties",
                Map.of());

        assertThat(reviewer()
                        .post(WEBAPP + "/filter/create", Map.of("resourceType", "Task", "name", "Alt"))
                        .status())
                .isEqualTo(403);
        assertThat(reviewer().post(WEBAPP + "/filter/create", filter).rule()).isEqualTo("expression");
        assertThat(administrator().post(WEBAPP + "/filter/create", filter).rule())
                .isEqualTo("expression");
    }

    // 5

    @ParameterizedTest
    @ValueSource(strings = {"/login", "/camunda/app/tasklist/default/", "/engine-rest/user"})
    void browsersComeBackOverTlsOnly(String path) {
        assertThat(people.anonymous().get(path).header("Strict-Transport-Security"))
                .startsWith("max-age=31536000");
    }

    @Test
    void cookiesStayHereAndTravelOverTlsOnly() {
        people.calling("vestMedlem", "njVestDriftsforumMedlem");
        var visitor = people.anonymous();
        var cookies = new ArrayList<String>();
        for (var answer : List.of(
                visitor.submit("/login", Map.of("username", "vestMedlem", "password", PASSWORD)),
                visitor.get("/camunda/app/tasklist/default/"))) {
            cookies.addAll(answer.headers().allValues("Set-Cookie"));
        }

        assertThat(cookies).anyMatch(cookie -> cookie.startsWith("JSESSIONID"));
        assertThat(cookies).anyMatch(cookie -> cookie.startsWith("XSRF-TOKEN"));
        assertThat(cookies)
                .allMatch(cookie -> cookie.contains("Secure"))
                .allMatch(cookie -> cookie.toLowerCase().contains("samesite=strict"));
        assertThat(cookies)
                .filteredOn(cookie -> cookie.startsWith("JSESSIONID"))
                .allMatch(cookie -> cookie.contains("HttpOnly"));
    }

    // 6

    @Test
    void ourPagesRunNothingThatStandsInThem() {
        var policy = people.anonymous().get("/login").header("Content-Security-Policy");

        assertThat(policy)
                .contains("default-src 'self'", "object-src 'none'", "frame-ancestors 'none'", "form-action 'self'")
                .doesNotContain("unsafe");
    }

    /** The policy would silently drop them. */
    @Test
    void noTemplateHasAStyleOrScriptOfItsOwn() throws IOException {
        var inline = Pattern.compile("\\sstyle\\s*=|\\son[a-z]+\\s*=\\s*\"|<style|<script(?![^>]*\\bsrc=)|javascript:");
        var templates = new PathMatchingResourcePatternResolver().getResources("classpath:templates/**/*.html");

        assertThat(templates).isNotEmpty();
        for (var template : templates) {
            if (template.getURL().getPath().contains("/templates/documents/")) {
                continue; // become PDF, never a page
            }
            assertThat(template.getContentAsString(StandardCharsets.UTF_8))
                    .as(template.getFilename())
                    .doesNotContainPattern(inline);
        }
    }

    // 7

    @Test
    void anotherSiteMakesNobodyDoAnything() {
        var foreign = List.of(
                Map.of("Origin", "https://ondsindet.dk"),
                Map.of("Origin", "null"),
                Map.of("Origin", "http://localhost:1"),
                Map.of("Sec-Fetch-Site", "cross-site"),
                Map.of("Sec-Fetch-Site", "same-site", "Origin", "http://localhost:" + people.port()));
        for (var headers : foreign) {
            var inTheTaskList = reviewer();
            var withPassword = people.calling("vestMedlem");
            headers.forEach((name, value) -> {
                inTheTaskList.with(name, value);
                withPassword.with(name, value);
            });

            assertThat(withPassword.post("/engine-rest/task", "{}").status())
                    .as(headers.toString())
                    .isEqualTo(403);
            assertThat(inTheTaskList.post(WEBAPP + "/task", "{}").status()).isEqualTo(403);
            assertThat(inTheTaskList.submit("/logout", Map.of()).status()).isEqualTo(403);
            assertThat(inTheTaskList.get("/moeder").status())
                    .as("still signed in")
                    .isEqualTo(200);
        }
    }

    @Test
    void ourOwnPagesAndProgramsDo() {
        var own = "http://localhost:" + people.port();

        assertThat(people.calling("vestMedlem")
                        .post("/engine-rest/task/count", "{}")
                        .status())
                .isEqualTo(200);
        assertThat(reviewer()
                        .with("Origin", own)
                        .post(WEBAPP + "/task/count", "{}")
                        .status())
                .isEqualTo(200);
        assertThat(reviewer()
                        .with("Sec-Fetch-Site", "same-origin")
                        .submit("/logout", Map.of())
                        .status())
                .isEqualTo(302);
    }

    @Test
    void aPageSentWithoutItsTokenDoesNothing() {
        var reviewer = reviewer();

        assertThat(reviewer.post("/logout", "{}").status()).isEqualTo(403);
        assertThat(reviewer.get("/moeder").status()).isEqualTo(200);
    }

    // 8

    @ParameterizedTest
    @ValueSource(strings = {"a", "kortOg1!", "ingentalellertegn", "nyLeder-Kode-2026!"})
    void aWeakPasswordIsRefused(String password) {
        var answer = administrator()
                .post(
                        WEBAPP + "/user/create",
                        Map.of(
                                "profile",
                                Map.of("id", "nyLeder2", "firstName", "N", "lastName", "L", "email", ""),
                                "credentials",
                                Map.of("password", password.replace("nyLeder", "nyLeder2"))));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.message()).startsWith("Adgangskoden skal have mindst 10 tegn");
        assertThat(accounts.exists("nyLeder2")).isFalse();
    }

    @Test
    void aPasswordIsKeptAsASlowHash() {
        people.calling("vestMedlem");

        var kept = db.sql("select pwd_ from act_id_user where id_ = 'vestMedlem'")
                .query(String.class)
                .single();
        assertThat(kept).startsWith("{bcrypt}$2a$");
        assertThat(new SlowHash(4).check("en anden", kept.substring("{bcrypt}".length())))
                .isFalse();
    }

    /** BCrypt alone would look at 72 bytes and call all that begin alike the same. */
    @Test
    void aLongPasswordCountsToItsEnd() {
        var hash = new SlowHash(4);
        var kept = hash.encrypt("x".repeat(100) + "1");

        assertThat(hash.check("x".repeat(100) + "1", kept)).isTrue();
        assertThat(hash.check("x".repeat(100) + "2", kept)).isFalse();
    }

    // 9

    @Test
    void tenThousandTriesGetNowhereAndSlowNobodyDown() throws Exception {
        people.calling("offer");
        var guessed = new AtomicInteger();
        var paused = new AtomicInteger();
        var attackers = Executors.newFixedThreadPool(2);
        for (int i = 0; i < 10_000; i++) {
            var password = i == 9_999 ? PASSWORD : "gæt-" + i;
            attackers.submit(() -> {
                try {
                    signIn.authenticate(UsernamePasswordAuthenticationToken.unauthenticated("offer", password));
                } catch (LockedException locked) {
                    paused.incrementAndGet();
                } catch (BadCredentialsException wrong) {
                    guessed.incrementAndGet();
                }
            });
        }
        var began = System.nanoTime();
        assertThat(reviewer().get("/moeder").status()).isEqualTo(200);
        var took = java.time.Duration.ofNanos(System.nanoTime() - began);
        attackers.shutdown();
        assertThat(attackers.awaitTermination(3, java.util.concurrent.TimeUnit.MINUTES))
                .isTrue();

        assertThat(took).isLessThan(java.time.Duration.ofSeconds(20));
        // None of the rest had its password looked at.
        assertThat(guessed.get()).isLessThan(20);
        assertThat(paused.get() + guessed.get()).isEqualTo(10_000);
        assertThat(people.anonymous()
                        .submit("/login", Map.of("username", "offer", "password", PASSWORD))
                        .header("Location"))
                .endsWith("/login?fejl");

        // The pause passes, and whoever knows the password gets in.
        fresh.at(LocalDateTime.of(2026, 3, 2, 10, 0));
        assertThat(people.calling("offer").get("/engine-rest/engine").status()).isEqualTo(200);
    }

    // 10

    @Test
    void noJavaObjectComesInSerialised() {
        var object = Variables.serializedObjectValue("rO0ABXA=")
                .serializationDataFormat(Variables.SerializationDataFormats.JAVA)
                .objectTypeName("java.lang.Object")
                .create();
        play.plan("njVestDriftsforum", LocalDate.of(2026, 4, 15));
        var number = play.raise("njVestDriftsforum");
        var instance = play.instancesOf(number.value()).get(0);

        assertThatThrownBy(() -> runtime.setVariable(instance, "object", object))
                .isInstanceOf(ProcessEngineException.class)
                .hasMessageContaining("Java serialization format is prohibited");
    }

    // 11

    @Test
    void whatIsReadFromJsonIsOfAllowedTypesOnly() {
        var configuration = configuration();

        assertThat(configuration.isDeserializationTypeValidationEnabled()).isTrue();
        assertThat(configuration.getDeserializationTypeValidator().validate("java.util.ArrayList"))
                .isTrue();
        for (var type : List.of(
                "javax.script.ScriptEngineManager",
                "org.springframework.context.support.ClassPathXmlApplicationContext")) {
            assertThat(configuration.getDeserializationTypeValidator().validate(type))
                    .as(type)
                    .isFalse();
        }
    }

    // 12

    @Test
    void aModelBringsNoEntitiesAlong() {
        var model = """
                <?xml version="1.0"?><!DOCTYPE d [<!ENTITY x SYSTEM "file:///etc/passwd">]>
                <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" targetNamespace="x">&x;</definitions>
                """;

        assertThatThrownBy(() -> repository
                        .createDeployment()
                        .addString("entities.bpmn", model)
                        .deploy())
                .hasStackTraceContaining("DOCTYPE is disallowed");
    }

    // 13

    @ParameterizedTest
    @CsvSource({"'',400", "?maxResults=2001,400", "?maxResults=2000,200"})
    void noListIsWithoutEnd(String limit, int status) {
        var operator = people.calling("operatoer", Groups.OPERATORS);

        assertThat(operator.get("/engine-rest/process-instance" + limit).status())
                .isEqualTo(status);
    }

    // 14

    @Test
    void whatHasLivedItsTimeIsCleanedUpAtNight() {
        var configuration = configuration();
        assertThat(configuration.getHistoryCleanupBatchWindowStartTime()).isEqualTo("01:00");
        assertThat(configuration.getHistoryCleanupBatchWindowEndTime()).isEqualTo("05:00");

        play.plan("njVestDriftsforum", LocalDate.of(2026, 4, 15));
        var number = play.raise("njVestDriftsforum");
        play.submit(number, "userTask_qualifyCase", Map.of("nextStep", "SOLVE", "reason", "Aftalt mellem parterne."));
        var finished = history.createHistoricProcessInstanceQuery()
                .processInstanceBusinessKey(number.value())
                .finished();
        var open = history.createHistoricProcessInstanceQuery()
                .processInstanceBusinessKey(play.raise("njVestDriftsforum").value());

        cleanUpOn(LocalDateTime.of(2036, 2, 1, 2, 0));
        assertThat(finished.list()).as("not ten years after its end").isNotEmpty();

        cleanUpOn(LocalDateTime.of(2037, 3, 3, 2, 0));
        assertThat(finished.list()).isEmpty();
        assertThat(open.list()).as("what is under way, however old").isNotEmpty();
    }

    private void cleanUpOn(LocalDateTime night) {
        play.moveTo(night);
        history.findHistoryCleanupJobs().forEach(job -> management.executeJob(job.getId()));
    }

    // 15

    @ParameterizedTest
    @ValueSource(strings = {"/h2-console", "/actuator", "/actuator/env", "/actuator/heapdump", "/actuator/beans"})
    void nothingOfTheMachineryIsShown(String path) {
        assertThat(administrator().get(path).status()).isEqualTo(404);
        assertThat(people.anonymous().get(path).status()).isEqualTo(302);
    }

    @Test
    void healthSaysUpAndNoMore() {
        assertThat(people.anonymous().get("/actuator/health").body())
                .isEqualTo("{\"status\":\"UP\",\"groups\":[\"liveness\",\"readiness\"]}");
        assertThat(people.anonymous().get("/actuator/health/liveness").body()).isEqualTo("{\"status\":\"UP\"}");
        assertThat(people.anonymous().get("/actuator/health/readiness").body()).isEqualTo("{\"status\":\"UP\"}");
        assertThat(people.anonymous().get("/actuator/health/readiness/db").status())
                .isEqualTo(404);
    }

    // 16

    @ParameterizedTest
    @CsvSource({
        "vestMedlem,njVestDriftsforumMedlem",
        "vestSekretaer,njVestDriftsforumSekretariat",
        "operatoer,operatoer"
    })
    void nobodyDeploys(String id, String group) {
        assertThat(people.inTheTaskList(id, group)
                        .post(WEBAPP + "/deployment/create", "{}")
                        .status())
                .isEqualTo(403);
        identities.setAuthentication(id, List.of(group));
        try {
            assertThatThrownBy(() -> repository
                            .createDeployment()
                            .addString("mine.bpmn", "<definitions/>")
                            .deploy())
                    .hasMessageContaining("'CREATE' permission on resource 'Deployment'");
        } finally {
            identities.clearAuthentication();
        }
    }

    /** The engine's own expressions and FEEL; no language that reaches the machine. */
    @Test
    void noScriptLanguageIsThere() {
        assertThat(new ScriptEngineManager().getEngineFactories().stream().map(ScriptEngineFactory::getLanguageName))
                .allMatch(language -> language.startsWith("feel") || language.equals("JSP 2.1 EL"));
    }

    // 17

    @Test
    void aTaskNeedsNoRowOfItsOwn() {
        play.plan("njVestDriftsforum", LocalDate.of(2026, 4, 15));
        var number = play.raise("njVestDriftsforum");
        var task = play.task(number.value(), "userTask_qualifyCase");
        tasks.setAssignee(task.getId(), "vestSekretaer");

        assertThat(authorizations
                        .createAuthorizationQuery()
                        .resourceType(Resources.TASK)
                        .count())
                .isZero();
    }

    // 18

    @Test
    void noAccountIsThereThatNobodyMade() {
        assertThat(List.of("demo", "admin", "john", "mary", "peter")).noneMatch(accounts::exists);
        assertThat(configuration().isTenantCheckEnabled()).isTrue();
    }

    private ProcessEngineConfigurationImpl configuration() {
        return (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
    }
}
