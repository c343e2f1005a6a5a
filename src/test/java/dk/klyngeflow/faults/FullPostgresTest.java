package dk.klyngeflow.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dk.klyngeflow.support.Caller;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/** The disk of PostgreSQL runs full while people work: refused in Danish, nothing by halves, and on with room. */
@Tag("restart")
@EnabledIfSystemProperty(
        named = "klyngeflow.faults.long",
        matches = "true",
        disabledReason = "a start of its own: bench/faults full-disk")
class FullPostgresTest {

    private static final Duration SOON = Duration.ofSeconds(90);
    private static final int PEOPLE = 4;
    /** Above the log that is kept for backups. */
    private static final String DISK = "800m";

    private static final String CHOICE = "/ansoeg";

    private final Promises promises = new Promises();

    @TempDir
    private Path folder;

    @Test
    void whatWasPromisedOutlivesAFullDisk() throws Exception {
        try (var disk = new SmallDisk(folder, DISK)) {
            assumeTrue(disk.isMounted(), "only root can make a small disk");
            try (var postgres = new Postgres(folder.resolve("postgres"));
                    var node = Node.onPostgres("full", postgres).start()) {
                node.awaitReady();
                Applicants.accounts(postgres.sql(), PEOPLE);
                int times = Faults.times(1);
                for (int time = 1; time <= times; time++) {
                    fillWhilePeopleWork(disk, postgres, node);
                }
                Faults.tell("%d steps promised, PostgreSQL's disk full %d times, all kept", promises.count(), times);
            }
        }
    }

    private void fillWhilePeopleWork(SmallDisk disk, Postgres postgres, Node node) throws Exception {
        var applicants = new Applicants(PEOPLE, List.of(node), promises);
        var person = Caller.signedIn(node.port(), "ansoeger1", Node.PASSWORD);
        var draft = Applicants.path(person.submit(CHOICE, "/ansoeg/klyngemidler", Map.of()));
        applicants.begin();
        peopleSend(4);

        disk.fill();
        var typed = Applicants.application(Applicants.idOf(draft), "x".repeat(100));
        typed.put("purpose", "y".repeat(4000));
        var refused = Waiting.find(
                "nothing more can be stored",
                SOON,
                () -> person.submit(CHOICE, draft, typed),
                answer -> answer.status() >= 500);
        assertThat(refused.status()).isEqualTo(503);
        assertThat(refused.body()).contains("Intet er gemt halvt");

        disk.makeRoom();
        postgres.awaken();
        Waiting.until("the program serves again", SOON, node::isReady);
        peopleSend(4);
        applicants.stop();
        promises.areKept(postgres.sql());
    }

    private void peopleSend(int more) {
        int before = promises.cases();
        Waiting.until("people have sent something", SOON, () -> promises.cases() >= before + more);
    }
}
