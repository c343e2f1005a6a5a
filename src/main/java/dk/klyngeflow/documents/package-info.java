/** Documents: one template each, an accessible HTML page and a tagged PDF from it; CSV; what must not be sent unseen. */
@ApplicationModule(displayName = "Documents", allowedDependencies = "shared")
package dk.klyngeflow.documents;

import org.springframework.modulith.ApplicationModule;
