package dk.klyngeflow.cases;

/** What kind of case it is. */
public enum CaseType {
    ISSUE("Problemstilling"),
    CARRY_OVER("Overførsel af klyngemidler"),
    FUND_APPLICATION("Ansøgning om klyngemidler"),
    AD_HOC_GROUP("Ad hoc-gruppe"),
    CHARTER("Kommissorium"),
    CHAIR_DECISION("Formandskabets beslutning"),
    PILOT_SCALING("Skalering af en afprøvning");

    private final String danish;

    CaseType(String danish) {
        this.danish = danish;
    }

    /** Whether whoever raised it may take it back; what a body has begun is given up in its own tasks. */
    public boolean mayBeWithdrawn() {
        return this == ISSUE || this == CARRY_OVER || this == FUND_APPLICATION || this == PILOT_SCALING;
    }

    public String danish() {
        return danish;
    }
}
