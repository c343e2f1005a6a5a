package dk.klyngeflow.groups;

import java.util.ArrayList;
import java.util.List;

/** The charter of a standing body: headings and texts as the body wrote them. */
public record BodyCharter(String title, List<Section> sections) implements CharterContent {

    /**
     * One section.
     *
     * @param text one paragraph a line; a line that begins with "- " is an entry of a list
     */
    public record Section(String heading, String text) {

        /** The text as it is set: paragraphs and lists. */
        public List<Block> blocks() {
            return Block.of(text);
        }
    }

    /** A paragraph, or a list with one line for each of its entries. */
    public record Block(boolean list, List<String> lines) {

        private static final String ENTRY = "- ";

        static List<Block> of(String text) {
            var blocks = new ArrayList<Block>();
            for (var line : text.split("\n")) {
                var last = blocks.isEmpty() ? null : blocks.get(blocks.size() - 1);
                if (line.isBlank()) {
                    continue;
                }
                if (!line.startsWith(ENTRY)) {
                    blocks.add(new Block(false, List.of(line)));
                } else if (last != null && last.list()) {
                    last.lines().add(line.substring(ENTRY.length()));
                } else {
                    blocks.add(new Block(true, new ArrayList<>(List.of(line.substring(ENTRY.length())))));
                }
            }
            return blocks;
        }
    }

    public BodyCharter {
        sections = List.copyOf(sections);
    }
}
