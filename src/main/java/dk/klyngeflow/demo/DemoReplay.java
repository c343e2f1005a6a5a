package dk.klyngeflow.demo;

import dk.klyngeflow.casework.Importing;
import java.time.LocalDateTime;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * Plays the made-up cluster's summer, which shows 70/30 at work, and then the real meeting, through the running processes and
 * while the first page is already served.
 */
@Component
@Profile("demo")
@Order(2)
class DemoReplay implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(DemoReplay.class);
    private static final String MADE_UP = "demo/fiktiv-2022.yml";
    private static final String REAL_MEETING = "demo/njvest-13-moede.yml";

    private final Importing importing;
    private final DemoApplications applications;
    private final DemoGroups groups;
    private final ReplayProgress progress;
    private final LocalDateTime begins;

    DemoReplay(
            Importing importing,
            DemoApplications applications,
            DemoGroups groups,
            ReplayProgress progress,
            @Value("${klyngeflow.demo.begins}") LocalDateTime begins) {
        this.importing = importing;
        this.applications = applications;
        this.groups = groups;
        this.progress = progress;
        this.begins = begins;
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
            boolean isFirst = !applications.arePlayed();
            if (isFirst) {
                applications.beginInSummer();
            }
            bringIn(MADE_UP);
            if (isFirst) {
                applications.play();
                groups.play();
            }
            applications.comeTo(begins);
            bringIn(REAL_MEETING);
            progress.finish();
        } catch (RuntimeException fault) {
            LOG.error("the demo's meeting could not be replayed", fault);
            progress.fail("Der skete en fejl undervejs; den står i programmets log.");
        }
    }

    private void bringIn(String record) {
        LOG.info("{}", importing.run(new ClassPathResource(record), progress::at));
    }
}
