/** Refuses to start on a wrong zone, clock, secret, folder or schema, in one sentence and before anything is written. */
@ApplicationModule(displayName = "Start-up", allowedDependencies = "deadlines")
package dk.klyngeflow.startup;

import org.springframework.modulith.ApplicationModule;
