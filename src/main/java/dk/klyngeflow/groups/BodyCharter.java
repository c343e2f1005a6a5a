package dk.klyngeflow.groups;

import java.util.List;

/** The charter of a standing body: headings and texts as the body wrote them. */
public record BodyCharter(String title, List<Section> sections) implements CharterContent {

    /**
     * One section.
     *
     * @param text paragraphs divided by an empty line; a line that begins with "- " is an entry of a list
     */
    public record Section(String heading, String text) {}

    public BodyCharter {
        sections = List.copyOf(sections);
    }
}
