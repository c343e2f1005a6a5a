package dk.klyngeflow.forms;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** What a form's conditions ask about: every word outside quotation marks counts as a name, so that none is missed. */
final class Asked {

    private static final Pattern TEXT = Pattern.compile("\"[^\"]*\"");
    private static final Pattern WORD = Pattern.compile("[\\p{L}_][\\p{L}\\p{N}_]*");
    private static final Set<String> FEEL = Set.of("null", "true", "false", "and", "or", "not");

    private Asked() {}

    /** Whether some condition asks about more than what is filled in. */
    static boolean beyond(Scope scope) {
        return beyond(scope, FEEL);
    }

    private static boolean beyond(Scope scope, Set<String> known) {
        var here = new HashSet<>(known);
        filledIn(scope.parts(), here);
        return beyond(scope.parts(), here);
    }

    private static boolean beyond(List<Part> parts, Set<String> known) {
        return parts.stream().anyMatch(part -> asks(part.hide(), known) || within(part, known));
    }

    private static boolean within(Part part, Set<String> known) {
        if (part instanceof Part.Group group) {
            return beyond(group.parts(), known);
        }
        if (part instanceof Part.Rows rows) {
            return beyond(rows.row(), known);
        }
        return part instanceof Part.Input input && asks(input.lockedIf(), known);
    }

    private static boolean asks(String condition, Set<String> known) {
        return condition != null
                && WORD.matcher(TEXT.matcher(condition).replaceAll(""))
                        .results()
                        .anyMatch(word -> !known.contains(word.group()));
    }

    private static void filledIn(List<Part> parts, Set<String> names) {
        for (var part : parts) {
            if (part instanceof Part.Group group) {
                filledIn(group.parts(), names);
            } else if (part instanceof Part.Rows rows) {
                names.add(rows.path().get(0));
            } else if (part instanceof Part.Input input && !input.locked()) {
                names.add(input.path().get(0));
            }
        }
    }
}
