package dk.klyngeflow.casework.succession;

import dk.klyngeflow.shared.BodyId;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Optional;

/**
 * The end of one body.
 *
 * @param endsOn its last day
 * @param revision one more with each change of the choices
 */
public record Succession(
        long id,
        BodyId body,
        LocalDate endsOn,
        Status status,
        int revision,
        Optional<String> confirmedBy,
        Optional<OffsetDateTime> doneAt) {

    /** How far it is. */
    public enum Status {
        SORTING("Skal fordeles"),
        CONFIRMED("Fordelingen er bekræftet"),
        DONE("Ført ud"),
        /** The body's last day was moved, or taken away. */
        CANCELLED("Forummet ophører ikke den dag");

        private final String danish;

        Status(String danish) {
            this.danish = danish;
        }

        public String danish() {
            return danish;
        }
    }
}
