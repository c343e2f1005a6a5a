package dk.klyngeflow.papers;

/** What of a meeting the public reads. */
public enum PublicationKind {
    AGENDA("Dagsorden"),
    MINUTES("Referat");

    private final String danish;

    PublicationKind(String danish) {
        this.danish = danish;
    }

    public String danish() {
        return danish;
    }
}
