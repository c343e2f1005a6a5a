package dk.klyngeflow.casework.importing;

import java.util.List;

/** An import file holds mistakes, so nothing of it is imported. The message lists all of them. */
public class ImportException extends RuntimeException {

    private final List<String> mistakes;

    ImportException(List<String> mistakes) {
        super("the import file cannot be used, nothing is imported, mistakes found: %d%n  %s"
                .formatted(mistakes.size(), String.join(System.lineSeparator() + "  ", mistakes)));
        this.mistakes = List.copyOf(mistakes);
    }

    /** Each as {@code file:line: what is wrong; allowed: what is right}, in the order of lines. */
    public List<String> mistakes() {
        return mistakes;
    }
}
