/** The statuses and evaluations that bodies owe each other: figures drawn from the registers, texts, and what became of them. */
@ApplicationModule(
        displayName = "Statuses",
        allowedDependencies = {"shared", "deadlines", "organisation"})
package dk.klyngeflow.statuses;

import org.springframework.modulith.ApplicationModule;
