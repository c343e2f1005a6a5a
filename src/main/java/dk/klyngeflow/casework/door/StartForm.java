package dk.klyngeflow.casework.door;

import dk.klyngeflow.forms.FormData;
import dk.klyngeflow.forms.Option;
import dk.klyngeflow.identity.SignedIn;
import dk.klyngeflow.shared.BodyId;
import dk.klyngeflow.shared.CaseNumber;
import java.util.List;
import java.util.Map;

/** A process that a person starts by sending a form. */
public interface StartForm {

    String processKey();

    String formId();

    /** The options that are not written in the form itself. */
    Map<String, List<Option>> options(SignedIn person);

    /** Whether there is anything for the person to choose from; otherwise our own pages do not offer it. */
    default boolean isFor(SignedIn person) {
        return true;
    }

    /** Takes in what was sent, already checked against the form, and starts the process or refuses. */
    Started submit(FormData data, SignedIn person);

    /** The way ahead of a case that was started; as far as it can be known before anybody has looked at it. */
    default Way way(CaseNumber number) {
        return new Way(List.of(), false);
    }

    /**
     * @param bodies those that will treat the case, from the first upward; none where no meeting is needed as far as is known
     * @param firstMayAnswer whether the first of them may end it
     */
    record Way(List<BodyId> bodies, boolean firstMayAnswer) {}

    /** What was started: the engine's id, and the key that people know it by. */
    record Started(String processInstanceId, String businessKey) {}
}
