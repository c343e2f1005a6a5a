package dk.klyngeflow.shared;

/** The levels on which bodies work; the local names differ from cluster to cluster (C-13). */
public enum Level {
    OPERATIONS("Driftsniveau"),
    THEME_GROUP("Temagruppe"),
    STRATEGIC("Fagligt strategisk niveau"),
    POLITICAL("Politisk niveau"),
    REGIONAL_THEME_GROUP("Regional temagruppe"),
    REGIONAL_STEERING("Regionalt administrativt niveau"),
    REGIONAL_POLITICAL("Regionalt politisk niveau"),
    /** Advice only: no decisions and no right to escalate. */
    NETWORK("Netværksgruppe");

    private final String danish;

    Level(String danish) {
        this.danish = danish;
    }

    /** An administrative body of the region itself, beside the clusters. */
    public boolean isRegional() {
        return this == REGIONAL_THEME_GROUP || this == REGIONAL_STEERING;
    }

    public String danish() {
        return danish;
    }
}
