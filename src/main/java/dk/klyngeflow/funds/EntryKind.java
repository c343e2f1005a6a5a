package dk.klyngeflow.funds;

/** What an entry does to what is free, what is held and what is marked in its pool. */
public enum EntryKind {
    ALLOCATED("Tilført", 1, 0, 0),
    /** Granted before the cluster began to keep its year here. */
    SPENT_BEFORE("Bevilget, før året blev oprettet her", -1, 0, 0),
    HELD("Reserveret", -1, 1, 0),
    RELEASED("Frigivet", 1, -1, 0),
    /** Out of what is held. */
    GRANTED("Bevilget", 0, -1, 0),
    /** Granted and not used. */
    RETURNED("Tilbageført", 1, 0, 0),
    TRANSFERRED_OUT("Flyttet til anden pulje", -1, 0, 0),
    TRANSFERRED_IN("Flyttet fra anden pulje", 1, 0, 0),
    /** With its case to whoever has taken over from the body, in another cluster. */
    HANDED_OUT("Overdraget til efterfølgeren", -1, 0, 0),
    HANDED_IN("Overdraget fra forgængeren", 1, 0, 0),
    /** Waits for the final answer to a carry-over; nobody can be granted it. */
    MARKED("Markeret til overførsel", -1, 0, 1),
    UNMARKED("Markering ophævet", 1, 0, -1),
    /** Out of what is marked. */
    CARRIED_OUT("Overført til næste år", 0, 0, -1),
    CARRIED_IN("Overført fra sidste år", 1, 0, 0);

    private final String danish;
    private final int free;
    private final int held;
    private final int marked;

    EntryKind(String danish, int free, int held, int marked) {
        this.danish = danish;
        this.free = free;
        this.held = held;
        this.marked = marked;
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

    /** The change of what is marked for a carry-over, in øre. */
    long toMarked(long oere) {
        return marked * oere;
    }
}
