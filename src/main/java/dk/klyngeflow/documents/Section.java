package dk.klyngeflow.documents;

import java.util.List;

/**
 * A part of a letter or charter under its own heading.
 *
 * @param paragraphs plain text; line breaks are kept
 * @param points a list after the paragraphs; may be empty
 * @param parts sub-sections; may be empty
 */
public record Section(String heading, List<String> paragraphs, List<String> points, List<Section> parts) {

    public Section {
        paragraphs = List.copyOf(paragraphs);
        points = List.copyOf(points);
        parts = List.copyOf(parts);
    }

    public static Section of(String heading, String... paragraphs) {
        return new Section(heading, List.of(paragraphs), List.of(), List.of());
    }

    public static Section list(String heading, List<String> points) {
        return new Section(heading, List.of(), points, List.of());
    }

    public boolean isEmpty() {
        return paragraphs.isEmpty() && points.isEmpty() && parts.stream().allMatch(Section::isEmpty);
    }
}
