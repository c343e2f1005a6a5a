package dk.klyngeflow.faults;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dk.klyngeflow.support.Caller;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An operator's evening: the mail server is down, a node dies, a case is stuck, and the database is lost and restored. */
@Tag("restart")
@EnabledIfSystemProperty(
        named = "klyngeflow.faults.long",
        matches = "true",
        disabledReason = "three starts: bench/faults evening")
class OperatorsEveningTest {

    private static final Duration SOON = Duration.ofMinutes(3);
    private static final int PEOPLE = 3;

    private final Promises beforeTheBackup = new Promises();
    private final Promises afterTheBackup = new Promises();

    @TempDir
    private Path folder;

    private Mailbox mail;
    private Postgres postgres;
    private JdbcClient db;
    private Node first;
    private Node second;

    @BeforeEach
    void twoNodes() throws Exception {
        mail = new Mailbox();
        mail.up();
        postgres = new Postgres(folder.resolve("postgres"));
        db = postgres.sql();
        first = mail.of(Node.onPostgres("evening-first", postgres)).start();
        second = mail.of(Node.onPostgres("evening-second", postgres)).start();
        first.awaitReady();
        second.awaitReady();
        Applicants.accounts(db, PEOPLE);
        Applicants.account(db, "drift", "operatoer");
        Applicants.account(db, "sekretaer", "fiktivDriftsforumSekretariat");
    }

    @AfterEach
    void stop() throws Exception {
        try (var server = postgres;
                var one = first;
                var other = second) {
            mail.close();
        }
    }

    @Test
    void theEvening() throws Exception {
        planMeeting();
        theMailServerIsDown();
        aNodeDies();
        aCaseIsStuck();

        postgres.backup(folder.resolve("backup"));
        theMailServerIsBackAndPeopleGoOn();
        theDatabaseIsLostAndRestored();

        Faults.tell(
                "the operator's evening: %d steps before the backup kept, %d after it lost with the disk, %d e-mails,"
                        + " none twice",
                beforeTheBackup.count(),
                afterTheBackup.count(),
                mail.messageIds().size());
    }

    private void theMailServerIsDown() throws Exception {
        mail.down();
        peopleSend(beforeTheBackup, List.of(first, second));
        Waiting.until("the outage is seen", SOON, () -> outbox().path("problem").isTextual());
        assertThat(outbox().path("waiting").asInt()).isGreaterThanOrEqualTo(beforeTheBackup.cases());
        assertThat(operator(second).get("/actuator/prometheus").body())
                .contains("klyngeflow_mail_waiting", "klyngeflow_mail_held 0.0");
    }

    private void aNodeDies() throws Exception {
        first.kill();
        peopleSend(beforeTheBackup, List.of(first, second));
        beforeTheBackup.areKept(db);
    }

    /** Its secretariat has lost its last member: nobody else can be given the task, so somebody is given the role. */
    private void aCaseIsStuck() {
        db.sql("delete from act_id_membership where user_id_ = 'sekretaer'").update();
        var stuck = operator(second).get("/api/stuck-cases?kind=TASK_NOBODY").json();
        var number = stuck.findValuesAsText("key").get(0);
        var task = db.sql("""
            select t.id_ from act_ru_task t join act_ru_execution e on e.id_ = t.proc_inst_id_ where e.business_key_ = ?
            """).param(number).query(String.class).single();
        var step =
                Map.of("step", "ASSIGN", "kind", "TASK_NOBODY", "about", task, "to", "sekretaer", "reason", "Vagten");
        var refused = operator(second).post("/api/stuck-cases/" + number, step);
        assertThat(refused.status()).as(refused.body()).isEqualTo(400);

        Applicants.account(db, "afloeser", "fiktivDriftsforumSekretariat");

        assertThat(operator(second).get("/api/stuck-cases?kind=TASK_NOBODY").body())
                .doesNotContain(number);
    }

    private void theMailServerIsBackAndPeopleGoOn() throws Exception {
        mail.up();
        db.sql("update mail_message set next_try_at = now() where status = 'WAITING'")
                .update(); // an hour passes
        peopleSend(afterTheBackup, List.of(second));
        Waiting.until("everything is sent", SOON, () -> outbox().path("waiting").asInt() == 0);
        assertThat(mail.messageIds()).doesNotHaveDuplicates();
    }

    private void theDatabaseIsLostAndRestored() throws Exception {
        var sent = mail.messageIds();
        second.kill();
        postgres.kill();
        postgres.restore(folder.resolve("backup"));
        beforeTheBackup.areKept(db);
        db.sql("update act_ru_job set duedate_ = now() - interval '1 day' where type_ = 'timer' and"
                        + " process_instance_id_ is not null")
                .update();
        db.sql("update mail_message set next_try_at = now() where status = 'WAITING'")
                .update();

        second.option("restored").start().awaitReady();
        assertThat(second.log()).contains("e-mails are kept back since");
        Waiting.until(
                "overdue timers have fired",
                SOON,
                () -> count("act_ru_job where type_ = 'timer'"
                                + " and process_instance_id_ is not null and duedate_ < now()")
                        == 0);
        Waiting.pause(Duration.ofSeconds(25)); // the postman comes by every 20 s
        assertThat(mail.messageIds()).as("nothing has gone out").isEqualTo(sent);
        assertThat(outbox().path("held").path("why").asText()).contains("--restored");
        assertThat(count("act_ru_incident")).isZero();

        var released = operator(second)
                .post("/api/outbox/release", Map.of("reason", "Mailserverens log er sammenlignet", "gone", sent));
        assertThat(released.status()).as(released.body()).isEqualTo(200);
        assertThat(released.json().path("gone").asInt()).isGreaterThanOrEqualTo(beforeTheBackup.cases());
        peopleSend(beforeTheBackup, List.of(second));
        Waiting.until("everything is sent", SOON, () -> outbox().path("waiting").asInt() == 0);
        assertThat(mail.messageIds()).hasSizeGreaterThan(sent.size()).doesNotHaveDuplicates();
        beforeTheBackup.areKept(db);
    }

    private void planMeeting() {
        var secretary = Caller.signedIn(first.port(), "sekretaer", Node.PASSWORD);
        var planned = secretary.submit(
                "/moeder/nyt",
                Map.of(
                        "bodyId", "fiktivDriftsforum",
                        "date", LocalDate.now().plusMonths(3).toString(),
                        "startsAt", "09:00",
                        "endsAt", "11:00",
                        "place", "Rådhuset"));
        assertThat(planned.status()).as(planned.body()).isEqualTo(302);
    }

    private void peopleSend(Promises promises, List<Node> nodes) throws Exception {
        var alive = nodes.stream().filter(Node::isReady).toList();
        var applicants = new Applicants(PEOPLE, alive, promises);
        applicants.begin();
        int before = promises.cases();
        Waiting.until("people have sent something", SOON, () -> promises.cases() >= before + PEOPLE);
        applicants.stop();
    }

    private JsonNode outbox() {
        return operator(second).get("/api/outbox").json();
    }

    private static Caller operator(Node node) {
        return Caller.withPassword(node.port(), "drift", Node.PASSWORD);
    }

    private int count(String rows) {
        return db.sql("select count(*) from " + rows).query(Integer.class).single();
    }
}
