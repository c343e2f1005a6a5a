/** The deployed {@code .form} files: reading them, checking what was sent against them, filling in their options. */
@ApplicationModule(displayName = "Forms", allowedDependencies = "shared")
package dk.klyngeflow.forms;

import org.springframework.modulith.ApplicationModule;
