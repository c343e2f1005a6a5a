package dk.klyngeflow.casework.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;
import static org.assertj.core.api.Assertions.within;

import dk.klyngeflow.support.FreshStart;
import dk.klyngeflow.support.OnH2;
import dk.klyngeflow.support.Play;
import java.time.Duration;
import java.time.LocalDateTime;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.SuspendedEntityInteractionException;
import org.camunda.bpm.engine.TaskService;
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
    private TaskService tasks;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private RepositoryService repository;

    @Autowired
    private OpenTasks openTasks;

    @Autowired
    private OneCommand command;

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
    void theHistorySaysHowLongTheTasksStepTook() {
        var number = play.raise("njVestDriftsforum");
        var instance = play.task(number.value(), QUALIFY).getProcessInstanceId();
        play.moveTo(LocalDateTime.of(2026, 3, 4, 9, 0));

        play.qualify(number, "APPROVES_AND_RECOMMENDS");

        var step = history.createHistoricActivityInstanceQuery()
                .processInstanceId(instance)
                .activityId(QUALIFY)
                .singleResult();
        assertThat(step.getEndTime()).isNotNull();
        assertThat(step.getDurationInMillis())
                .isCloseTo(step.getEndTime().getTime() - step.getStartTime().getTime(), within(1000L))
                .isGreaterThan(Duration.ofDays(1).toMillis());
    }

    @Test
    void aVariableStaysWithTheTaskOrTheExecutionThatHasIt() {
        var task = play.task(play.raise("njVestDriftsforum").value(), QUALIFY);
        tasks.setVariableLocal(task.getId(), "mine", "the task's");
        runtime.setVariableLocal(task.getExecutionId(), "mine", "the execution's");

        command.of(() -> {
            openTasks.byId(task.getId());
            assertThat(tasks.getVariablesLocal(task.getId())).containsOnly(entry("mine", "the task's"));
            assertThat(runtime.getVariable(task.getExecutionId(), "mine")).isEqualTo("the execution's");
            tasks.setVariableLocal(task.getId(), "mine", "changed");
            assertThat(tasks.getVariable(task.getId(), "mine")).isEqualTo("changed");
            tasks.removeVariableLocal(task.getId(), "mine");
            assertThat(tasks.getVariable(task.getId(), "mine")).isEqualTo("the execution's");
        });

        assertThat(tasks.getVariablesLocal(task.getId())).isEmpty();
        assertThat(runtime.getVariableLocal(task.getExecutionId(), "mine")).isEqualTo("the execution's");
    }

    @Test
    void aTaskCannotHaveTasksBelowIt() {
        var task = play.task(play.raise("njVestDriftsforum").value(), QUALIFY);
        var below = tasks.newTask();
        below.setParentTaskId(task.getId());

        assertThatThrownBy(() -> tasks.saveTask(below)).hasMessageContaining("opgaver under sig");
    }

    @Test
    void aSuspendedModelIsNoticedWithinASecond() throws InterruptedException {
        play.raise("njVestDriftsforum");
        var model = repository
                .createProcessDefinitionQuery()
                .processDefinitionKey("issueEscalation")
                .latestVersion()
                .singleResult()
                .getId();
        repository.suspendProcessDefinitionById(model);
        try {
            assertThatThrownBy(() -> play.raise("njVestDriftsforum"))
                    .isInstanceOf(SuspendedEntityInteractionException.class);
            Thread.sleep(1100);
            assertThatThrownBy(() -> runtime.startProcessInstanceById(model))
                    .isInstanceOf(SuspendedEntityInteractionException.class);
        } finally {
            repository.activateProcessDefinitionById(model);
        }
    }

    @Test
    void aTaskThatAnotherHasSolvedIsNotOpenAnyMore() {
        var number = play.raise("njVestDriftsforum");
        var task = play.task(number.value(), QUALIFY).getId();

        boolean open = command.of(() -> openTasks.byId(task).isPresent() && openTasks.isOpen(task));
        play.qualify(number, "APPROVES_AND_RECOMMENDS");

        assertThat(open).isTrue();
        assertThat(openTasks.isOpen(task)).isFalse();
        assertThat(openTasks.at(number.value(), QUALIFY)).isEmpty();
        assertThat(openTasks.at(number.value(), "userTask_decideCase")).isPresent();
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
