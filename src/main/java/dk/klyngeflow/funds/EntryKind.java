package dk.klyngeflow.funds;

/** What an entry does to what is free and what is held in its pool. */
public enum EntryKind {
    ALLOCATED("Tilført", 1, 0),
    HELD("Reserveret", -1, 1),
    RELEASED("Frigivet", 1, -1),
    /** Out of what is held. */
    GRANTED("Bevilget", 0, -1),
    /** Granted and not used. */
    RETURNED("Tilbageført", 1, 0),
    TRANSFERRED_OUT("Flyttet til anden pulje", -1, 0),
    TRANSFERRED_IN("Flyttet fra anden pulje", 1, 0),
    CARRIED_OUT("Overført til næste år", -1, 0),
    CARRIED_IN("Overført fra sidste år", 1, 0);

    private final String danish;
    private final int free;
    private final int held;

    EntryKind(String danish, int free, int held) {
        this.danish = danish;
        this.free = free;
        this.held = held;
    }

    public String danish() {
        return danish;
    }

    /** The change of what is free, in øre. */
    long toFree(long oere) {
        return free * oere;
    }

    /** The change of what is held, in øre. */
    long toHeld(long oere) {
        return held * oere;
    }
}
