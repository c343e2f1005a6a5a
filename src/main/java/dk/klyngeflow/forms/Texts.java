package dk.klyngeflow.forms;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** What holds for every text a person types, and how Danes write numbers. */
final class Texts {

    /** Everything at the ends that nobody sees: the browser's idea of space, and zero-width characters. */
    private static final String UNSEEN = "[\\s\\p{Z}\\u200B-\\u200F\\u2060\\uFEFF]+";

    private static final Pattern ENDS = Pattern.compile("^" + UNSEEN + "|" + UNSEEN + "$");
    private static final Pattern LINE_BREAK = Pattern.compile("\\r\\n?");

    private Texts() {}

    /** Line breaks as LF, nothing unseen at the ends; the inside stays as typed. */
    static String normalised(String text) {
        var lines = LINE_BREAK.matcher(text).replaceAll("\n");
        return ENDS.matcher(lines).replaceAll("");
    }

    /**
     * The first character that no reader should be sent: control characters, half characters, and those that turn the
     * direction of writing and so make a text look like another.
     */
    static Optional<String> forbidden(String text) {
        return text.codePoints()
                .filter(Texts::isForbidden)
                .mapToObj("U+%04X"::formatted)
                .findFirst();
    }

    static boolean isSeveralLines(String text) {
        return text.codePoints().anyMatch(c -> c == '\n' || c == 0x2028 || c == 0x2029);
    }

    /** A key that somebody sent, fit to be shown back. */
    static String shown(String key) {
        var clean = new StringBuilder();
        key.codePoints().limit(60).forEach(c -> clean.appendCodePoint(isForbidden(c) || c == '\n' ? '?' : c));
        return clean.toString();
    }

    static String danish(long number) {
        return NumberFormat.getIntegerInstance(Locale.forLanguageTag("da-DK")).format(number);
    }

    static String danish(BigDecimal number) {
        var format = NumberFormat.getNumberInstance(Locale.forLanguageTag("da-DK"));
        format.setMaximumFractionDigits(Math.max(0, number.scale()));
        return format.format(number);
    }

    private static boolean isForbidden(int c) {
        var control = Character.getType(c) == Character.CONTROL && c != '\n' && c != '\t';
        var half = Character.getType(c) == Character.SURROGATE;
        var noCharacter = (c & 0xFFFE) == 0xFFFE;
        var turnsText = c >= 0x202A && c <= 0x202E || c >= 0x2066 && c <= 0x2069;
        return control || half || noCharacter || turnsText;
    }
}
