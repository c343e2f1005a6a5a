package dk.klyngeflow.funds;

/** How far a carry-over has come; only the political level makes it final. */
public enum CarryOverStatus {
    NONE("Ingen overførsel"),
    RECOMMENDED("Indstillet, behandles på niveauerne"),
    PENDING_POLITICAL("Afventer politisk godkendelse"),
    APPROVED("Godkendt"),
    REFUSED("Ikke godkendt");

    private final String danish;

    CarryOverStatus(String danish) {
        this.danish = danish;
    }

    /** Asked for and not finally answered: the money is marked. */
    public boolean isPending() {
        return this == RECOMMENDED || this == PENDING_POLITICAL;
    }

    public String danish() {
        return danish;
    }
}
