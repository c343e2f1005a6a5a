package dk.klyngeflow.rules;

import java.util.List;
import java.util.Map;

/**
 * A rule of a source document in our own words.
 *
 * @param source the body or organisation whose document says it
 * @param carriers the files that name it, by kind and without tests; sorted
 * @param tests the tests that name it; sorted
 */
record Rule(
        String id,
        Strength strength,
        String source,
        String text,
        Map<Carrier, List<String>> carriers,
        List<String> tests) {

    /** A test alone carries nothing. */
    public boolean isCarried() {
        return !carriers.isEmpty();
    }
}
