package dk.klyngeflow.casework.door;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dk.klyngeflow.casework.engine.CaseVars;
import dk.klyngeflow.identity.SignedIn;
import dk.klyngeflow.meetings.Conflicts;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.lang.Nullable;

/**
 * What is read of the engine's API. Operators read what the engine grants them, administrators what
 * belongs to accounts. Everybody else reads what
 * the task list needs: definitions, filters, and the tasks that are theirs, by assignee or by candidate group. No variables,
 * no instances, no history: a case is read on our pages.
 */
class Reading {

    /** Says nothing about any case. */
    private static final Pattern HARMLESS = Pattern.compile(
            "/engine|/version|/authorization/check|/identity/password-policy|/user/[^/]+/profile|/filter(/count)?"
                    + "|/filter/[^/]+|/process-definition(/count)?"
                    + "|/process-definition/(?!statistics)(key/)?[^/]+(/(xml|diagram|startForm|rendered-form|form-variables))?");

    private static final Pattern TASKS = Pattern.compile("/task(/count)?|/filter/[^/]+/(list|count|singleResult)");
    private static final Pattern TASK = Pattern.compile("/task/([^/]+)(/(form|identity-links|comment))?");

    private static final Pattern HISTORY_OF_TASK = Pattern.compile("/history/user-operation(/count)?");

    /** Queries that are sent as POST. */
    private static final Pattern QUERY = Pattern.compile(
            "/(task|process-instance|execution|variable-instance|process-definition|decision-definition|deployment|job"
                    + "|incident|external-task|case-instance|case-definition|user|group|tenant|authorization)(/count)?"
                    + "|/history/(?!cleanup)[a-z-]+(/count)?"
                    + "|/filter/[^/]+/(list|count|singleResult)");

    private final ObjectMapper json;
    private final Conflicts conflicts;

    Reading(ObjectMapper json, Conflicts conflicts) {
        this.json = json;
        this.conflicts = conflicts;
    }

    static boolean isQuery(String path) {
        return QUERY.matcher(path).matches();
    }

    static boolean isHarmless(String path) {
        return HARMLESS.matcher(path).matches();
    }

    static boolean isTaskList(String path) {
        return TASKS.matcher(path).matches();
    }

    /** Whether the groups that are asked for are the person's own. */
    static boolean isOwnGroups(String path, String user, SignedIn person) {
        return path.equals("/identity/groups") && person.id().equals(user);
    }

    /** Whether the list is one of tasks that the person has taken or been given; the task list asks so after a start. */
    static boolean isOwnTasks(String path, @Nullable String[] assignee, SignedIn person) {
        return path.equals("/task") && Arrays.equals(assignee, new String[] {person.id()});
    }

    /** The task that is read, with its history; {@code asked} is the task that a list of its history is asked for. */
    static Optional<String> task(String path, @Nullable String asked) {
        var one = TASK.matcher(path);
        if (one.matches()) {
            return Optional.of(one.group(1));
        }
        return HISTORY_OF_TASK.matcher(path).matches() ? Optional.ofNullable(asked) : Optional.empty();
    }

    /**
     * The same query for the person's own tasks: what was asked for, and besides assignee or candidate, and no case in which
     * the person has declared a conflict of interest.
     */
    byte[] narrowed(ObjectNode query, SignedIn person) {
        var own = json.createObjectNode().put("assignee", person.id());
        if (!person.groups().isEmpty()) {
            var groups = own.putArray("candidateGroups");
            person.groups().forEach(groups::add);
            own.put("includeAssignedTasks", true);
        }
        query.withArray("/orQueries").add(own);
        for (var number : conflicts.casesOf(person.id())) {
            query.withArray("/processVariables")
                    .addObject()
                    .put("name", CaseVars.CASE_NUMBER.name())
                    .put("operator", "neq")
                    .put("value", number.value());
        }
        return query.toString().getBytes(StandardCharsets.UTF_8);
    }
}
