package dk.klyngeflow.applications;

/** What a party recommends. */
public enum StatementKind {
    SUPPORTS("Støtter"),
    RESERVED("Støtter med forbehold"),
    AGAINST("Støtter ikke"),
    NO_REMARKS("Ingen bemærkninger");

    private final String danish;

    StatementKind(String danish) {
        this.danish = danish;
    }

    public String danish() {
        return danish;
    }
}
