package dk.klyngeflow.casework.succession;

/** What a body's secretariat wants to become of something that stands open when the body ends. */
public enum Choice {
    FINISH("Gøres færdig inden"),
    HAND_OVER("Overdrages"),
    CLOSE("Lukkes med begrundelse");

    private final String danish;

    Choice(String danish) {
        this.danish = danish;
    }

    public String danish() {
        return danish;
    }
}
