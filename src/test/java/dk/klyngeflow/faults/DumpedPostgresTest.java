package dk.klyngeflow.faults;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dk.klyngeflow.support.Caller;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The backup that the operator's guide names: {@code pg_dump} while people work, {@code pg_restore} into an empty database. */
@Tag("restart")
@EnabledIfSystemProperty(
        named = "klyngeflow.faults.postgres",
        matches = ".+",
        disabledReason = "needs an installed PostgreSQL: bench/faults dump")
class DumpedPostgresTest {

    private static final Duration SOON = Duration.ofMinutes(3);
    private static final int PEOPLE = 3;
    private static final String LOST = "klyngeflow";
    private static final String RESTORED = "klyngeflow_again";

    private final Promises beforeTheDump = new Promises();
    private final Promises meanwhile = new Promises();

    @TempDir
    private Path folder;

    private Mailbox mail;
    private InstalledPostgres postgres;
    private JdbcClient db;
    private Node node;

    @BeforeEach
    void oneNode() throws Exception {
        mail = new Mailbox();
        mail.up();
        postgres = new InstalledPostgres(
                Path.of(System.getProperty("klyngeflow.faults.postgres")), folder.resolve("postgres"));
        postgres.create(LOST);
        node = mail.of(Node.onPostgres("dumped", postgres.url(LOST))).start().awaitReady();
        db = postgres.sql(LOST);
        Applicants.accounts(db, PEOPLE);
        Applicants.account(db, "drift", "operatoer");
    }

    @AfterEach
    void stop() throws Exception {
        try (var server = postgres;
                var one = node) {
            mail.close();
        }
    }

    @Test
    void aDumpThatWasTakenInMidLoadIsRestoredWhole() throws Exception {
        peopleSend(beforeTheDump);
        allIsSent();
        var people = new Applicants(PEOPLE, List.of(node), meanwhile);
        people.begin();
        var dump = postgres.dump(LOST);
        people.stop();
        allIsSent();
        var sent = mail.messageIds();

        node.kill();
        postgres.create(RESTORED);
        postgres.restore(dump, RESTORED);
        db = postgres.sql(RESTORED);
        beforeTheDump.areKept(db);
        node.with("spring.datasource.url", postgres.url(RESTORED)).start().awaitReady();

        assertThat(node.log()).contains("e-mails are kept back since", "The tables stand in another database");
        peopleSend(beforeTheDump);
        Waiting.pause(Duration.ofSeconds(25)); // the postman comes by every 20 s
        assertThat(mail.messageIds()).as("nothing has gone out").isEqualTo(sent);
        var released =
                operator().post("/api/outbox/release", Map.of("reason", "Sammenlignet med loggen", "gone", sent));
        assertThat(released.status()).as(released.body()).isEqualTo(200);
        allIsSent();
        assertThat(mail.messageIds()).hasSizeGreaterThan(sent.size()).doesNotHaveDuplicates();
        beforeTheDump.areKept(db);
        Faults.tell(
                "pg_dump in mid-load, pg_restore elsewhere: %d steps before and after it kept, %d e-mails, none twice",
                beforeTheDump.count(), mail.messageIds().size());
    }

    private void peopleSend(Promises promises) throws Exception {
        var applicants = new Applicants(PEOPLE, List.of(node), promises);
        applicants.begin();
        int before = promises.cases();
        Waiting.until("people have sent something", SOON, () -> promises.cases() >= before + PEOPLE);
        applicants.stop();
    }

    private void allIsSent() {
        Waiting.until("everything is sent", SOON, () -> outbox().path("waiting").asInt() == 0);
    }

    private JsonNode outbox() {
        return operator().get("/api/outbox").json();
    }

    private Caller operator() {
        return Caller.withPassword(node.port(), "drift", Node.PASSWORD);
    }
}
