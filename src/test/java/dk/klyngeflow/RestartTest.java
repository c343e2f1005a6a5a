package dk.klyngeflow;

import static org.assertj.core.api.Assertions.assertThat;

import dk.klyngeflow.deadlines.KlyngeClock;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDateTime;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** The program is stopped and started again on the same file, as on somebody's machine. */
@Tag("restart")
class RestartTest {

    @TempDir
    private Path data;

    @Test
    void aRestartDeploysNothingNewAndTheDemosTimeGoesOnFromWhereItStood() {
        LocalDateTime stopped;
        try (var first = start()) {
            assertThat(deployments(first)).isEqualTo(1);
            stopped = first.getBean(KlyngeClock.class).now();
        }

        try (var second = start()) {
            assertThat(deployments(second)).isEqualTo(1);
            var restarted = second.getBean(KlyngeClock.class).now();
            assertThat(restarted).isAfterOrEqualTo(stopped.minusSeconds(1));
            assertThat(Duration.between(stopped, restarted)).isLessThan(Duration.ofMinutes(5));
            assertThat(restarted.toLocalDate()).isEqualTo(stopped.toLocalDate());
        }
    }

    private ConfigurableApplicationContext start() {
        return new SpringApplicationBuilder(KlyngeflowApplication.class)
                .profiles("demo")
                .properties("server.port=0", "klyngeflow.data=" + data, "logging.level.root=warn")
                .run();
    }

    private static long deployments(ConfigurableApplicationContext program) {
        return program.getBean(RepositoryService.class).createDeploymentQuery().count();
    }
}
