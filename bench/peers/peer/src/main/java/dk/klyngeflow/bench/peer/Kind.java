package dk.klyngeflow.bench.peer;

/** Of four cases one is of each kind; a case sees two levels on average. Klyngeflow's contestant plays the same four. */
public enum Kind {
    /** Operations recommend, the political level grants, the project is carried out and reports. */
    SMALL,
    /** The strategic level in between. */
    LARGE,
    /** As a small one, and the applicant is asked for more before. */
    ASKED,
    /** Operations say no. */
    REFUSED;

    public static Kind of(int index) {
        return values()[index % values().length];
    }

    public boolean isGranted() {
        return this != REFUSED;
    }
}
