package dk.klyngeflow.startup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.flywaydb.core.Flyway;
import org.h2.jdbcx.JdbcConnectionPool;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An older program does not start on the tables of a newer one, and changes nothing there. */
class NewerTablesTest {

    private static final String NEWER = """
        insert into "flyway_schema_history" ("installed_rank", "version", "description", "type", "script",
            "checksum", "installed_by", "execution_time", "success")
        values (999, '999.1', 'of tomorrow', 'SQL', 'V999_1__of_tomorrow.sql', 1, 'somebody', 1, true)
        """;

    private final JdbcConnectionPool database = JdbcConnectionPool.create("jdbc:h2:mem:newertables", "sa", "");
    private final JdbcClient db = JdbcClient.create(database);
    private final CheckedMigration migration = new CheckedMigration(List.of(), new StartTurn());

    @AfterEach
    void drop() {
        database.dispose();
    }

    @Test
    void itsOwnTablesAreMigratedAndFoundAgain() {
        migration.migrate(program());
        var changes = changes();
        migration.migrate(program());

        assertThat(changes).isPositive().isEqualTo(changes());
    }

    @Test
    void tablesOfANewerProgramAreRefused() {
        migration.migrate(program());
        db.sql("delete from \"flyway_schema_history\" where \"version\" = '13'").update(); // would be run again
        db.sql(NEWER).update();
        var changes = changes();

        assertThatThrownBy(() -> migration.migrate(program()))
                .isInstanceOf(StartRefused.class)
                .hasMessageMatching(
                        "The tables are of a newer Klyngeflow \\(version 999\\.1, this program knows \\d+\\):"
                                + " start the newer program, or restore the backup from before its first start\\.");
        assertThat(changes()).isEqualTo(changes);
    }

    @Test
    void aRefusalOfTheDatabaseLeavesItEmpty() {
        var refusing = new CheckedMigration(
                List.of(database -> {
                    throw new StartRefused("no");
                }),
                new StartTurn());

        assertThatThrownBy(() -> refusing.migrate(program())).isInstanceOf(StartRefused.class);
        assertThat(db.sql("select count(*) from information_schema.tables where table_schema = 'PUBLIC'")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    private Flyway program() {
        return Flyway.configure()
                .dataSource(database)
                .locations("classpath:db/migration")
                .load();
    }

    private int changes() {
        return db.sql("select count(*) from \"flyway_schema_history\"")
                .query(Integer.class)
                .single();
    }
}
