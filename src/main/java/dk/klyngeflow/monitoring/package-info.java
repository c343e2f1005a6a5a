/** Why does this case not move? Reads processes and registers, changes nothing; operators act through {@code casework}. */
@ApplicationModule(
        displayName = "Monitoring",
        allowedDependencies = {
            "shared",
            "audit",
            "deadlines",
            "organisation",
            "notifications",
            "links",
            "meetings",
            "identity",
            "casework"
        })
package dk.klyngeflow.monitoring;

import org.springframework.modulith.ApplicationModule;
