package dk.klyngeflow.portal;

import dk.klyngeflow.identity.SignedIn;
import org.springframework.lang.Nullable;

/**
 * What the frame around every page shows.
 *
 * @param person who is signed in, or null
 * @param secretary whether the person belongs to a secretariat
 * @param path the page's own path
 * @param back the page to come back to with a link: this one, or the start page where it cannot be asked for again
 * @param demo null outside the demo
 */
record Frame(
        @Nullable SignedIn person,
        boolean secretary,
        String path,
        String back,
        @Nullable DemoGuide demo) {

    /** Whether the page belongs to this part of the navigation. */
    public boolean isAt(String part) {
        return path.equals(part) || path.startsWith(part + "/");
    }
}
