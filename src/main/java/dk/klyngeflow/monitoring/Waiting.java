package dk.klyngeflow.monitoring;

import java.util.List;
import org.springframework.lang.Nullable;

/**
 * An open task of a case, and whom it waits for.
 *
 * @param instance the process instance that it belongs to
 * @param assignee the account that has taken it, or null
 * @param groups the candidate groups' ids
 */
public record Waiting(
        String task, String instance, String name, @Nullable String assignee, List<String> groups) {}
