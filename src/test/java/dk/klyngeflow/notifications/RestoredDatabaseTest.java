package dk.klyngeflow.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What tells a restored PostgreSQL from the one that was dumped. */
@Tag("postgres")
class RestoredDatabaseTest {

    private static EmbeddedPostgres server;

    @BeforeAll
    static void start() throws IOException {
        server = EmbeddedPostgres.builder().setRegisterShutdownHook(false).start();
        sql("postgres").sql("create table mail_message (id bigint)").update();
    }

    @AfterAll
    static void stop() throws IOException {
        server.close();
    }

    @Test
    void theSameTablesAreTheSameDatabase() {
        assertThat(idOf("postgres")).isNotBlank().isEqualTo(idOf("postgres"));
    }

    @Test
    void aCopyBesideItIsAnother() {
        sql("template1").sql("create database copied template postgres").update();

        assertThat(idOf("copied")).isNotEqualTo(idOf("postgres"));
    }

    @Test
    void tablesThatWereDroppedAndRestoredAreOthers() {
        sql("template1").sql("create database emptied template postgres").update();
        var before = idOf("emptied");

        sql("emptied").sql("drop table mail_message").update();
        sql("emptied").sql("create table mail_message (id bigint)").update();

        assertThat(idOf("emptied")).isNotEqualTo(before);
    }

    private static String idOf(String database) {
        return new HoldRow(sql(database), server.getDatabase("postgres", database)).thisDatabase();
    }

    private static JdbcClient sql(String database) {
        return JdbcClient.create(server.getDatabase("postgres", database));
    }
}
