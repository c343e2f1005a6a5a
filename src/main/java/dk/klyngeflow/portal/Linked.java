package dk.klyngeflow.portal;

import org.springframework.lang.Nullable;

/** A cell's text and the page that it leads to; on paper the text alone. */
record Linked(String text, @Nullable String href) {

    @Override
    public String toString() {
        return text;
    }
}
