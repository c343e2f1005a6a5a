/** YAML files that people write: nodes that know their lines, and every mistake collected so that one run shows all of them. */
@ApplicationModule(displayName = "YAML files", allowedDependencies = "shared")
package dk.klyngeflow.yaml;

import org.springframework.modulith.ApplicationModule;
