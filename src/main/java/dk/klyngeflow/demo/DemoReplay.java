package dk.klyngeflow.demo;

import dk.klyngeflow.casework.Importing;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * Replays the real meeting through the running processes, while the first page is already served, and after it the made-up
 * cluster that shows 70/30 at work.
 */
@Component
@Profile("demo")
@Order(2)
class DemoReplay implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(DemoReplay.class);
    private static final List<String> RECORDS = List.of("demo/njvest-13-moede.yml", "demo/fiktiv-2022.yml");

    private final Importing importing;
    private final ReplayProgress progress;

    DemoReplay(Importing importing, ReplayProgress progress) {
        this.importing = importing;
        this.progress = progress;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        progress.begin();
        var replay = new Thread(this::replay, "demo-replay");
        replay.setDaemon(true);
        replay.start();
    }

    private void replay() {
        try {
            for (var record : RECORDS) {
                LOG.info("{}", importing.run(new ClassPathResource(record), progress::at));
            }
            progress.finish();
        } catch (RuntimeException fault) {
            LOG.error("the demo's meeting could not be replayed", fault);
            progress.fail("Der skete en fejl undervejs; den står i programmets log.");
        }
    }
}
