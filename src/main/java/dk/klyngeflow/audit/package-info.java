/** Who saw and who did what to a case. Appended in the transaction of what is done; read by few, and each reading is an entry. */
@ApplicationModule(
        displayName = "Audit",
        allowedDependencies = {"shared", "deadlines"})
package dk.klyngeflow.audit;

import org.springframework.modulith.ApplicationModule;
