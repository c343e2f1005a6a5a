package dk.klyngeflow.casework.engine;

import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.stereotype.Component;

/**
 * Whether this node knows the newest models. Once a newer program has deployed its own, new cases begin on them, and this node
 * may lack what they need: it is not ready any more, people are sent to the newer one, and it can be stopped.
 */
@Component("newestModels")
class NewestModelsHealth implements HealthIndicator {

    private final RepositoryService repository;
    private final ManagementService management;

    NewestModelsHealth(RepositoryService repository, ManagementService management) {
        this.repository = repository;
        this.management = management;
    }

    @Override
    public Health health() {
        var newest = repository
                .createDeploymentQuery()
                .orderByDeploymentTime()
                .desc()
                .listPage(0, 1)
                .get(0)
                .getId();
        return management.getRegisteredDeployments().contains(newest)
                ? Health.up().build()
                : Health.outOfService().build();
    }
}
