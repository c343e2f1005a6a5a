package dk.klyngeflow.bench.engine;

import java.util.HashMap;
import java.util.Map;
import javax.sql.DataSource;
import org.cibseven.bpm.engine.ManagementService;
import org.cibseven.bpm.engine.ProcessEngine;
import org.cibseven.bpm.engine.RuntimeService;
import org.cibseven.bpm.engine.TaskService;
import org.cibseven.bpm.engine.delegate.ExecutionListener;
import org.cibseven.bpm.engine.delegate.JavaDelegate;
import org.cibseven.bpm.engine.impl.cfg.StandaloneProcessEngineConfiguration;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;

/** The engine without its starter, with the starter's defaults; it writes in the transactions of whoever calls it. */
@Configuration(proxyBeanMethods = false)
class EngineConfiguration {

    @Bean(destroyMethod = "close")
    ProcessEngine processEngine(
            DataSource source, Map<String, JavaDelegate> delegates, Map<String, ExecutionListener> listeners) {
        var engine = new StandaloneProcessEngineConfiguration();
        engine.setDataSource(new TransactionAwareDataSourceProxy(source));
        engine.setTransactionsExternallyManaged(true);
        engine.setDatabaseSchemaUpdate("true");
        engine.setHistory("full");
        engine.setJobExecutorActivate(false);
        var beans = new HashMap<Object, Object>(delegates);
        beans.putAll(listeners);
        engine.setBeans(beans);
        return engine.buildProcessEngine();
    }

    @Bean
    RuntimeService runtimeService(ProcessEngine engine) {
        return engine.getRuntimeService();
    }

    @Bean
    TaskService taskService(ProcessEngine engine) {
        return engine.getTaskService();
    }

    @Bean
    ManagementService managementService(ProcessEngine engine) {
        return engine.getManagementService();
    }

    /** One deployment of all models, as the starter makes it. */
    @Bean
    ApplicationRunner deployment(ProcessEngine engine) {
        return arguments -> {
            var deployment = engine.getRepositoryService().createDeployment().enableDuplicateFiltering(false);
            for (var model : new PathMatchingResourcePatternResolver().getResources("classpath:processes/**/*.*")) {
                try (var content = model.getInputStream()) {
                    deployment.addInputStream(model.getFilename(), content);
                }
            }
            deployment.deploy();
        };
    }
}
