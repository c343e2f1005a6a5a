package dk.klyngeflow.startup;

import java.sql.SQLException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationState;
import org.flywaydb.core.api.MigrationVersion;
import org.springframework.boot.autoconfigure.flyway.FlywayMigrationStrategy;
import org.springframework.stereotype.Component;

/** Migrates a database that has passed all checks, when it is this node's turn. The engine starts afterwards. */
@Component
class CheckedMigration implements FlywayMigrationStrategy {

    private static final Set<MigrationState> FUTURE =
            Set.of(MigrationState.FUTURE_SUCCESS, MigrationState.FUTURE_FAILED);

    private final List<StartCheck> checks;
    private final StartTurn turn;

    CheckedMigration(List<StartCheck> checks, StartTurn turn) {
        this.checks = checks;
        this.turn = turn;
    }

    @Override
    public void migrate(Flyway flyway) {
        var databases = flyway.getConfiguration().getDataSource();
        try {
            turn.take(databases);
            try (var database = databases.getConnection()) {
                for (var check : checks) {
                    check.check(database);
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the database cannot be asked", e);
        }
        knowsEveryChange(flyway);
        flyway.migrate();
    }

    /** Flyway itself lets an older program work on newer tables. */
    private static void knowsEveryChange(Flyway flyway) {
        newest(flyway, true).ifPresent(theirs -> {
            throw new StartRefused(
                    ("The tables are of a newer Klyngeflow (version %s, this program knows %s): start the"
                                    + " newer program, or restore the backup from before its first start.")
                            .formatted(theirs, newest(flyway, false).orElseThrow()));
        });
    }

    private static Optional<MigrationVersion> newest(Flyway flyway, boolean unknown) {
        return Arrays.stream(flyway.info().all())
                .filter(change -> FUTURE.contains(change.getState()) == unknown)
                .map(MigrationInfo::getVersion)
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder());
    }
}
