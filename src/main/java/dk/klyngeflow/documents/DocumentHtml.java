package dk.klyngeflow.documents;

/**
 * A whole document as an accessible HTML page in Danish: what is shown in a browser, and what {@link Documents#pdf}
 * makes a PDF of.
 *
 * @param title as in the page's {@code title}
 * @param html from the doctype on; what people typed in it is escaped or sanitised
 */
public record DocumentHtml(String title, String html) {}
