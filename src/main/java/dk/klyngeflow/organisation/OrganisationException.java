package dk.klyngeflow.organisation;

import java.util.List;

/** The organisation files hold mistakes. The message lists all of them, each as {@code file:line: what is wrong}. */
public class OrganisationException extends RuntimeException {

    private final List<String> mistakes;

    OrganisationException(List<String> mistakes) {
        super("the organisation cannot be read, mistakes found: %d%n  %s"
                .formatted(mistakes.size(), String.join(System.lineSeparator() + "  ", mistakes)));
        this.mistakes = List.copyOf(mistakes);
    }

    public List<String> mistakes() {
        return mistakes;
    }
}
