package dk.klyngeflow.casework.door;

import dk.klyngeflow.forms.FormData;
import dk.klyngeflow.forms.Option;
import dk.klyngeflow.identity.SignedIn;
import java.util.List;
import java.util.Map;

/** One user task's form: what it shows comes from our tables, and what is sent goes there, in the completing transaction. */
public interface TaskForm {

    String formId();

    /** The texts that the form displays, and the values it is prefilled with. */
    Map<String, Object> shown(OpenTask task);

    /** What the form's conditions ask about beyond what is filled in; a part of what is shown, or all of it. */
    default Map<String, Object> facts(OpenTask task) {
        return shown(task);
    }

    /** The options that are not written in the form itself. */
    default Map<String, List<Option>> options(OpenTask task) {
        return Map.of();
    }

    /** Takes in what was sent, already checked against the form, and completes the task or refuses. */
    void submit(OpenTask task, FormData data, SignedIn person);

    /**
     * After a fault further down the process has rolled {@link #submit} back: lets the answer stand and leaves moving on to a
     * job. By default there is nothing that could stand.
     *
     * @return whether the answer stands now
     */
    default boolean submitAfterFault(OpenTask task, FormData data, SignedIn person) {
        return false;
    }
}
