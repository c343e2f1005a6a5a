package dk.klyngeflow.casework.succession;

/** What became of something that stood open. */
public enum Result {
    ENDED_BEFORE("Færdig inden"),
    HANDED_OVER("Overdraget"),
    CLOSED("Lukket"),
    /** Nobody takes over, and it cannot be closed: it stays where it is and is shown as stuck. */
    LEFT("Står tilbage");

    private final String danish;

    Result(String danish) {
        this.danish = danish;
    }

    public String danish() {
        return danish;
    }
}
