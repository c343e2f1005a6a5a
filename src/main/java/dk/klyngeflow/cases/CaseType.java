package dk.klyngeflow.cases;

/** What kind of case it is. */
public enum CaseType {
    ISSUE("Problemstilling"),
    CARRY_OVER("Overførsel af klyngemidler"),
    AD_HOC_GROUP("Ad hoc-gruppe"),
    CHARTER("Kommissorium"),
    CHAIR_DECISION("Formandskabets beslutning");

    private final String danish;

    CaseType(String danish) {
        this.danish = danish;
    }

    public String danish() {
        return danish;
    }
}
