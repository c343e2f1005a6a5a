/** The only module that writes processes and tasks. Each process has a package; what reaches the engine passes the door. */
@ApplicationModule(
        displayName = "Casework",
        allowedDependencies = {
            "shared",
            "audit",
            "deadlines",
            "organisation",
            "notifications",
            "links",
            "cases",
            "meetings",
            "documents",
            "funds",
            "files",
            "groups",
            "statuses",
            "pilots",
            "forms",
            "applications",
            "identity",
            "drafts",
            "papers",
            "startup",
            "yaml"
        })
package dk.klyngeflow.casework;

import org.springframework.modulith.ApplicationModule;
