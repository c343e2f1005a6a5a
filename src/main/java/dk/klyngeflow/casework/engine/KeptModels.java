package dk.klyngeflow.casework.engine;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionManager;

/**
 * A deployed model never changes; but operations may suspend it, and for that the engine reads it anew at each step. Here it is
 * read anew when it was last read {@link #FRESH} ago: a suspension counts everywhere after that time.
 */
class KeptModels extends ProcessDefinitionManager {

    private static final Duration FRESH = Duration.ofSeconds(1);

    private record Asked(String deployment, String key) {}

    /** What all commands know: which definition a deployment has, and when each was last read. */
    private record Known(Map<Asked, String> ids, Map<String, Long> readAt) {}

    private final Known known;

    private KeptModels(Known known) {
        this.known = known;
    }

    static InPlaceOf managers() {
        var known = new Known(new ConcurrentHashMap<>(), new ConcurrentHashMap<>());
        return new InPlaceOf(ProcessDefinitionManager.class, () -> new KeptModels(known));
    }

    @Override
    public ProcessDefinitionEntity getCachedResourceDefinitionEntity(String id) {
        var inThisCommand = super.getCachedResourceDefinitionEntity(id);
        return inThisCommand == null && isFresh(id) ? kept(id) : inThisCommand;
    }

    @Override
    public ProcessDefinitionEntity findLatestDefinitionById(String id) {
        var found = super.findLatestDefinitionById(id);
        if (found != null) {
            known.readAt().put(id, System.nanoTime());
        }
        return found;
    }

    @Override
    public ProcessDefinitionEntity findDefinitionByDeploymentAndKey(String deployment, String key) {
        var asked = new Asked(deployment, key);
        var id = known.ids().get(asked);
        if (id != null) {
            var cached = getCachedResourceDefinitionEntity(id);
            return cached == null ? findLatestDefinitionById(id) : cached;
        }
        var found = super.findDefinitionByDeploymentAndKey(deployment, key);
        if (found != null) {
            known.ids().put(asked, found.getId());
        }
        return found;
    }

    private boolean isFresh(String id) {
        var readAt = known.readAt().get(id);
        return readAt != null && System.nanoTime() - readAt < FRESH.toNanos();
    }

    /** Null where the engine has let go of it. */
    private static ProcessDefinitionEntity kept(String id) {
        return Context.getProcessEngineConfiguration().getDeploymentCache().findProcessDefinitionFromCache(id);
    }
}
