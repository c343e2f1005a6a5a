package dk.klyngeflow.applications;

/** A status on the way, a status that a body ordered for its meeting, or the last report. */
public enum ReportKind {
    STATUS("Statusrapport"),
    ORDERED("Bestilt status"),
    FINAL("Slutrapport");

    private final String danish;

    ReportKind(String danish) {
        this.danish = danish;
    }

    public String danish() {
        return danish;
    }
}
