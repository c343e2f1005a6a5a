/** Ad hoc groups, the charters of groups and bodies in their versions, and what a charter obliges its group to. */
@ApplicationModule(
        displayName = "Groups",
        allowedDependencies = {"shared", "deadlines", "organisation"})
package dk.klyngeflow.groups;

import org.springframework.modulith.ApplicationModule;
