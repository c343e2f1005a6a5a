/** E-mails: written in the caller's transaction, sent afterwards by a job that does not give up on a day's outage. */
@ApplicationModule(
        displayName = "Notifications",
        allowedDependencies = {"shared", "deadlines", "startup"})
package dk.klyngeflow.notifications;

import org.springframework.modulith.ApplicationModule;
