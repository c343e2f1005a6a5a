/** The calendar of each body, what stands on an agenda, what was answered, and what the answers put in force. */
@ApplicationModule(
        displayName = "Meetings",
        allowedDependencies = {"shared", "deadlines", "organisation"})
package dk.klyngeflow.meetings;

import org.springframework.modulith.ApplicationModule;
