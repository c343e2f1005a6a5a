package dk.klyngeflow.applications;

/** Where a project comes from; it helps to choose the pool. */
public enum Origin {
    DRIFTSFORUM("Driftsforum"),
    SSU("Sundhedssamarbejdsudvalget"),
    NATIONAL_PROGRAMME("Nationalt program"),
    ONGOING("Opstået løbende");

    private final String danish;

    Origin(String danish) {
        this.danish = danish;
    }

    public String danish() {
        return danish;
    }
}
