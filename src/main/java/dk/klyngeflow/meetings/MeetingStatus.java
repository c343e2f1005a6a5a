package dk.klyngeflow.meetings;

/** A meeting's way. Until CLOSED everything recorded can be undone; CLOSED and CANCELLED are final. */
public enum MeetingStatus {
    PLANNED("Planlagt"),
    AGENDA_SENT("Dagsorden udsendt"),
    CLOSED("Referat lukket"),
    CANCELLED("Aflyst");

    private final String danish;

    MeetingStatus(String danish) {
        this.danish = danish;
    }

    public String danish() {
        return danish;
    }

    /** Whether the meeting can still take a case, as far as its status is concerned. */
    public boolean takesCases() {
        return this == PLANNED || this == AGENDA_SENT;
    }
}
