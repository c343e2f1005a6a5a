package dk.klyngeflow.applications;

/** Whom a project is for: the list is open, another group needs a reason. */
public enum TargetGroup {
    CHRONIC("Borgere med kroniske sygdomme"),
    ACUTE("Akutområdet"),
    MENTAL_ILLNESS("Borgere med psykiske lidelser"),
    YOUTH("Unge med mental mistrivsel"),
    FRAIL_ELDERLY("De sårbare ældre"),
    OTHER("En anden målgruppe");

    private final String danish;

    TargetGroup(String danish) {
        this.danish = danish;
    }

    public String danish() {
        return danish;
    }
}
