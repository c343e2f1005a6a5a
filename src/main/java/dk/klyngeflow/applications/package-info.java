/** Applications for cluster funds: as sent, as screened, the parties' statements, rounds, reports. */
@ApplicationModule(
        displayName = "Applications",
        allowedDependencies = {"shared", "deadlines", "cases", "funds"})
package dk.klyngeflow.applications;

import org.springframework.modulith.ApplicationModule;
