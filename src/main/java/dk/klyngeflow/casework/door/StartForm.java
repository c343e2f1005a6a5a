package dk.klyngeflow.casework.door;

import dk.klyngeflow.forms.FormData;
import dk.klyngeflow.forms.Option;
import dk.klyngeflow.identity.SignedIn;
import java.util.List;
import java.util.Map;

/** A process that a person starts by sending a form. */
public interface StartForm {

    String processKey();

    String formId();

    /** The options that are not written in the form itself. */
    Map<String, List<Option>> options(SignedIn person);

    /** Takes in what was sent, already checked against the form, and starts the process or refuses. */
    Started submit(FormData data, SignedIn person);

    /** What was started: the engine's id, and the key that people know it by. */
    record Started(String processInstanceId, String businessKey) {}
}
