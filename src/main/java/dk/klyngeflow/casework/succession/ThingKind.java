package dk.klyngeflow.casework.succession;

/** The kinds of things that can stand open when a body ends, in the order in which they are shown. */
public enum ThingKind {
    CASE("Sager"),
    GROUP("Ad hoc-grupper"),
    FOLLOW_UP("Opfølgninger og evalueringer"),
    MEETING("Møder efter den sidste dag"),
    MINUTES("Referater, der ikke er færdige"),
    STATUS("Status og evalueringer, der ikke er givet"),
    FUND_YEAR("Midler, hvis år ikke er lukket");

    private final String danish;

    ThingKind(String danish) {
        this.danish = danish;
    }

    /** Whether it is known by a case's number. */
    public boolean isCase() {
        return this == CASE || this == GROUP;
    }

    public String danish() {
        return danish;
    }
}
