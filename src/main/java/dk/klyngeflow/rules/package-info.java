/** The rules of the source documents, and what in this program carries each of them. */
@ApplicationModule(
        displayName = "Rules",
        allowedDependencies = {})
package dk.klyngeflow.rules;

import org.springframework.modulith.ApplicationModule;
