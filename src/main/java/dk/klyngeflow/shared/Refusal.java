package dk.klyngeflow.shared;

/**
 * An answer "no" to the person who asked: names the field, the rule that says no, and in Danish what is allowed.
 * Whoever receives one has stored nothing.
 */
public class Refusal extends RuntimeException {

    private final String field;
    private final String rule;

    /**
     * @param field the field as the form or file names it; empty where no single field is to blame
     * @param rule a short stable word ({@code required}, {@code maxLength}...) or the R-id that says no
     * @param message one Danish sentence for the person who typed
     */
    public Refusal(String field, String rule, String message) {
        super(message);
        this.field = field;
        this.rule = rule;
    }

    public String field() {
        return field;
    }

    public String rule() {
        return rule;
    }
}
