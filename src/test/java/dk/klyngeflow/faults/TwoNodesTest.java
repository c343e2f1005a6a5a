package dk.klyngeflow.faults;

import static org.assertj.core.api.Assertions.assertThat;

import dk.klyngeflow.support.AtOnce;
import dk.klyngeflow.support.Caller;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Two nodes on one PostgreSQL, in processes of their own: they start together on an empty database, share the work, and one
 * after the other is frozen and killed. The steps build on each other, for a start takes long.
 */
@Tag("restart")
@TestInstance(Lifecycle.PER_CLASS)
@TestMethodOrder(OrderAnnotation.class)
class TwoNodesTest {

    private static final Duration SOON = Duration.ofSeconds(90);
    private static final Duration JOB_LOCK = Duration.ofSeconds(5);
    /** Sooner than outside. */
    private static final String OWN_TRANSACTIONS_END = "-c idle_in_transaction_session_timeout=5s";

    private static final int PEOPLE = 4;
    private static final int MAILS = 60;
    private static final int MEETINGS = 6;

    private final Promises promises = new Promises();

    private Mailbox mail;
    private Postgres postgres;
    private JdbcClient db;
    private Node first;
    private Node second;
    private int mails;

    @BeforeAll
    void twoNodesStartTogetherOnAnEmptyDatabase(@TempDir Path data) throws Exception {
        mail = new Mailbox();
        mail.up();
        postgres = new Postgres(data.resolve("postgres"));
        db = postgres.sql();
        first = node("first").start();
        second = node("second").start();
        first.awaitReady();
        second.awaitReady();
    }

    private Node node(String name) throws Exception {
        return mail.of(Node.onPostgres(name, postgres))
                .with("spring.datasource.hikari.data-source-properties.ApplicationName", name)
                .with("spring.datasource.hikari.data-source-properties.options", OWN_TRANSACTIONS_END)
                .with("camunda.bpm.job-execution.lock-time-in-millis", JOB_LOCK.toMillis());
    }

    @AfterAll
    void stop() throws Exception {
        try (var server = postgres;
                var one = first;
                var other = second) {
            mail.close();
        }
    }

    @Test
    @Order(1)
    void whatIsMadeAtStartIsMadeOnce() {
        assertThat(count("act_re_deployment")).isEqualTo(1);
        assertThat(db.sql("select name_ from act_ru_filter").query(String.class).list())
                .isNotEmpty()
                .doesNotHaveDuplicates();
        assertThat(db.sql("select resource_type_ || '/' || resource_id_ || '/' || type_ || coalesce(group_id_,"
                                + " user_id_, '') from act_ru_authorization")
                        .query(String.class)
                        .list())
                .isNotEmpty()
                .doesNotHaveDuplicates();
        assertThat(count("identity_setup")).isEqualTo(1);
        assertThat(db.sql("select user_id_ from act_id_membership where group_id_ = 'camunda-admin'")
                        .query(String.class)
                        .list())
                .containsExactly(Node.ADMINISTRATOR);
    }

    /** Its mails are looked at before anything is killed; none are there where a step is run for itself. */
    @Test
    @Order(2)
    void theOutboxIsFilled() {
        mails = MAILS;
        for (int i = 1; i <= MAILS; i++) {
            db.sql("""
                insert into mail_message (mail_key, message_id, recipient, subject, content, status, written_at, next_try_at, tries)
                values (?, ?, 'alle@eksempel.dk', ?, 'Tekst', 'WAITING', now(), now(), 0)
                """).params("many" + i, "many" + i, "Nummer " + i).update();
        }
    }

    @Test
    @Order(3)
    void whoIsSignedInAtOneNodeIsSignedInAtBoth() {
        var browser = Caller.signedIn(first.port(), Node.ADMINISTRATOR, Node.PASSWORD);

        assertThat(browser.at(second.port()).get("/ansoeg").status()).isEqualTo(200);
        assertThat(browser.at(second.port())
                        .get("/camunda/api/admin/auth/user/default")
                        .json()
                        .path("userId")
                        .asText())
                .isEqualTo(Node.ADMINISTRATOR);
        assertThat(browser.at(second.port())
                        .submit("/ansoeg", "/logout", Map.of())
                        .status())
                .isEqualTo(302);
        assertThat(browser.get("/ansoeg").header("Location")).contains("/login");
    }

