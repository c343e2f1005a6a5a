package dk.klyngeflow.applications;

/** What a budget line pays for; the funds are for development. */
public enum BudgetType {
    DEVELOPMENT("Udvikling"),
    OPERATIONS("Drift"),
    SECRETARIAT("Sekretariat");

    private final String danish;

    BudgetType(String danish) {
        this.danish = danish;
    }

    public String danish() {
        return danish;
    }
}
