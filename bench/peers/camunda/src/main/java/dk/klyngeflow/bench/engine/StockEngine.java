package dk.klyngeflow.bench.engine;

import dk.klyngeflow.bench.peer.Engine;
import java.util.Map;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@Component
class StockEngine implements Engine {

    /** As Klyngeflow finds it: the engine's own query would cost everybody more than the answer. */
    private static final String OPEN_TASK = """
            select t.* from ACT_RU_TASK t join ACT_RU_EXECUTION e on e.ID_ = t.PROC_INST_ID_
            where e.BUSINESS_KEY_ = #{businessKey} and t.TASK_DEF_KEY_ = #{step}
            """;

    private final RuntimeService runtime;
    private final TaskService tasks;
    private final ManagementService management;
    private final TransactionTemplate transaction;

    StockEngine(
            RuntimeService runtime,
            TaskService tasks,
            ManagementService management,
            PlatformTransactionManager transactions) {
        this.runtime = runtime;
        this.tasks = tasks;
        this.management = management;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Override
    public void start(String process, String businessKey, Map<String, Object> variables) {
        transaction.executeWithoutResult(status -> runtime.startProcessInstanceByKey(process, businessKey, variables));
    }

    @Override
    public void complete(String businessKey, String task, Map<String, Object> variables) {
        transaction.executeWithoutResult(status -> {
            var open = tasks.createNativeTaskQuery()
                    .sql(OPEN_TASK)
                    .parameter("businessKey", businessKey)
                    .parameter("step", task)
                    .singleResult();
            tasks.complete(open.getId(), variables);
        });
    }

    @Override
    public void fireTimers(String activity) {
        var jobs = management.createJobQuery().activityId(activity).list();
        jobs.forEach(job -> transaction.executeWithoutResult(status -> management.executeJob(job.getId())));
    }

    @Override
    public long openCases() {
        return runtime.createProcessInstanceQuery()
                .processDefinitionKey("fundApplication")
                .count();
    }
}
