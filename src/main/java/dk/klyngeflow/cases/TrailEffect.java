package dk.klyngeflow.cases;

/** What an answer did to the case beyond its words. */
public enum TrailEffect {
    /** Approved, but final only when the next level says so. */
    RECOMMENDED_UP("Indstillet til næste niveau"),
    FORWARDED_UP("Sendt videre til næste niveau"),
    SENT_ON("Sendt videre som selvstændig sag"),
    POSTPONED("Udsat"),
    RETURNED("Sendt tilbage");

    private final String danish;

    TrailEffect(String danish) {
        this.danish = danish;
    }

    public String danish() {
        return danish;
    }
}
