/** The secretariat's pages: the calendar of its bodies, a meeting's agenda, and the page where a meeting is recorded. */
@ApplicationModule(
        displayName = "Desk",
        allowedDependencies = {
            "shared",
            "deadlines",
            "organisation",
            "notifications",
            "links",
            "cases",
            "meetings",
            "funds",
            "groups",
            "statuses",
            "applications",
            "files",
            "documents",
            "forms",
            "identity",
            "papers",
            "casework",
            "casework :: whatif",
            "monitoring"
        })
package dk.klyngeflow.desk;

import org.springframework.modulith.ApplicationModule;
