/** The demo: its users, the replayed meeting, its own time. Nothing else depends on it. */
@ApplicationModule(
        displayName = "Demo",
        allowedDependencies = {
            "shared",
            "deadlines",
            "organisation",
            "notifications",
            "links",
            "meetings",
            "cases",
            "funds",
            "applications",
            "identity",
            "casework",
            "forms",
            "portal"
        })
package dk.klyngeflow.demo;

import org.springframework.modulith.ApplicationModule;
