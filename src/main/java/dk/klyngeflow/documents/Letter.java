package dk.klyngeflow.documents;

import dk.klyngeflow.shared.CaseNumber;
import java.time.LocalDate;
import java.util.List;

/**
 * A letter of a body. All texts are plain Danish text; nobody is named, roles sign.
 *
 * @param body the body's full local name
 * @param recipient the lines of the address field, organisation first
 * @param paragraphs before the sections
 * @param facts a short table after the paragraphs, such as the amount granted; may be empty
 * @param sections may be empty
 * @param signedBy the role that signs: "Sekretariatet for ..."
 */
public record Letter(
        String body,
        List<String> recipient,
        CaseNumber caseNumber,
        LocalDate date,
        String subject,
        List<String> paragraphs,
        List<Fact> facts,
        List<Section> sections,
        String signedBy) {

    public Letter {
        recipient = List.copyOf(recipient);
        paragraphs = List.copyOf(paragraphs);
        facts = List.copyOf(facts);
        sections = List.copyOf(sections);
    }

    /** A plain letter. */
    public static Letter of(
            String body,
            List<String> recipient,
            CaseNumber caseNumber,
            LocalDate date,
            String subject,
            List<String> paragraphs,
            String signedBy) {
        return new Letter(body, recipient, caseNumber, date, subject, paragraphs, List.of(), List.of(), signedBy);
    }

    /** The same letter with a table of facts after its paragraphs. */
    public Letter with(List<Fact> shown) {
        return new Letter(body, recipient, caseNumber, date, subject, paragraphs, shown, sections, signedBy);
    }

    /** The same letter, with a further section; an empty one is left out. */
    public Letter with(Section section) {
        if (section.isEmpty()) {
            return this;
        }
        var all = new java.util.ArrayList<>(sections);
        all.add(section);
        return new Letter(body, recipient, caseNumber, date, subject, paragraphs, facts, all, signedBy);
    }
}
