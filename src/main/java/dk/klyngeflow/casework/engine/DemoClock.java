package dk.klyngeflow.casework.engine;

import dk.klyngeflow.deadlines.KlyngeClock;
import jakarta.annotation.PreDestroy;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Keeps the demo's time in the database: it stands still while the program is off. Restored before the engine starts, and
 * so before its job executor.
 */
@Component
@Profile("demo")
class DemoClock implements EngineClockSource {

    private final KlyngeClock clock;
    private final JdbcClient db;

    DemoClock(KlyngeClock clock, JdbcClient db, @Value("${klyngeflow.demo.begins}") LocalDateTime begins) {
        this.clock = clock;
        this.db = db;
        var stored = db.sql("select moment from casework_clock where id = 1")
                .query(OffsetDateTime.class)
                .optional();
        clock.runFrom(stored.map(OffsetDateTime::toInstant)
                .orElseGet(() -> begins.atZone(KlyngeClock.ZONE).toInstant()));
    }

    @PreDestroy
    @Scheduled(fixedDelayString = "PT10S")
    void keep() {
        int updated = db.sql("update casework_clock set moment = ? where id = 1")
                .param(OffsetDateTime.now(clock))
                .update();
        if (updated == 0) {
            db.sql("insert into casework_clock (id, moment) values (1, ?)")
                    .param(OffsetDateTime.now(clock))
                    .update();
        }
    }
}
