/** Values that every module speaks: identifiers, levels, outcomes' vocabulary, money, and the one kind of refusal. */
@ApplicationModule(
        displayName = "Shared values",
        allowedDependencies = {})
package dk.klyngeflow.shared;

import org.springframework.modulith.ApplicationModule;
