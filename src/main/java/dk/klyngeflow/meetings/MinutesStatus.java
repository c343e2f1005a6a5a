package dk.klyngeflow.meetings;

/** Where one version of a meeting's minutes stands. */
public enum MinutesStatus {
    DRAFT("Udkast"),
    SENT("Udsendt, ikke godkendt endnu"),
    /** An objection, or a no, has ended this version; the next one takes its place. */
    OBJECTED("Afløst efter indsigelse"),
    APPROVED("Godkendt");

    private final String danish;

    MinutesStatus(String danish) {
        this.danish = danish;
    }

    public String danish() {
        return danish;
    }
}
