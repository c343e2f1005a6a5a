/** Personal links: who has no account answers by one. Unguessable, expiring, revocable; only a hash is kept. */
@ApplicationModule(
        displayName = "Links",
        allowedDependencies = {"shared", "deadlines"})
package dk.klyngeflow.links;

import org.springframework.modulith.ApplicationModule;
