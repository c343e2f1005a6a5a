package dk.klyngeflow.monitoring;

import java.util.Set;
import org.camunda.bpm.cockpit.plugin.spi.impl.AbstractCockpitPlugin;

/** What is stuck, inside Cockpit; found by {@code META-INF/services}. Its page part is {@code plugin-webapp/klyngeflow}. */
public class CockpitPlugin extends AbstractCockpitPlugin {

    static final String ID = "klyngeflow";

    @Override
    public String getId() {
        return ID;
    }

    @Override
    public Set<Class<?>> getResourceClasses() {
        return Set.of(CockpitResource.class);
    }
}
