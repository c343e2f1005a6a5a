/** The clusters' fund years: money received, and the allocation model as recommended, adopted and effective. */
@ApplicationModule(
        displayName = "Funds",
        allowedDependencies = {"shared", "deadlines"})
package dk.klyngeflow.funds;

import org.springframework.modulith.ApplicationModule;
