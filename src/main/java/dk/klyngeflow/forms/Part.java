package dk.klyngeflow.forms;

import java.util.List;

/** What a form is made of, as far as it matters for what is sent. Paths start at the form or at the row. */
sealed interface Part {

    /** The FEEL condition that hides this part and all in it, or null. */
    String hide();

    /** @param lockedIf the FEEL condition under which the field only shows; {@code locked} ones always do */
    record Input(FormField field, List<String> path, String hide, boolean locked, String lockedIf) implements Part {}

    record Group(List<Part> parts, String hide) implements Part {}

    record Rows(FormField field, List<String> path, String hide, Scope row, int minRows, int maxRows) implements Part {}

    /** The browser computes it; the server does not take its word. */
    record Computed(List<String> path, String hide) implements Part {}
}
