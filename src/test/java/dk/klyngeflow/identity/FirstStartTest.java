package dk.klyngeflow.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.klyngeflow.KlyngeflowApplication;
import dk.klyngeflow.support.Caller;
import java.util.Map;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;

/** The program is started for the first time, on an empty database and without a demo. */
@Tag("restart")
@ExtendWith(OutputCaptureExtension.class)
class FirstStartTest {

    private static final Pattern CODE = Pattern.compile("/opsaetning and use the code ([0-9a-f]{32})");
    private static final String PASSWORD = "Vinter-Klynge-2026";

    @Test
    void theFirstAdministratorIsMadeOnceWithTheCodeFromTheLog(CapturedOutput log) {
        try (var program = start()) {
            var port = port(program);
            var code = CODE.matcher(log).results().findFirst().orElseThrow().group(1);
            var visitor = Caller.anonymous(port);

            assertThat(visitor.get("/opsaetning").body()).contains("Opret den første administrator");
            assertRefused(visitor, "0".repeat(32), "chef", PASSWORD, "Koden er forkert");
            assertRefused(visitor, code, "chef ${1+1}", PASSWORD, "Brugernavn må kun have");
            assertRefused(visitor, code, "chef", "a", "Adgangskoden skal have mindst 10 tegn");
            assertThat(program.getBean(Accounts.class).exists("chef")).isFalse();

            assertThat(visitor.submit("/opsaetning", fields(code, "chef", PASSWORD))
                            .header("Location"))
                    .endsWith("/login");

            assertThat(Caller.anonymous(port).get("/opsaetning").status()).isEqualTo(404);
            assertThat(Caller.anonymous(port)
                            .submit("/opsaetning", fields(code, "tyv", PASSWORD))
                            .status())
                    .isIn(403, 404);
            assertThat(Caller.signedIn(port, "chef", PASSWORD)
                            .get("/camunda/app/admin/default/")
                            .status())
                    .isEqualTo(200);
        }

        try (var program = start()) {
            assertThat(Caller.anonymous(port(program)).get("/opsaetning").status())
                    .isEqualTo(404);
            program.getBean(IdentityService.class).deleteMembership("chef", Groups.ADMINISTRATORS);
        }

        assertThatThrownBy(FirstStartTest::start)
                .hasStackTraceContaining("The group camunda-admin is empty though the program has been set up");
        assertThat(log).contains("APPLICATION FAILED TO START");
    }

    private static void assertRefused(Caller visitor, String code, String user, String password, String sentence) {
        var page = visitor.submit("/opsaetning", fields(code, user, password));

        assertThat(page.body()).contains(sentence).doesNotContain("value=\"" + password + "\"");
    }

    private static Map<String, String> fields(String code, String user, String password) {
        return Map.of("code", code, "user", user, "password", password);
    }

    private static ConfigurableApplicationContext start() {
        return new SpringApplicationBuilder(KlyngeflowApplication.class)
                .run("--server.port=0", "--spring.datasource.url=jdbc:h2:mem:firststart;DB_CLOSE_DELAY=-1");
    }

    private static int port(ConfigurableApplicationContext program) {
        return program.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
    }
}
