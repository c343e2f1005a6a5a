package dk.klyngeflow.groups;

/** What a version of a charter is worth. */
public enum CharterStatus {
    DRAFT("Udkast"),
    ON_TRIAL("På prøve"),
    ADOPTED("Vedtaget"),
    EXPIRED("Udløbet"),
    NOT_ADOPTED("Ikke vedtaget");

    private final String danish;

    CharterStatus(String danish) {
        this.danish = danish;
    }

    public String danish() {
        return danish;
    }

    public boolean isInForce() {
        return this == ON_TRIAL || this == ADOPTED;
    }
}
