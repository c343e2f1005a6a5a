package dk.klyngeflow.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** What must never slip out of {@code docker-compose.yml} and the {@code Dockerfile}. */
class ComposeTest {

    private static Map<String, Object> compose;
    private static List<String> dockerfile;

    @BeforeAll
    static void read() throws IOException {
        compose = new Yaml(new SafeConstructor(new LoaderOptions()))
                .load(Files.readString(Path.of("docker-compose.yml")));
        dockerfile = Files.readAllLines(Path.of("Dockerfile"));
    }

    @Test
    void theProgramItsDatabaseAndAMailCatcherAndNothingElse() {
        assertThat(map(compose, "services")).containsOnlyKeys("app", "db", "mail");
    }

    @Test
    void eMailsGoToTheCatcherUntilThereIsAnotherServer() {
        assertThat(map(app(), "environment"))
                .containsEntry("SPRING_MAIL_HOST", "${KLYNGEFLOW_MAIL_HOST:-mail}")
                .containsEntry("SPRING_MAIL_PORT", "${KLYNGEFLOW_MAIL_PORT:-1025}")
                .containsKey("KLYNGEFLOW_MAIL_SENDER");
        assertThat(map(map(app(), "depends_on"), "mail")).containsEntry("condition", "service_healthy");
    }

    @Test
    void theProgramUsesTheDatabaseAndWaitsForIt() {
        var environment = map(app(), "environment");
        assertThat(environment)
                .containsEntry("SPRING_PROFILES_ACTIVE", "postgres")
                .containsEntry("TZ", "Europe/Copenhagen");
        assertThat(environment.get("KLYNGEFLOW_DB_URL"))
                .isEqualTo(
                        "jdbc:postgresql://db:5432/" + map(db(), "environment").get("POSTGRES_DB"));
        assertThat(environment.get("KLYNGEFLOW_DB_USER"))
                .isEqualTo(map(db(), "environment").get("POSTGRES_USER"));
        assertThat(map(map(app(), "depends_on"), "db")).containsEntry("condition", "service_healthy");
    }

    @Test
    void everyServiceSaysWhetherItIsWell() {
        for (var service : List.of(app(), db(), mail())) {
            assertThat(map(service, "healthcheck")).containsKeys("test", "interval", "timeout", "retries");
        }
        assertThat(list(map(app(), "healthcheck"), "test"))
                .last()
                .asString()
                .contains("GET /actuator/health/readiness HTTP");
    }

    @Test
    void passwordsAreFilesAndNeverLiteral() {
        for (var service : List.of(app(), db(), mail())) {
            assertThat(map(service, "environment"))
                    .allSatisfy((name, value) -> assertThat(name.contains("PASSWORD") && !name.endsWith("_FILE"))
                            .as(name)
                            .isFalse());
        }
        assertThat(map(compose, "secrets").values())
                .isNotEmpty()
                .allSatisfy(secret -> assertThat(asMap(secret)).containsOnlyKeys("file"));
        assertThat(map(db(), "environment"))
                .containsEntry("POSTGRES_PASSWORD_FILE", "/run/secrets/klyngeflow-db-password");
        assertThat(list(db(), "secrets")).containsExactly("klyngeflow-db-password");
        assertThat(list(app(), "secrets"))
                .contains(
                        "klyngeflow-db-password",
                        Map.of(
                                "source", "klyngeflow-first-password",
                                "target", "klyngeflow.first-administrator.password"));
    }

    @Test
    void secretsStayOutOfTheRepositoryAndOutOfTheImage() throws IOException {
        assertThat(map(compose, "secrets").values())
                .allSatisfy(
                        secret -> assertThat((String) asMap(secret).get("file")).startsWith("./secrets/"));
        assertThat(Files.readAllLines(Path.of(".gitignore"))).contains("secrets/");
        assertThat(Files.readAllLines(Path.of(".dockerignore"))).contains("secrets");
    }

    @Test
    void theProgramAndTheCatcherRunWithoutRights() {
        for (var service : List.of(app(), mail())) {
            assertThat(service)
                    .containsEntry("read_only", true)
                    .containsEntry("tmpfs", List.of("/tmp"))
                    .containsEntry("cap_drop", List.of("ALL"))
                    .containsEntry("security_opt", List.of("no-new-privileges:true"));
            assertThat(service.get("user")).asString().matches("[1-9]\\d+:[1-9]\\d+");
        }
        assertThat(app()).containsEntry("user", "10001:10001");
        assertThat(dockerfile).contains("USER 10001:10001");
    }

    @Test
    void onlyThisMachineReachesIt() {
        for (var service : List.of(app(), mail())) {
            assertThat(list(service, "ports"))
                    .hasSize(1)
                    .allSatisfy(port -> assertThat((String) port).startsWith("127.0.0.1:"));
        }
        assertThat(db()).doesNotContainKey("ports");
    }

    @Test
    void theDatabaseOutlivesItsContainer() {
        assertThat(list(db(), "volumes")).containsExactly("database:/var/lib/postgresql/data");
        assertThat(map(compose, "volumes")).containsKey("database");
    }

    @Test
    void imagesArePinned() {
        assertThat(db().get("image")).asString().matches("postgres:17\\.\\d+");
        var bases = dockerfile.stream().filter(line -> line.startsWith("FROM ")).toList();
        assertThat(mail().get("image")).asString().matches("axllent/mailpit:v\\d+\\.\\d+\\.\\d+");
        assertThat(bases)
                .hasSize(2)
                .allSatisfy(base -> assertThat(base)
                        .matches("FROM eclipse-temurin:17\\.\\d+\\.\\d+_\\d+-(jdk-noble AS build|jre-noble)"));
    }

    /** What the image is built from is there: a renamed folder would otherwise be noticed on the day of the release. */
    @Test
    void whatIsCopiedExists() {
        var ignored = Set.of("--from=build");
        var copied = dockerfile.stream()
                .filter(line -> line.startsWith("COPY "))
                .map(line -> line.split(" "))
                .filter(words -> !ignored.contains(words[1]))
                .flatMap(words -> List.of(words).subList(1, words.length - 1).stream())
                .toList();
        assertThat(copied)
                .contains("src", "processes", "forms", "organisation")
                .allSatisfy(name -> assertThat(Path.of(name)).exists());
    }

    @Test
    void theZoneIsTheSameEverywhere() {
        assertThat(dockerfile)
                .anyMatch(line ->
                        line.startsWith("ENTRYPOINT") && line.contains("\"-Duser.timezone=Europe/Copenhagen\""));
        assertThat(map(db(), "environment")).containsEntry("TZ", "Europe/Copenhagen");
    }

    private static Map<String, Object> app() {
        return map(map(compose, "services"), "app");
    }

    private static Map<String, Object> db() {
        return map(map(compose, "services"), "db");
    }

    private static Map<String, Object> mail() {
        return map(map(compose, "services"), "mail");
    }

    private static Map<String, Object> map(Map<String, Object> from, String key) {
        assertThat(from).containsKey(key);
        return asMap(from.get(key));
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> asMap(Object value) {
        return (Map<String, Object>) value;
    }

    @SuppressWarnings("unchecked")
    private static List<Object> list(Map<String, Object> from, String key) {
        assertThat(from).containsKey(key);
        return (List<Object>) from.get(key);
    }
}
