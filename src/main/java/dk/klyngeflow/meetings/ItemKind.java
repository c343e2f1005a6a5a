package dk.klyngeflow.meetings;

/** What an agenda item is there for. */
public enum ItemKind {
    STANDING("Fast punkt"),
    CASE("Sag"),
    INFORMATION("Orientering");

    private final String danish;

    ItemKind(String danish) {
        this.danish = danish;
    }

    public String danish() {
        return danish;
    }
}
