package dk.klyngeflow.desk;

import dk.klyngeflow.shared.Refusal;
import java.util.Optional;
import org.springframework.lang.Nullable;

/**
 * Two people at the same page: each field comes back with what it showed when the page was made, so that nobody writes over
 * what another has written meanwhile without having seen it. Works without JavaScript.
 */
final class Unseen {

    /** What a refusal of this kind is called; the page answers 409. */
    static final String RULE = "conflict";

    /** The other person's text, for the page's script. */
    static final class Conflict extends Refusal {

        private final String current;

        private Conflict(String field, String sentence, String current) {
            super(field, RULE, sentence);
            this.current = current;
        }

        String current() {
            return current;
        }
    }

    private Unseen() {}

    /**
     * Whether the person has changed the field.
     *
     * @param shown what the page showed; null where it did not say
     * @param current what is stored now
     * @throws Refusal where another has changed the field since it was shown, to something else than what was typed
     */
    static boolean isChanged(String field, String label, @Nullable String shown, String typed, String current) {
        return isChanged(field, label, shown, typed, current, current);
    }

    /** The same for a field whose value reads otherwise than it is stored. */
    static boolean isChanged(
            String field, String label, @Nullable String shown, String typed, String current, String inDanish) {
        if (typed.equals(current) || typed.equals(shown)) {
            return false;
        }
        if (shown != null && !shown.equals(current)) {
            throw new Conflict(
                    field,
                    "Feltet \"%s\" er ændret af en anden, mens du skrev: der står nu %s. Din tekst er ikke gemt. Ret den, eller gem igen for at erstatte den andens."
                            .formatted(label, inDanish.isEmpty() ? "ingenting" : "»" + abridged(inDanish) + "«"),
                    current);
        }
        return true;
    }

    /** The current text behind a refusal, if it is one of these. */
    static Optional<String> currentOf(Refusal refusal) {
        return refusal instanceof Conflict conflict ? Optional.of(conflict.current()) : Optional.empty();
    }

    private static String abridged(String text) {
        var line = text.replace('\n', ' ');
        return line.length() <= 120 ? line : line.substring(0, 120) + "…";
    }
}
