package dk.klyngeflow.drafts;

import net.javacrumbs.shedlock.spring.annotation.SchedulerLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Each night, drafts that nobody has changed for long are removed: they are about persons, and nobody waits for them. */
@Component
public class DraftCleaning {

    private static final Logger LOG = LoggerFactory.getLogger(DraftCleaning.class);

    private final Drafts drafts;

    DraftCleaning(Drafts drafts) {
        this.drafts = drafts;
    }

    @Scheduled(cron = "0 20 3 * * *", zone = "Europe/Copenhagen")
    @SchedulerLock(name = "draftCleaning", lockAtLeastFor = "PT5M") // the nodes' clocks differ
    @Transactional
    public void everyNight() {
        clean();
    }

    /** Removes them and says how many that were. */
    @Transactional
    public int clean() {
        var forgotten = drafts.forgotten();
        forgotten.forEach(drafts::delete);
        if (!forgotten.isEmpty()) {
            LOG.info("{} drafts are removed: nobody has changed them for long", forgotten.size());
        }
        return forgotten.size();
    }
}
