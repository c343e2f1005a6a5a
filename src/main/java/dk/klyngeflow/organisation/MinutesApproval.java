package dk.klyngeflow.organisation;

/** How a body's minutes come to stand. Only silence within an adopted window approves by itself (R-140, C-10). */
public enum MinutesApproval {
    /** Nobody objects within the body's own window. */
    TACIT("Stiltiende: referatet er godkendt, når indsigelsesfristen er udløbet"),
    /** Every chair says yes. */
    CHAIRS("Formandskabet godkender referatet"),
    /** The body itself says yes, as a point of its next meeting. */
    NEXT_MEETING("Referatet godkendes på næste møde"),
    /** Nobody objects within a date that is set for this hearing alone. */
    WRITTEN_HEARING("Skriftlig høring med en frist, du vælger");

    private final String danish;

    MinutesApproval(String danish) {
        this.danish = danish;
    }

    public String danish() {
        return danish;
    }

    /** Whether the minutes stand when a window has passed in silence. */
    public boolean bySilence() {
        return this == TACIT || this == WRITTEN_HEARING;
    }
}
