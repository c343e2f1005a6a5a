package dk.klyngeflow.startup;

import jakarta.annotation.PreDestroy;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Component;

/**
 * Nodes on one PostgreSQL start one after the other: whoever comes second finds tables, models and groups made. The turn is a
 * lock of the database session's, so it passes on when a node dies. H2 lets one program in anyhow.
 */
@Component
class StartTurn {

    private static final Logger LOG = LoggerFactory.getLogger(StartTurn.class);

    /** Any number, the same in all versions of the program. */
    private static final long LOCK = 4_711_000_019L;

    private static final String LOCK_NOT_AVAILABLE = "55P03";

    private final String longestWait;

    @Nullable private Connection held;

    StartTurn() {
        this("10min");
    }

    /** @param longestWait as PostgreSQL writes it */
    StartTurn(String longestWait) {
        this.longestWait = longestWait;
    }

    /**
     * Waits for the turn and keeps it until the program has started.
     *
     * @throws StartRefused if another node has been starting for so long that something must be wrong with it
     */
    synchronized void take(DataSource databases) throws SQLException {
        var database = databases.getConnection();
        if (!database.getMetaData().getDatabaseProductName().equals("PostgreSQL")) {
            database.close();
            return;
        }
        held = database;
        try (var statement = database.createStatement()) {
            statement.execute("set lock_timeout = '" + longestWait + "'");
            statement.execute("select pg_advisory_lock(" + LOCK + ")");
        } catch (SQLException e) {
            pass();
            if (LOCK_NOT_AVAILABLE.equals(e.getSQLState())) {
                throw new StartRefused(("Another node has been starting on this database for more than %s: look at its"
                                + " log, stop it, and start again.")
                        .formatted(longestWait));
            }
            throw e;
        }
        LOG.debug("it is this node's turn to start");
    }

    @EventListener(ApplicationStartedEvent.class)
    @PreDestroy
    synchronized void pass() throws SQLException {
        if (held == null) {
            return;
        }
        try (var database = held;
                var statement = database.createStatement()) {
            statement.execute("select pg_advisory_unlock(" + LOCK + ")");
            statement.execute("reset lock_timeout");
        } finally {
            held = null;
        }
    }
}
