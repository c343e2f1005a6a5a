/** Regions, clusters and bodies as the files under {@code organisation/} describe them; rules differ per body, so they are data. */
@ApplicationModule(
        displayName = "Organisation",
        allowedDependencies = {"shared", "deadlines", "yaml"})
package dk.klyngeflow.organisation;

import org.springframework.modulith.ApplicationModule;
