/** Files that people hand in: checked by their content, kept once in the database, given back as downloads only. */
@ApplicationModule(
        displayName = "Files",
        allowedDependencies = {"shared", "deadlines"})
package dk.klyngeflow.files;

import org.springframework.modulith.ApplicationModule;
