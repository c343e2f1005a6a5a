/** Users, groups, tenants, grants and sign-in. Writes users and grants only; never touches a process. */
@ApplicationModule(
        displayName = "Identity",
        allowedDependencies = {"shared", "deadlines", "organisation", "startup"})
package dk.klyngeflow.identity;

import org.springframework.modulith.ApplicationModule;
