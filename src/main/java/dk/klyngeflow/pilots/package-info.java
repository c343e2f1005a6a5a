/** Pilots that a cluster has tested and proposes to scale: results, the theme group's judgement, its milestone plan. */
@ApplicationModule(
        displayName = "Pilots",
        allowedDependencies = {"shared", "deadlines", "cases"})
package dk.klyngeflow.pilots;

import org.springframework.modulith.ApplicationModule;
