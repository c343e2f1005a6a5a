/** The only place with date arithmetic: Danish working days, the bodies' deadlines, and the one clock. */
@ApplicationModule(displayName = "Deadlines", allowedDependencies = "shared")
package dk.klyngeflow.deadlines;

import org.springframework.modulith.ApplicationModule;
