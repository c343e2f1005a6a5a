package dk.klyngeflow.startup;

import dk.klyngeflow.deadlines.KlyngeClock;
import java.time.ZoneId;
import org.springframework.boot.context.event.ApplicationPreparedEvent;
import org.springframework.context.ApplicationListener;

/** What can be seen without a database, once all settings are read and before there is any bean. */
class ChecksOfSettings implements ApplicationListener<ApplicationPreparedEvent> {

    @Override
    public void onApplicationEvent(ApplicationPreparedEvent prepared) {
        var settings = prepared.getApplicationContext().getEnvironment();
        zone(ZoneId.systemDefault());
        new Secrets(settings).check();
        new DataFolder(settings).check();
    }

    /** The engine stores due dates without a zone, so every node must mean the same by them. */
    static void zone(ZoneId zone) {
        if (!zone.getRules().equals(KlyngeClock.ZONE.getRules())) {
            throw new StartRefused("The program's time zone is %s, but must be %s: start java with -Duser.timezone=%s."
                    .formatted(zone, KlyngeClock.ZONE, KlyngeClock.ZONE));
        }
    }
}
