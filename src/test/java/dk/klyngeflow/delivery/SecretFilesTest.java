package dk.klyngeflow.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.klyngeflow.startup.StartRefused;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/** The profile {@code postgres} reads secrets from files, and the environment wins. */
class SecretFilesTest {

    @Configuration(proxyBeanMethods = false)
    static class Nothing {}

    @TempDir
    Path secrets;

    @Test
    void thePasswordIsTheContentOfItsFile() throws IOException {
        Files.writeString(secrets.resolve("klyngeflow-db-password"), "from a file\n");

        assertThat(setting("spring.datasource.password", "postgres")).isEqualTo("from a file");
    }

    @Test
    void theEnvironmentWins() throws IOException {
        Files.writeString(secrets.resolve("klyngeflow-db-password"), "from a file");

        assertThat(setting("spring.datasource.password", "postgres", "--KLYNGEFLOW_DB_PASSWORD=from the environment"))
                .isEqualTo("from the environment");
    }

    @Test
    void withoutEitherTheProgramDoesNotStart() {
        assertThatThrownBy(() -> setting("spring.datasource.password", "postgres"))
                .isInstanceOf(StartRefused.class)
                .hasMessage(
                        "The database's password is missing: set KLYNGEFLOW_DB_PASSWORD, or write it to the file"
                                + " klyngeflow-db-password in %s.",
                        secrets);
    }

    @Test
    void aFileNamedLikeASettingIsThatSetting() throws IOException {
        Files.writeString(secrets.resolve("klyngeflow-db-password"), "from a file");
        Files.writeString(secrets.resolve("klyngeflow.first-administrator.password"), "the first one\n");

        assertThat(setting("klyngeflow.first-administrator.password", "postgres"))
                .isEqualTo("the first one");
    }

    @Test
    void otherProfilesReadNoSuchFiles() throws IOException {
        Files.writeString(secrets.resolve("klyngeflow.first-administrator.password"), "the first one");

        assertThat(setting("klyngeflow.first-administrator.password", "default"))
                .isNull();
    }

    private String setting(String name, String profile, String... arguments) {
        var all = new ArrayList<>(List.of(arguments));
        all.add("--klyngeflow.secrets=" + secrets);
        all.add("--spring.main.banner-mode=off");
        all.add("--logging.level.root=warn");
        try (var program = new SpringApplicationBuilder(Nothing.class)
                .web(WebApplicationType.NONE)
                .profiles(profile)
                .run(all.toArray(String[]::new))) {
            return program.getBean(Environment.class).getProperty(name);
        }
    }
}
