package dk.klyngeflow.startup;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The engine's tables, as an older or newer engine would leave them; each change is rolled back. */
abstract class EngineTablesStory {

    @Autowired
    private DataSource source;

    @Autowired
    private List<StartCheck> checks;

    protected Connection database;

    @BeforeEach
    void begin() throws SQLException {
        database = source.getConnection();
        database.setAutoCommit(false);
    }

    @AfterEach
    void rollBack() throws SQLException {
        database.rollback();
        database.setAutoCommit(true);
        database.close();
    }

    @Test
    void itsOwnTablesAreAccepted() {
        assertThatCode(this::check).doesNotThrowAnyException();
    }

    @Test
    void aCorrectionOfTheSameVersionIsAccepted() throws SQLException {
        change("insert into ACT_GE_SCHEMA_LOG values ('900', current_timestamp, '7.24.9')");

        assertThatCode(this::check).doesNotThrowAnyException();
    }

    @Test
    void tablesOfANewerEngineAreRefused() throws SQLException {
        change("insert into ACT_GE_SCHEMA_LOG values ('900', current_timestamp, '7.100.0')");

        assertThatThrownBy(this::check)
                .isInstanceOf(StartRefused.class)
                .hasMessage("The engine's tables are of Camunda 7.100, but this program has 7.24: start the newer"
                        + " program, or restore the backup from before its first start.");
    }

    @Test
    void tablesOfAnOlderEngineAreRefused() throws SQLException {
        change("update ACT_GE_SCHEMA_LOG set VERSION_ = '7.9.0'");

        assertThatThrownBy(this::check)
                .isInstanceOf(StartRefused.class)
                .hasMessage("The engine's tables are of Camunda 7.9, but this program has 7.24: run Camunda's upgrade"
                        + " scripts up to 7.24 first.");
    }

    protected void change(String sql) throws SQLException {
        try (var statement = database.createStatement()) {
            statement.execute(sql);
        }
    }

    private void check() throws SQLException {
        for (var check : checks) {
            check.check(database);
        }
    }
}
