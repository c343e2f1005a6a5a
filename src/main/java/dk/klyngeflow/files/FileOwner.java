package dk.klyngeflow.files;

import java.util.Collection;
import java.util.Set;

/**
 * A module that keeps files' ids. Each is asked before a file is removed; a foreign key to {@code file_stored} is the
 * wall behind it.
 */
public interface FileOwner {

    /** Those of the files that it still needs. */
    Set<Long> needed(Collection<Long> files);
}
