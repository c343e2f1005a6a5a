package dk.klyngeflow.casework.chairrotation;

import dk.klyngeflow.organisation.Organisation;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/** When the program starts, each plan's next change is prepared; from then on each change prepares the one after it. */
@Component
@Order(1) // before a replay of the demo moves its time
class RotationStart implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(RotationStart.class);

    private final Organisation organisation;
    private final RotationFlow flow;

    RotationStart(Organisation organisation, RotationFlow flow) {
        this.organisation = organisation;
        this.flow = flow;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        for (var rotation : organisation.rotations()) {
            try {
                flow.prepareNext(rotation);
            } catch (DuplicateKeyException another) {
                LOG.info("another node prepares the next change of chairs in {}", rotation.cluster());
            }
        }
    }
}
