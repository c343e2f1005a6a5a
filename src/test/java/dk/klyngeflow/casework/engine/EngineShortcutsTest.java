package dk.klyngeflow.casework.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dk.klyngeflow.support.FreshStart;
import dk.klyngeflow.support.OnH2;
import dk.klyngeflow.support.Play;
import java.time.Duration;
import java.time.LocalDateTime;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What the engine is not asked again, it still answers as before. */
@OnH2
class EngineShortcutsTest {

    private static final String QUALIFY = "userTask_qualifyCase";

    @Autowired
    private Play play;

    @Autowired
    private FreshStart fresh;

    @Autowired
    private HistoryService history;

    @Autowired
    private ProcessEngine engine;

    @BeforeEach
    void start() {
        fresh.at(LocalDateTime.of(2026, 3, 2, 9, 0));
    }

    @Test
    void theHistorySaysHowLongATaskTook() {
        var number = play.raise("njVestDriftsforum");
        var task = play.task(number.value(), QUALIFY);
        play.moveTo(LocalDateTime.of(2026, 3, 4, 9, 0));

        play.qualify(number, "APPROVES_AND_RECOMMENDS");

        var done =
                history.createHistoricTaskInstanceQuery().taskId(task.getId()).singleResult();
        assertThat(done.getDurationInMillis())
                .isCloseTo(done.getEndTime().getTime() - done.getStartTime().getTime(), within(1000L))
                .isGreaterThan(Duration.ofDays(1).toMillis());
    }

    @Test
    void aTableThatTheEngineHasLetGoOfIsFoundAgain() {
        play.qualify(play.raise("njVestDriftsforum"), "APPROVES_AND_RECOMMENDS");
        ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration())
                .getDeploymentCache()
                .discardDecisionDefinitionCache();

        var number = play.raise("njVestDriftsforum");
        play.qualify(number, "APPROVES_AND_RECOMMENDS");

        assertThat(play.at(number.value())).contains("userTask_decideCase");
    }
}
