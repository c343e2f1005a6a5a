package dk.klyngeflow.faults;

import static org.assertj.core.api.Assertions.assertThat;

import dk.klyngeflow.support.Caller;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** One node on the embedded H2 file, in a process of its own: its disk runs full, and it is killed while people work. */
@Tag("restart")
class FileDatabaseTest {

    private static final Duration SOON = Duration.ofSeconds(90);
    private static final int PEOPLE = 4;
    private static final String DISK = "96m";
    private static final String CHOICE = "/ansoeg";

    private final Promises promises = new Promises();

    @TempDir
    private Path folder;

    private Node node;
    private SmallDisk disk;

    @BeforeEach
    void aProgramWithAccounts() throws Exception {
        disk = new SmallDisk(folder, DISK);
        node = Node.onFile("file", folder).with("klyngeflow.startup.min-free-disk", "1MB");
        node.start().awaitReady().kill();
        Applicants.accounts(file(), PEOPLE);
    }

    @AfterEach
    void stop() throws Exception {
        node.close();
        disk.close();
    }

    @Test
    void whatWasPromisedOutlivesAFullDiskAndKilledPrograms() throws Exception {
        int kills = Faults.times(1);
        for (int kill = 1; kill <= kills; kill++) {
            node.start().awaitReady();
            if (kill == 1 && disk.isMounted()) {
                aFullDiskRefusesAndNothingIsHalfStored();
            }
            var applicants = new Applicants(PEOPLE, List.of(node), promises);
            applicants.begin();
            int before = promises.cases();
            Waiting.until("people have sent something", SOON, () -> promises.cases() >= before + 4);
            node.kill();
            applicants.stop();
            promises.areKept(file());
        }
        Faults.tell("%d steps promised, the program killed %d times on H2, all kept", promises.count(), kills);
    }

    private void aFullDiskRefusesAndNothingIsHalfStored() throws Exception {
        var person = Caller.signedIn(node.port(), "ansoeger1", Node.PASSWORD);
        var draft = Applicants.path(person.submit(CHOICE, "/ansoeg/klyngemidler", Map.of()));
        disk.fill();

        var typed = Applicants.application(Applicants.idOf(draft), "x".repeat(100));
        typed.put("purpose", "y".repeat(4000));
        var refused = Waiting.find(
                "nothing more can be stored",
                SOON,
                () -> person.submit(CHOICE, draft, typed),
                answer -> answer.status() != 302);
        assertThat(refused.status()).isEqualTo(503);
        assertThat(refused.body()).contains("Intet er gemt halvt");

        disk.makeRoom();
        Waiting.until(
                "the program has recovered",
                SOON,
                () -> node.isReady()
                        && person.submit(CHOICE, draft, Applicants.application(Applicants.idOf(draft), "Igen"))
                                        .status()
                                < 500);
        Waiting.until(
                "the case is sent",
                SOON,
                () -> person.submit(CHOICE, draft + "/send", Map.of("udgave", 2))
                                .status()
                        == 302);
    }

    /** The program must not run: it lets nobody else in. */
    private JdbcClient file() {
        var database = new JdbcDataSource();
        database.setUrl("jdbc:h2:file:%s/klyngeflow;WRITE_DELAY=0".formatted(folder));
        database.setUser("klyngeflow");
        database.setPassword("");
        return JdbcClient.create(database);
    }
}
