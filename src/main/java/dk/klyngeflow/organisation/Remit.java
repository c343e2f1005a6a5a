package dk.klyngeflow.organisation;

import dk.klyngeflow.shared.Strictness;
import java.util.Optional;
import org.springframework.lang.Nullable;

/**
 * What the documents say about a body in words: what it is for, what it has to do and after which principles, who belongs to
 * it, who serves it. It is shown wherever somebody prepares the body's work; nothing of it can be computed.
 *
 * @param strictness null for what only informs
 * @param rule the R-id that says so; a body has one line for each
 */
public record Remit(Kind kind, String text, @Nullable Strictness strictness, String rule) {

    /** In the order in which a page shows them. */
    public enum Kind {
        PURPOSE("Formål"),
        TASK("Opgaver"),
        PRINCIPLE("Principper"),
        MEMBERS("Hvem der sidder med"),
        SECRETARIAT("Sekretariat"),
        WORKING("Sådan arbejder forummet");

        private final String danish;

        Kind(String danish) {
            this.danish = danish;
        }

        public String danish() {
            return danish;
        }
    }

    public Optional<Strictness> binds() {
        return Optional.ofNullable(strictness);
    }
}
