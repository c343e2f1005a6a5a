package dk.klyngeflow.bench.flowable;

import dk.klyngeflow.bench.peer.Engine;
import java.util.Map;
import org.flowable.engine.ManagementService;
import org.flowable.engine.RuntimeService;
import org.flowable.engine.TaskService;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@Component
class FlowableEngine implements Engine {

    private final RuntimeService runtime;
    private final TaskService tasks;
    private final ManagementService management;
    private final TransactionTemplate transaction;

    FlowableEngine(
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
            var open = tasks.createTaskQuery()
                    .processInstanceBusinessKey(businessKey)
                    .taskDefinitionKey(task)
                    .singleResult();
            tasks.complete(open.getId(), variables);
        });
    }

    @Override
    public void fireTimers(String activity) {
        var jobs = management.createTimerJobQuery().elementId(activity).list();
        jobs.forEach(job -> transaction.executeWithoutResult(status -> {
            management.moveTimerToExecutableJob(job.getId());
            management.executeJob(job.getId());
        }));
    }

    @Override
    public long openCases() {
        return runtime.createProcessInstanceQuery()
                .processDefinitionKey("fundApplication")
                .count();
    }
}
