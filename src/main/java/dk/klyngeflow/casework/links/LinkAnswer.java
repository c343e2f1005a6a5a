package dk.klyngeflow.casework.links;

import dk.klyngeflow.forms.FormData;
import dk.klyngeflow.forms.Option;
import dk.klyngeflow.links.LinkPurpose;
import dk.klyngeflow.links.PersonalLink;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The question behind the personal links of one purpose, asked with the same {@code .form} as its task. A component that
 * implements this is found by itself.
 */
public interface LinkAnswer {

    LinkPurpose purpose();

    String formId();

    /** The page's heading: what the person is asked, in Danish. */
    String title(PersonalLink link);

    /** Why the question cannot be answered any more, a Danish sentence that may say more than the link itself knows. */
    Optional<String> closed(PersonalLink link);

    /** The texts that the form displays, and the values it is prefilled with. */
    Map<String, Object> shown(PersonalLink link);

    /** The options that are not written in the form itself. */
    default Map<String, List<Option>> options(PersonalLink link) {
        return Map.of();
    }

    /**
     * Takes in what was sent, already checked against the form, in the caller's transaction, or refuses.
     *
     * @return what happens now, one or two Danish sentences to the person
     */
    String submit(PersonalLink link, FormData data);
}
