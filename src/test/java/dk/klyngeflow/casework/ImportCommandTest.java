package dk.klyngeflow.casework;

import static org.assertj.core.api.Assertions.assertThat;

import dk.klyngeflow.meetings.Agenda;
import dk.klyngeflow.meetings.AgendaItem;
import dk.klyngeflow.meetings.MeetingCalendar;
import dk.klyngeflow.shared.BodyId;
import dk.klyngeflow.support.FreshStart;
import dk.klyngeflow.support.OnH2;
import dk.klyngeflow.support.Stored;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The command line's {@code --import}, with the real meeting: its exit code, and what it leaves. */
@OnH2
class ImportCommandTest {

    private static final String REAL = "src/main/resources/demo/njvest-13-moede.yml";
    private static final BodyId STRATEGISK = new BodyId("njVestStrategisk");
    private static final LocalDate OCTOBER_13 = LocalDate.of(2022, 10, 13);

    @Autowired
    private ImportCommand command;

    @Autowired
    private FreshStart fresh;

    @Autowired
    private Stored stored;

    @Autowired
    private MeetingCalendar calendar;

    @Autowired
    private Agenda agenda;

    @Autowired
    private JdbcClient db;

    @TempDir
    private Path folder;

    @BeforeEach
    void itIs2026() {
        fresh.at(LocalDateTime.of(2026, 3, 2, 9, 0));
    }

    @Test
    void withoutTheOptionNothingIsDone() {
        var before = stored.now();

        command.run(new DefaultApplicationArguments("--server.port=0"));

        assertThat(stored.now()).isEqualTo(before);
    }

    /** Importing the same file twice changes nothing, in no table. */
    @Test
    void aGoodFileGivesZeroTheSecondTimeToo() {
        assertThat(exitCodeOf(REAL)).isZero();
        assertThat(theMeetingsItems()).hasSize(12);
        var before = stored.now();

        assertThat(exitCodeOf(REAL)).isZero();
        assertThat(stored.now()).isEqualTo(before);
    }

    @Test
    void aFileWithAMistakeGivesOneAndWritesNothing() throws IOException {
        var before = stored.now();
        var wrong = Files.readString(Path.of(REAL)).replaceFirst("APPROVES_AND_RECOMMENDS", "APROVES");
        var file = Files.writeString(folder.resolve("forkert.yml"), wrong);

        assertThat(exitCodeOf(file.toString())).isEqualTo(1);
        assertThat(exitCodeOf(folder.resolve("findesIkke.yml").toString())).isEqualTo(1);
        assertThat(exitCodeOf("")).isEqualTo(1);
        assertThat(stored.now()).isEqualTo(before);
    }

    /** Item 4 fails with its last point: nothing of it is there, what came before is; the next run goes on. */
    @Test
    void anItemThatFailsIsNotThereByHalvesAndTheNextRunGoesOn() {
        db.sql("alter table meeting_point add constraint test_broken check (display_number <> '4.4')")
                .update();
        try {
            assertThat(exitCodeOf(REAL)).isEqualTo(1);
            // The first is the case that came up from operations, and waits there for its item.
            assertThat(theMeetingsItems())
                    .extracting(item -> item.displayNumber().orElse("-"))
                    .containsExactly("-", "1", "2", "3");
        } finally {
            db.sql("alter table meeting_point drop constraint test_broken").update();
        }

        assertThat(exitCodeOf(REAL)).isZero();
        assertThat(theMeetingsItems()).hasSize(12);
        assertThat(calendar.on(STRATEGISK, OCTOBER_13).orElseThrow().isClosed()).isTrue();
    }

    private int exitCodeOf(String file) {
        command.run(new DefaultApplicationArguments("--import=" + file));
        return command.getExitCode();
    }

    private List<AgendaItem> theMeetingsItems() {
        return agenda.of(calendar.on(STRATEGISK, OCTOBER_13).orElseThrow().id());
    }
}
