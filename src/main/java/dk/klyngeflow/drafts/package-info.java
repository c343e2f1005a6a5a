/** Drafts of what people will send: kept, shared and handed over until then, and gone afterwards. */
@ApplicationModule(
        displayName = "Drafts",
        allowedDependencies = {"shared", "deadlines", "files"})
package dk.klyngeflow.drafts;

import org.springframework.modulith.ApplicationModule;
