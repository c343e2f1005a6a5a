package dk.klyngeflow.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import dk.klyngeflow.startup.LockedFile;
import jakarta.servlet.ServletException;
import java.io.IOException;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.transaction.CannotCreateTransactionException;

class DatabaseAwayTest {

    private final HikariDataSource pool = new HikariDataSource();
    private final MockHttpServletResponse answer = new MockHttpServletResponse();

    @BeforeEach
    void aPool() throws SQLException {
        pool.setJdbcUrl("jdbc:h2:mem:away");
        pool.setMinimumIdle(0);
        pool.getConnection().close();
    }

    @AfterEach
    void close() {
        pool.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"08006", "53100", "57P01", "25P03", "90031"})
    void whoeverAsksADatabaseThatIsAwayOrFullIsTold(String state) throws Exception {
        answer.getWriter().write("half a page");

        failingWith(new IllegalStateException(new SQLException("gone", state)));

        told();
    }

    @Test
    void noConnectionIsTheSame() throws Exception {
        failingWith(new CannotCreateTransactionException("no connection"));

        told();
    }

    @Test
    void whoeverHoldsAFileThatNobodyElseCanOpenIsLetGo() throws Exception {
        failingWith(new IllegalStateException(new SQLException("in use", "90020")));

        assertThat(pool.getHikariPoolMXBean().getTotalConnections()).isZero();

        pool.getConnection().close();
        failingWith(new IllegalStateException(new SQLException("gone", "08006")));

        assertThat(pool.getHikariPoolMXBean().getTotalConnections()).isEqualTo(1);
    }

    @Test
    void anyOtherFaultGoesOn() {
        assertThatThrownBy(() -> failingWith(new IllegalStateException(new SQLException("wrong", "23505"))))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> failingWith(new IllegalStateException("no database at all")))
                .isInstanceOf(IllegalStateException.class);
    }

    private void failingWith(RuntimeException fault) throws ServletException, IOException {
        new DatabaseAway(new LockedFile(pool))
                .doFilter(new MockHttpServletRequest("POST", "/ansoeg"), answer, (request, response) -> {
                    throw fault;
                });
    }

    private void told() throws Exception {
        assertThat(answer.getStatus()).isEqualTo(503);
        assertThat(answer.getHeader("Retry-After")).isEqualTo("20");
        assertThat(answer.getContentAsString())
                .contains("Databasen svarer ikke lige nu")
                .doesNotContain("half a page");
    }
}
