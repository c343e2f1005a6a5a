package dk.klyngeflow.shared;

/** What a case is about: decides the route, the order on an agenda and which item gathers it. */
public enum Subject {
    SOMATIC("Somatik"),
    PSYCHIATRY("Psykiatri"),
    CHILD_PSYCHIATRY("Børne- og ungdomspsykiatri"),
    CROSS_SECTOR("Tværsektorielt samarbejde"),
    CLUSTER_FUNDS("Klyngemidler"),
    DATA("Sundhedsdata"),
    ORGANISATION("Organisering og kommissorier"),
    OTHER("Andet");

    private final String danish;

    Subject(String danish) {
        this.danish = danish;
    }

    public String danish() {
        return danish;
    }
}
