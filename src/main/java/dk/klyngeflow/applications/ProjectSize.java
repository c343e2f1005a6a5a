package dk.klyngeflow.applications;

/** A small project may begin without the strategic level; a large one needs its approval. */
public enum ProjectSize {
    SMALL("Lille projekt"),
    LARGE("Stort projekt");

    private final String danish;

    ProjectSize(String danish) {
        this.danish = danish;
    }

    public String danish() {
        return danish;
    }
}
