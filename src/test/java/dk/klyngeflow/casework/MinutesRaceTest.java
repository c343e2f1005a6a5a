package dk.klyngeflow.casework;

import static org.assertj.core.api.Assertions.assertThat;

import dk.klyngeflow.meetings.Minutes;
import dk.klyngeflow.meetings.MinutesStatus;
import dk.klyngeflow.meetings.MinutesVersion;
import dk.klyngeflow.support.AtOnce;
import dk.klyngeflow.support.FreshStart;
import dk.klyngeflow.support.OnPostgres;
import dk.klyngeflow.support.Play;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.junit.jupiter.api.RepeatedTest;
import org.springframework.beans.factory.annotation.Autowired;

/** The window ends in the very moment in which an objection that came in time is recorded. */
@OnPostgres
class MinutesRaceTest {

    private static final LocalDate APRIL_15 = LocalDate.of(2026, 4, 15);
    private static final LocalDateTime LAST_MINUTE = LocalDateTime.of(2026, 4, 22, 23, 59);

    @Autowired
    private FreshStart fresh;

    @Autowired
    private Play play;

    @Autowired
    private Minutes minutes;

    @Autowired
    private ManagementService management;

    /** Whoever is first, the objection stands: silence has approved nothing, and a new version waits to be written. */
    @RepeatedTest(8)
    void theObjectionWins() throws Exception {
        fresh.at(LocalDateTime.of(2026, 3, 2, 9, 0));
        var meeting = play.held("njSydDriftsgruppe", APRIL_15);
        play.sendMinutes(meeting);
        play.moveTo(LAST_MINUTE);
        var windowEnds = management
                .createJobQuery()
                .timers()
                .processInstanceId(play.instancesOf("referat-" + meeting.id()).get(0))
                .singleResult();

        var clash =
                AtOnce.<Optional<OptimisticLockingException>>all(List.of(() -> silenceEnds(windowEnds.getId()), () -> {
                    play.object(meeting, LAST_MINUTE.minusMinutes(5));
                    return Optional.empty();
                }));

        assertThat(minutes.versions(meeting.id()))
                .as("the job answered %s", clash.get(0))
                .extracting(MinutesVersion::status)
                .containsExactly(MinutesStatus.OBJECTED, MinutesStatus.DRAFT);
        assertThat(play.at("referat-" + meeting.id())).containsExactly("userTask_correctMinutes");
        assertThat(play.instancesOf("referat-" + meeting.id())).hasSize(1);
    }

    /** A job that comes second is tried again by the engine, and finds that it is no longer there. */
    private Optional<OptimisticLockingException> silenceEnds(String job) {
        try {
            management.executeJob(job);
            return Optional.empty();
        } catch (OptimisticLockingException second) {
            return Optional.of(second);
        }
    }
}
