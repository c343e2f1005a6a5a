package dk.klyngeflow.shared;

import java.util.regex.Pattern;

/** The one shape of identifiers: they end up in group names and expressions, where only letters and digits are safe. */
final class Identifiers {

    private static final Pattern PLAIN = Pattern.compile("[a-z][A-Za-z0-9]{1,39}");

    private Identifiers() {}

    static void requirePlain(String kind, String value) {
        if (value == null || !PLAIN.matcher(value).matches()) {
            throw new IllegalArgumentException(
                    "a %s id is 2 to 40 letters and digits and begins with a small letter, not '%s'"
                            .formatted(kind, value));
        }
    }
}
