/** A meeting's papers: the agenda with its numbered attachments, frozen as it was sent, and the minutes; for the body or for the public. */
@ApplicationModule(
        displayName = "Papers",
        allowedDependencies = {"shared", "deadlines", "organisation", "files", "documents", "cases", "meetings"})
package dk.klyngeflow.papers;

import org.springframework.modulith.ApplicationModule;
