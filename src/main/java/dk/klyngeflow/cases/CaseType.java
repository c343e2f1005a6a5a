package dk.klyngeflow.cases;

/** What kind of case it is. */
public enum CaseType {
    ISSUE("Problemstilling"),
    CARRY_OVER("Overførsel af klyngemidler"),
    FUND_APPLICATION("Ansøgning om klyngemidler");

    private final String danish;

    CaseType(String danish) {
        this.danish = danish;
    }

    public String danish() {
        return danish;
    }
}
