package dk.klyngeflow.forms;

import dk.klyngeflow.shared.Refusal;
import java.util.Optional;

/** Text that somebody typed on one of our own pages: held to the same rules, in the same words, as a form's text fields. */
public final class TypedText {

    private TypedText() {}

    /**
     * One line that must be there.
     *
     * @param max the longest, in characters
     * @throws Refusal naming the field, in Danish
     */
    public static String requiredLine(String field, String label, String typed, int max) {
        return line(field, label, typed, max)
                .orElseThrow(() -> new Refusal(field, "required", sentence(label, "skal udfyldes.")));
    }

    /** One line, or nothing. */
    public static Optional<String> line(String field, String label, String typed, int max) {
        var text = lines(field, label, typed, max);
        if (Texts.isSeveralLines(text)) {
            throw new Refusal(field, "singleLine", sentence(label, "skal stå på én linje."));
        }
        return Optional.of(text).filter(line -> !line.isEmpty());
    }

    /** One line or several; empty where nothing was typed. Line breaks are LF. */
    public static String lines(String field, String label, String typed, int max) {
        if (typed == null) {
            return "";
        }
        Texts.forbidden(typed.replace('\r', '\n')).ifPresent(character -> {
            throw new Refusal(
                    field,
                    "controlCharacter",
                    sentence(
                            label,
                            "indeholder et usynligt tegn (%s), som ikke kan bruges. Slet det, eller skriv teksten igen."
                                    .formatted(character)));
        });
        var text = Texts.normalised(typed);
        if (text.length() > max) {
            throw new Refusal(
                    field,
                    "maxLength",
                    sentence(
                            label,
                            "må højst fylde %s tegn (der er skrevet %s)."
                                    .formatted(Texts.danish(max), Texts.danish(text.length()))));
        }
        return text;
    }

    private static String sentence(String label, String rest) {
        return "Feltet \"%s\" %s".formatted(label, rest);
    }
}
