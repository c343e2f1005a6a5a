package dk.klyngeflow.rules;

/** How strictly a source means its rule. */
enum Strength {
    MUST("Skal"),
    DEFAULT("Som udgangspunkt"),
    TARGET("Tilstræbes"),
    MAY("Kan"),
    /** Nothing to keep: who, when or how much. */
    FACT("Oplysning");

    private final String danish;

    Strength(String danish) {
        this.danish = danish;
    }

    public String danish() {
        return danish;
    }
}
