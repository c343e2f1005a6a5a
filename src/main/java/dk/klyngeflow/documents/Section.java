package dk.klyngeflow.documents;

import java.util.List;

/** A part of a letter or charter under its own heading. */
public record Section(String heading, List<Block> blocks) {

    /**
     * A list, or paragraphs.
     *
     * @param lines plain text; line breaks are kept
     */
    public record Block(boolean list, List<String> lines) {

        public Block {
            lines = List.copyOf(lines);
        }
    }

    public Section {
        blocks = blocks.stream().filter(block -> !block.lines().isEmpty()).toList();
    }

    public static Section of(String heading, String... paragraphs) {
        return new Section(heading, List.of(new Block(false, List.of(paragraphs))));
    }

    public static Section list(String heading, List<String> points) {
        return new Section(heading, List.of(new Block(true, points)));
    }

    public boolean isEmpty() {
        return blocks.isEmpty();
    }
}
