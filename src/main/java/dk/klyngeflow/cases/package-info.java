/** The case register and the decision trail: where a case is, and which body said what in which words. */
@ApplicationModule(
        displayName = "Cases",
        allowedDependencies = {"shared", "deadlines", "organisation", "files", "documents"})
package dk.klyngeflow.cases;

import org.springframework.modulith.ApplicationModule;