    @Test
    @Order(4)
    void aFormThatIsSentTwiceAtBothNodesAtOnceIsOneCase() throws Exception {
        Applicants.account(db, "dobbelt");
        var here = Caller.signedIn(first.port(), "dobbelt", Node.PASSWORD);
        var browsers = List.of(here, here.at(second.port()), here.at(first.port()), here.at(second.port()));
        var draft = Applicants.path(here.submit("/ansoeg", "/ansoeg/klyngemidler", Map.of()));
        here.submit("/ansoeg", draft, Applicants.application(Applicants.idOf(draft), "Sendt to gange"));

        var answers = AtOnce.times(
                browsers.size(), i -> browsers.get(i).submit("/ansoeg", draft + "/send", Map.of("udgave", 2)));

        assertThat(answers).allSatisfy(answer -> assertThat(answer.status()).isEqualTo(302));
        assertThat(answers.stream().map(Applicants::path).distinct()).hasSize(1);
        promises.areKept(db);
    }

    @Test
    @Order(5)
    void eachTimerFiresOnce() {
        planMeetings(2);
        var timers = dueNow();
        assertThat(timers).hasSizeGreaterThanOrEqualTo(MEETINGS);

        Waiting.until("the timers have fired", SOON, () -> left(timers) == 0);

        firedOnce(timers);
    }

