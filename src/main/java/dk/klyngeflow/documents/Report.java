package dk.klyngeflow.documents;

import java.util.List;

/**
 * A status or an evaluation: figures, and what is written beside them.
 *
 * @param kind "Status" or "Evaluering"
 * @param period in Danish
 * @param figures rows of heading, label and value; a value is a number or a {@code Money}
 */
public record Report(
        String kind,
        String title,
        String body,
        String period,
        List<Fact> facts,
        List<List<Object>> figures,
        List<Section> sections) {

    public Report {
        facts = List.copyOf(facts);
        figures = List.copyOf(figures);
        sections = List.copyOf(sections);
    }
}
