package dk.klyngeflow.casework.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * Deploys models, tables and forms once, as one deployment with stable names: forms bound to "deployment" are found,
 * and a restart without a change deploys nothing new, however the program is run.
 *
 * <p>This node then runs the jobs of everything that is deployed by now, for a running case finishes on the models it began
 * with. What a newer program deploys later is the newer program's: this one may lack the delegates.
 */
@Component
class ModelDeployment implements SmartInitializingSingleton {

    private static final String[] PATTERNS = {
        "classpath*:processes/**/*.bpmn", "classpath*:processes/**/*.dmn", "classpath*:forms/**/*.form"
    };

    private final RepositoryService repository;
    private final ManagementService management;
    private final ResourcePatternResolver resources;

    ModelDeployment(RepositoryService repository, ManagementService management, ResourcePatternResolver resources) {
        this.repository = repository;
        this.management = management;
        this.resources = resources;
    }

    @Override
    public void afterSingletonsInstantiated() {
        try {
            var deployment = repository
                    .createDeployment()
                    .name("klyngeflow")
                    .source("klyngeflow")
                    .enableDuplicateFiltering(false);
            for (var pattern : PATTERNS) {
                for (var resource : resources.getResources(pattern)) {
                    deployment.addInputStream(stableName(resource), resource.getInputStream());
                }
            }
            deployment.deploy();
        } catch (IOException e) {
            throw new UncheckedIOException("models cannot be read", e);
        }
        repository
                .createDeploymentQuery()
                .list()
                .forEach(one -> management.registerDeploymentForJobExecutor(one.getId()));
    }

    /** {@code processes/escalation/issueEscalation.bpmn}, whether the file lies in a folder or a jar. */
    private static String stableName(Resource resource) throws IOException {
        var url = resource.getURL().toString();
        int from = Math.max(url.lastIndexOf("/processes/"), url.lastIndexOf("/forms/"));
        return url.substring(from + 1);
    }
}
