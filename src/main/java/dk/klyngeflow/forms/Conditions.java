package dk.klyngeflow.forms;

import java.util.Map;

/** Judges a form's FEEL conditions. The forms own the question; who has a FEEL engine answers it. */
public interface Conditions {

    /**
     * Whether the expression (without the leading {@code =}) gives {@code true} for the data. A key that is missing is
     * null; whatever cannot be judged is false, as in the browser. Nothing that was sent makes it throw.
     *
     * @throws IllegalArgumentException if the expression itself is not FEEL
     */
    boolean isTrue(String feelExpression, Map<String, Object> data);
}
