package dk.klyngeflow.startup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.klyngeflow.support.OnPostgres;
import java.sql.SQLException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@OnPostgres
class StartTurnOnPostgresTest {

    private final StartTurn first = new StartTurn();
    private final StartTurn second = new StartTurn("200ms");

    @Autowired
    private DataSource database;

    @AfterEach
    void pass() throws Exception {
        first.pass();
        second.pass();
    }

    @Test
    void whoComesSecondWaitsUntilTheFirstHasStarted() throws Exception {
        first.take(database);
        var third = new StartTurn();
        var waiting = CompletableFuture.runAsync(() -> take(third));
        assertThat(waiting.isDone()).isFalse();

        first.pass();
        waiting.get(30, TimeUnit.SECONDS);
        third.pass();
    }

    @Test
    void whoWaitsForTooLongIsRefusedAndLeavesTheConnectionAsItWas() throws Exception {
        first.take(database);

        assertThatThrownBy(() -> second.take(database))
                .isInstanceOf(StartRefused.class)
                .hasMessage(
                        "Another node has been starting on this database for more than 200ms: look at its log, stop it,"
                                + " and start again.");
        first.pass();
        second.take(database);
    }

    private void take(StartTurn turn) {
        try {
            turn.take(database);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
