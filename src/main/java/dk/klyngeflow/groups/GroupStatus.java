package dk.klyngeflow.groups;

/** Where a group is in its life. */
public enum GroupStatus {
    PROPOSED("Foreslået"),
    ACTIVE("I gang"),
    /** Its last day has passed and nobody has closed or extended it yet. */
    OVERDUE("Udløbet, ikke lukket"),
    CLOSED("Lukket"),
    NOT_SET_UP("Ikke nedsat");

    private final String danish;

    GroupStatus(String danish) {
        this.danish = danish;
    }

    public String danish() {
        return danish;
    }

    public boolean isRunning() {
        return this == ACTIVE || this == OVERDUE;
    }
}
