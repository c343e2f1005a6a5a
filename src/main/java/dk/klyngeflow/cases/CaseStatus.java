package dk.klyngeflow.cases;

/** A case is open until one of its ways out is reached. */
public enum CaseStatus {
    OPEN("Under behandling"),
    SOLVED_LOCALLY("Løst lokalt"),
    NOTED("Taget til efterretning"),
    DECIDED("Besluttet"),
    WITHDRAWN("Trukket tilbage"),
    REFUSED("Afslag"),
    COMPLETED("Afsluttet");

    private final String danish;

    CaseStatus(String danish) {
        this.danish = danish;
    }

    public String danish() {
        return danish;
    }
}
