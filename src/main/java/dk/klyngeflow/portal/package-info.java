/** The pages that everybody sees: start, sign-in, errors, cases, funds; and the frame around all pages. */
@ApplicationModule(
        displayName = "Portal",
        allowedDependencies = {
            "shared",
            "audit",
            "deadlines",
            "organisation",
            "notifications",
            "links",
            "cases",
            "meetings",
            "funds",
            "applications",
            "pilots",
            "files",
            "documents",
            "forms",
            "drafts",
            "identity",
            "papers",
            "casework",
            "monitoring",
            "startup"
        })
package dk.klyngeflow.portal;

import org.springframework.modulith.ApplicationModule;
