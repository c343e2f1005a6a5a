package dk.klyngeflow.papers;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A text as words to be found by: small letters, each once. */
final class SearchWords {

    private static final Locale DANISH = Locale.forLanguageTag("da-DK");
    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final int SHORTEST = 2;
    private static final int LONGEST = 60;
    /** Greater than every byte of UTF-8. */
    private static final byte AFTER = (byte) 0xff;

    private SearchWords() {}

    static Set<String> of(String text) {
        return BETWEEN.splitAsStream(text.toLowerCase(DANISH))
                .filter(word -> word.length() >= SHORTEST)
                .map(word -> word.length() > LONGEST ? word.substring(0, LONGEST) : word)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    static byte[] bytes(String word) {
        return word.getBytes(StandardCharsets.UTF_8);
    }

    /** The first that no longer begins with the word. */
    static byte[] after(String word) {
        var bytes = bytes(word);
        var end = Arrays.copyOf(bytes, bytes.length + 1);
        end[bytes.length] = AFTER;
        return end;
    }
}
