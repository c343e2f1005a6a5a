package dk.klyngeflow.portal;

import dk.klyngeflow.identity.SignedIn;
import org.springframework.lang.Nullable;

/**
 * What the frame around every page shows.
 *
 * @param person who is signed in, or null
 * @param path the page's own path, with its query
 * @param demo null outside the demo
 */
record Frame(
        @Nullable SignedIn person, String path, @Nullable DemoGuide demo) {

    /** Whether the page belongs to this part of the navigation. */
    public boolean isAt(String part) {
        return path.equals(part) || path.startsWith(part + "/") || path.startsWith(part + "?");
    }
}
