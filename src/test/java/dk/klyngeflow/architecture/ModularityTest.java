package dk.klyngeflow.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import dk.klyngeflow.KlyngeflowApplication;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

/** Arrows go down only: each module uses what its package-info allows, and of it the root package only. */
class ModularityTest {

    private final ApplicationModules modules = ApplicationModules.of(KlyngeflowApplication.class);

    @Test
    void arrowsGoDownOnly() {
        assertThat(modules.stream()).hasSizeGreaterThan(8);
        modules.verify();
    }
}