    /** Frozen in the middle of a transaction, with what it has locked: the others must not wait for it to thaw. */
    @Test
    @Order(6)
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "no signal freezes a process there")
    void aNodeThatIsFrozenForLongerThanItsJobLocksDoesNothingTwice() throws Exception {
        int freezes = Faults.times(1);
        for (int freeze = 1; freeze <= freezes; freeze++) {
            planMeetings(5 + freeze);
            var timers = dueNow();
            assertThat(timers).hasSizeGreaterThanOrEqualTo(MEETINGS);

            Waiting.until(
                    "the second node is in the middle of something",
                    SOON,
                    () -> isWorking(second) || left(timers) == 0);
            second.freeze();
            try {
                Waiting.until("the other node has done the work", SOON, () -> left(timers) == 0);
            } finally {
                second.thaw();
            }
            Waiting.until("the node is back", SOON, second::isReady);

            firedOnce(timers);
        }
        Faults.tell("a node frozen %d times, each timer fired once", freezes);
    }

    private boolean isWorking(Node node) {
        return count("pg_stat_activity where state = 'idle in transaction' and xact_start < now() - interval '50 ms'"
                        + " and application_name = '" + node.name() + "'")
                > 0;
    }

    /** A newer program has deployed its models beside these nodes: they leave its jobs alone, and give way. */
    @Test
    @Order(7)
    void whatANewerProgramDeploysIsTheNewerProgramsOwn() {
        planMeetings(10);
        db.sql("""
            insert into act_re_deployment (id_, name_, deploy_time_, source_)
            values ('tomorrow', 'klyngeflow', now() + interval '1 second', 'klyngeflow')
            """).update();
        var theirs = db.sql("""
            select id_ from act_ru_job where process_instance_id_ is not null and type_ = 'timer'
            order by duedate_ desc fetch first 1 row only
            """).query(String.class).single();
        db.sql("update act_ru_job set deployment_id_ = 'tomorrow' where id_ = ?")
                .param(theirs)
                .update();
        var timers = dueNow();

        Waiting.until("the older models' timers have fired", SOON, () -> left(timers) == 1);
        Waiting.until("nobody is sent to the older nodes", SOON, () -> !first.isReady() && !second.isReady());
        assertThat(db.sql("select retries_ from act_ru_job where id_ = ? and lock_owner_ is null")
                        .param(theirs)
                        .query(Integer.class)
                        .single())
                .isEqualTo(3);

        db.sql("update act_ru_job set deployment_id_ = (select id_ from act_re_deployment where id_ <>"
                        + " 'tomorrow') where id_ = ?")
                .param(theirs)
                .update();
        db.sql("delete from act_re_deployment where id_ = 'tomorrow'").update();
        Waiting.until("the timer fires", SOON, () -> left(timers) == 0);
        Waiting.until("the nodes serve again", SOON, () -> first.isReady() && second.isReady());
    }

    /** Before anything is killed: what dies with a lease on an e-mail keeps it back for a quarter of an hour. */
    @Test
    @Order(8)
    void everyMailCameOnce() {
        Waiting.until(
                "the outbox is empty",
                SOON,
                () -> count("mail_message where status = 'WAITING' and mail_key like 'many%'") == 0);
        assertThat(mail.messageIds())
                .filteredOn(id -> id.startsWith("<many"))
                .hasSize(mails)
                .doesNotHaveDuplicates();
    }

    @Test
    @Order(9)
    void whatWasPromisedOutlivesAKilledDatabase() throws Exception {
        int kills = Faults.times(1);
        var applicants = applicants();
        for (int kill = 1; kill <= kills; kill++) {
            applicants.begin();
            peopleSend(4);
            postgres.kill();
            Waiting.until("nobody is sent to the nodes", SOON, () -> !first.isReady() && !second.isReady());
            postgres.start();
            Waiting.until("the nodes serve again", SOON, () -> first.isReady() && second.isReady());
            peopleSend(4);
            applicants.stop();
            promises.areKept(db);
        }
        Faults.tell(
                "%d steps promised, %d unanswered, PostgreSQL killed %d times, all kept",
                promises.count(), applicants.unanswered(), kills);
    }

    @Test
    @Order(10)
    void whatWasPromisedOutlivesKilledNodes() throws Exception {
        int kills = Faults.times(2);
        var applicants = applicants();
        for (int kill = 1; kill <= kills; kill++) {
            var node = kill % 2 == 1 ? first : second;
            applicants.begin();
            peopleSend(4);
            node.kill();
            if (kill < kills) {
                peopleSend(4);
            }
            applicants.stop();
            promises.areKept(db);
            if (kill + 1 < kills) {
                node.start().awaitReady();
            }
        }
        Faults.tell(
                "%d steps promised, %d unanswered, a node killed %d times on PostgreSQL, all kept",
                promises.count(), applicants.unanswered(), kills);
    }

    private Applicants applicants() {
        Applicants.accounts(db, PEOPLE);
        return new Applicants(PEOPLE, List.of(first, second), promises);
    }

    private void peopleSend(int more) {
        int before = promises.cases();
        Waiting.until("people have sent something", SOON, () -> promises.cases() >= before + more);
    }

    private void planMeetings(int monthsAhead) {
        Applicants.account(db, "sekretaer", "fiktivDriftsforumSekretariat");
        var secretary = Caller.signedIn(first.port(), "sekretaer", Node.PASSWORD);
        var day = LocalDate.now().plusMonths(monthsAhead);
        for (int i = 0; i < MEETINGS; i++) {
            var planned = secretary.submit(
                    "/moeder/nyt",
                    Map.of(
                            "bodyId", "fiktivDriftsforum",
                            "date", day.plusWeeks(i).toString(),
                            "startsAt", "09:00",
                            "endsAt", "11:00",
                            "place", "Rådhuset"));
            assertThat(planned.status()).as(planned.body()).isEqualTo(302);
        }
    }

    /** Has every timer of the cases' and meetings' processes be due. */
    private List<String> dueNow() {
        db.sql("update act_ru_job set duedate_ = now() where process_instance_id_ is not null and type_ = 'timer'")
                .update();
        return db.sql("select id_ from act_ru_job where process_instance_id_ is not null and type_ = 'timer'"
                        + " and duedate_ <= now()")
                .query(String.class)
                .list();
    }

    private int left(List<String> jobs) {
        return db.sql("select count(*) from act_ru_job where id_ in (:ids)")
                .param("ids", jobs)
                .query(Integer.class)
                .single();
    }

    private void firedOnce(List<String> jobs) {
        assertThat(count("act_ru_incident")).isZero();
        assertThat(db.sql("""
            select proc_inst_id_ || '/' || act_id_ from act_hi_actinst
            where act_type_ in ('boundaryTimer', 'intermediateTimer') and end_time_ is not null
            """).query(String.class).list())
                .as("%d timers", jobs.size())
                .isNotEmpty()
                .doesNotHaveDuplicates();
    }

    private int count(String rows) {
        return db.sql("select count(*) from " + rows).query(Integer.class).single();
    }
}
